import type { RegistryRef } from '../../content/model/party.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { mailSpeech } from '../words/mail/speak-mail.ts'
import { reviewWords } from '../words/review/speak-review.ts'
import { workWords } from '../words/work/speak-work.ts'

/** Who is signed in, and where their work is. */
export interface AccountBarProps {
  readonly view: View
  readonly user: string
  readonly desks: readonly { readonly party: RegistryRef; readonly name: string }[]
  readonly organizations: readonly {
    readonly organization: RegistryRef
    readonly name: string
    readonly manages: boolean
  }[]
  readonly publishes: boolean
  readonly curates: boolean
}

/** The bar above every page of the workspace: the reader's own desks, and the way out. */
export function AccountBar({ view, user, desks, organizations, publishes, curates }: AccountBarProps) {
  const { word, say } = workWords(view)
  return (
    <nav class="account" aria-label={word.desks}>
      <ul>
        {desks.map(({ party, name }) => (
          <li>
            <a href={to(view, links.desk(party))}>
              {word.desk} <bdi>{name}</bdi>
            </a>
          </li>
        ))}
        {publishes && <OrganizerLinks view={view} curates={curates} />}
        {organizations
          .filter(({ manages }) => manages)
          .map(({ organization, name }) => (
            <li>
              <a href={to(view, links.members(organization))}>
                {word.members} <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        <li>
          <a href={to(view, links.reminders())}>{mailSpeech[view.language].page.title}</a>
        </li>
      </ul>
      <form method="post" action="/sign-out">
        <span class="minor">{say.signedInAs(user)}</span>{' '}
        <button type="submit" class="quiet">
          {word.signOut}
        </button>
      </form>
    </nav>
  )
}

function OrganizerLinks({ view, curates }: { view: View; curates: boolean }) {
  const { word } = workWords(view)
  return (
    <>
      <li>
        <a href={to(view, links.desks())}>{word.organized}</a>
      </li>
      <li>
        <a href={to(view, links.reading())}>{reviewWords(view).word.readReport}</a>
      </li>
      <li>
        <a href={to(view, links.publishing())}>{word.publishDocument}</a>
      </li>
      {curates && (
        <li>
          <a href={to(view, links.vocabulary())}>{word.vocabulary}</a>
        </li>
      )}
    </>
  )
}
