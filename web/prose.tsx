import type { Child } from 'hono/jsx'
import { Address, type Block, Href, type Inline, type Prose as Text } from '../content/model/prose.ts'

/**
 * Published text as markup; only the marks of the model exist, so nothing unsafe can be expressed. Its headings all
 * stand one level below the place where the text stands, so that the levels of a page never skip.
 */
export function Prose({ text, heading = 3 }: { text: Text; heading?: Level }) {
  return <>{text.map((block) => blockOf(block, heading))}</>
}

type Level = 3 | 4 | 5

/** A run of words with its marks. */
export function Run({ of }: { of: readonly Inline[] }) {
  return <>{of.map(markOf)}</>
}

function blockOf(block: Block, heading: Level) {
  if ('p' in block) return <p>{block.p.map(markOf)}</p>
  if ('quote' in block) return <blockquote>{block.quote.map((inner) => blockOf(inner, heading))}</blockquote>
  if ('heading' in block) return headingOf(block.heading, heading)
  if ('list' in block) return listOf(block.list, block.start, heading)
  return tableOf(block.table)
}

function headingOf(words: readonly Inline[], level: Level) {
  if (level === 3) return <h3>{words.map(markOf)}</h3>
  return level === 4 ? <h4>{words.map(markOf)}</h4> : <h5>{words.map(markOf)}</h5>
}

function listOf(items: readonly Block[][], start: number | undefined, heading: Level) {
  const rows = items.map((item) => <li>{item.map((block) => blockOf(block, heading))}</li>)
  return start === undefined ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>
}

function tableOf(rows: readonly (readonly (readonly Inline[])[])[]) {
  const [head = [], ...body] = rows
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell.map(markOf)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell.map(markOf)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function markOf(mark: Inline): Child {
  if (typeof mark === 'string') return mark
  if ('em' in mark) return <em>{mark.em.map(markOf)}</em>
  if ('strong' in mark) return <strong>{mark.strong.map(markOf)}</strong>
  if ('code' in mark) return <code>{mark.code}</code>
  if ('br' in mark) return <br />
  return isSafe(mark.href) ? <a href={mark.href}>{mark.text.map(markOf)}</a> : mark.text.map(markOf)
}

function isSafe(href: string): boolean {
  return Href.safeParse(href).success || Address.safeParse(href).success
}
