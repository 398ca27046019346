import { html } from 'hono/html'
import type { CastMember } from './cast.ts'

type Markup = ReturnType<typeof html>

/** The address of the stylesheet of these pages. */
export const STYLE_ADDRESS = '/style.css'

/** The page on which one chooses as whom to sign in; it needs no script. */
export function peoplePage(people: readonly CastMember[], site: string): Markup {
  return page(
    'Sign in as',
    html`<p>These people are made up. They exist on this machine only, so that you can try what each of them may do.</p>
      <form method="post">
        <ul>
          ${people.map(
            ({ slug, name, office }) =>
              html`<li><button name="person" value="${slug}">${name}<span>${office}</span></button></li>`,
          )}
        </ul>
      </form>
      <p><a href="${site}">Back to the site without signing in</a></p>`,
  )
}

/** The page that tells why a sign-in cannot go on. */
export function refusalPage(reason: string, site: string): Markup {
  return page(
    'Cannot sign in',
    html`<p>${reason}</p>
      <p><a href="${site}">Back to the site, to begin again</a></p>`,
  )
}

function page(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} – local sign-in</title>
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}

/** How these pages look, in light and dark. */
export const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; margin: 0; padding: 0 }
li { margin-block: .5rem }
button { width: 100%; padding: .6rem .9rem; font: inherit; font-weight: 600; text-align: start; cursor: pointer }
button span { display: block; font-weight: 400 }
:focus-visible { outline: .2rem solid Highlight; outline-offset: .15rem }
`
