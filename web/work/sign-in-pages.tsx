import { Layout } from '../layout.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'

/** The page from which people leave to their provider and come back signed in. */
export function SignInPage({ view, goTo }: { view: View; goTo: string }) {
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: word.signIn, hidden: true, data: false }}>
      <Title view={view} title={word.signIn} below={word.signInNote} />
      <form class="work" method="post" action="/sign-in">
        <input type="hidden" name="go" value={goTo} />
        <p class="actions">
          <button type="submit">{word.signIn}</button>
        </p>
      </form>
    </Layout>
  )
}

/** The page on the way to the provider, for browsers that do not follow it by themselves. */
export function LeavingPage({ view, address, out = false }: { view: View; address: string; out?: boolean }) {
  const { word } = workWords(view)
  const title = out ? word.signOut : word.signIn
  return (
    <Layout view={view} head={{ title, hidden: true, data: false }}>
      <Title view={view} title={title} below={out ? undefined : word.signInNote} />
      <p class="actions">
        <a href={address}>{title}</a>
      </p>
    </Layout>
  )
}
