import { languages } from '../../content/model/language.ts'
import type { Mailbox } from '../../content/model/reminder.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { mailSpeech } from '../words/mail/speak-mail.ts'
import { speech } from '../words/speak.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { Choice } from './form.tsx'

/** What the page on which one chooses reminders shows; the address itself is shown nowhere. */
export interface RemindersProps extends AccountBarProps {
  /** Why there is nothing to choose, if there is not. */
  readonly none?: 'notHere' | 'noOffice' | undefined
  readonly mailbox: Pick<Mailbox, 'pace' | 'language' | 'stopped'>
  readonly isReachable: boolean
  readonly isSaved: boolean
}

/** How often, and in which language, somebody wants to be reminded. */
export function RemindersPage(props: RemindersProps) {
  const { view, none } = props
  const { page } = mailSpeech[view.language]
  return (
    <Layout view={view} head={{ title: page.title, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} title={page.title} />
      {none ? <p>{page[none]}</p> : <PaceForm {...props} />}
    </Layout>
  )
}

function PaceForm({ view, mailbox, isReachable, isSaved }: RemindersProps) {
  const { page, pace } = mailSpeech[view.language]
  const names = Object.fromEntries(languages.map((language) => [language, speech[language].words.language]))
  return (
    <>
      {isSaved && (
        <p class="notice" role="status">
          {page.saved}
        </p>
      )}
      {mailbox.stopped && <p class="notice">{page[mailbox.stopped.because]}</p>}
      {!isReachable && <p class="notice">{page.noAddress}</p>}
      <p>{page.note}</p>
      <form class="work" method="post" action={to(view, links.reminders())}>
        <div class="fields">
          <Choice view={view} name="pace" label={page.howOften} words={pace} chosen={mailbox.pace} />
          <Choice view={view} name="language" label={page.language} words={names} chosen={mailbox.language} />
        </div>
        <p class="actions">
          <button type="submit">{page.save}</button>
        </p>
      </form>
    </>
  )
}

/** The page that the link of a mail leads to: nothing is stopped before the button is pressed, or all is. */
export function StopPage({ view, token, isDone }: { view: View; token: string; isDone: boolean }) {
  const { page } = mailSpeech[view.language]
  return (
    <Layout view={view} head={{ title: page.stopTitle, hidden: true, data: false, canonical: '/reminders/stop' }}>
      <Title view={view} title={page.stopTitle} />
      {isDone ? (
        <p class="notice" role="status">
          {page.stopped}
        </p>
      ) : (
        <form class="work" method="post" action={to(view, links.stopReminders(token))}>
          <p>{page.stopNote}</p>
          <p class="actions">
            <button type="submit">{page.stopNow}</button>
          </p>
        </form>
      )}
    </Layout>
  )
}
