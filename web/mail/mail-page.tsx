import type { InterfaceLanguage } from '../../content/model/language.ts'

/** Words that lead somewhere. */
export interface MailLink {
  readonly words: string
  readonly address: string
}

/** One kind of thing to be told, with those of them that are named. */
export interface MailGroup {
  readonly title: string
  readonly items: readonly (MailLink & { readonly notes: readonly string[] })[]
  readonly more?: string
}

/** What a mail says of one organization. */
export interface MailBlock {
  readonly title: string
  readonly groups: readonly MailGroup[]
  readonly desk: MailLink
}

/** Everything that a mail says, in the order in which it is read. */
export interface MailContent {
  readonly subject: string
  readonly intro: string
  readonly blocks: readonly MailBlock[]
  readonly why: string
  readonly settings: MailLink
  readonly stop: MailLink
}

/** @NOTE Mail programs drop stylesheets, so each part says itself how it looks; colours are theirs, dark or light. */
const looks = {
  body: 'margin:0;padding:1rem;font:1rem/1.5 system-ui,sans-serif',
  main: 'max-width:36rem;margin:0 auto',
  h1: 'font-size:1.25rem;line-height:1.3;margin:0 0 .25rem',
  h2: 'font-size:1.05rem;margin:1.5rem 0 .25rem;padding-top:1rem;border-top:1px solid #8886',
  h3: 'font-size:1rem;margin:1rem 0 .25rem',
  list: 'margin:0;padding:0;list-style:none',
  item: 'margin:.5rem 0;overflow-wrap:anywhere',
  note: 'display:block;font-size:.875rem;opacity:.75',
  more: 'margin:.25rem 0;font-size:.875rem;opacity:.75',
  foot: 'margin-top:2rem;padding-top:1rem;border-top:1px solid #8886;font-size:.875rem',
} as const

/** The mail as a page without pictures, scripts and anything from elsewhere. */
export function MailPage(props: MailContent & { language: InterfaceLanguage; direction: 'ltr' | 'rtl' }) {
  const { language, direction, subject, intro, blocks, why, settings, stop } = props
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body dir={direction} style={looks.body}>
        <div style={looks.main} lang={language}>
          <h1 style={looks.h1}>{subject}</h1>
          <p style="margin:0">{intro}</p>
          {blocks.map((block) => (
            <Block {...block} />
          ))}
          <div style={looks.foot}>
            <p style="margin:0 0 .5rem">{why}</p>
            <p style="margin:0">
              <a href={settings.address}>{settings.words}</a> · <a href={stop.address}>{stop.words}</a>
            </p>
          </div>
        </div>
      </body>
    </html>
  )
}

function Block({ title, groups, desk }: MailBlock) {
  return (
    <>
      <h2 style={looks.h2}>
        <bdi>{title}</bdi>
      </h2>
      {groups.map((group) => (
        <Group {...group} />
      ))}
      <p style="margin:1rem 0 0">
        <a href={desk.address}>{desk.words}</a>
      </p>
    </>
  )
}

function Group({ title, items, more }: MailGroup) {
  return (
    <>
      <h3 style={looks.h3}>{title}</h3>
      {items.length > 0 && (
        <ul style={looks.list}>
          {items.map(({ words, notes, address }) => (
            <li style={looks.item}>
              <a href={address}>
                <bdi>{words}</bdi>
              </a>
              <span style={looks.note}>
                {notes.map((note, at) => (
                  <>
                    {at > 0 && ' · '}
                    <bdi>{note}</bdi>
                  </>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {more && <p style={looks.more}>{more}</p>}
    </>
  )
}
