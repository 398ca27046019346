import type { Appearance } from '../../content/model/appearance.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import { links } from '../links.ts'
import { inLanguage, to } from '../view.ts'
import { differingName, NameOf, type Reading, Registered } from './name.tsx'

/**
 * The capacity as it was printed that day. Where it contains the name of an organization or office, that name is the
 * link; an affiliation that the words do not contain follows them.
 */
export function Capacity({ appearance, ...reading }: Reading & { appearance: Appearance }) {
  const names = [...(appearance.office ? [appearance.office] : []), ...appearance.affiliations]
  const { pieces, rest } = split(appearance.capacity, names)
  const apart = rest.filter((name) => !appearance.capacity.includes(name.printed))
  return (
    <>
      <span {...inLanguage(reading.view, reading.language)}>
        {pieces.map((piece) => (typeof piece === 'string' ? piece : <Linked name={piece} {...reading} />))}
      </span>
      {names.filter((name) => !apart.includes(name)).map((name) => noteOf(name, reading))}
      {apart.length > 0 && (
        <span class="affiliation">
          {apart.map((name) => (
            <>
              {' · '}
              <NameOf name={name} {...reading} />
            </>
          ))}
        </span>
      )}
    </>
  )
}

function Linked({ name, view }: Reading & { name: Name }) {
  if (!name.ref) return <>{name.printed}</>
  return <a href={to(view, links.entry(name.ref.register, name.ref.slug))}>{name.printed}</a>
}

function noteOf(name: Name, { view, entries, language }: Reading) {
  const entry = name.ref && entries.get(refKey(name.ref))
  return entry && differingName(name, entry, language) && <Registered view={view} entry={entry} />
}

/** Words cut at the first occurrence of each name, longer names first so that none is cut by a shorter one. */
function split(words: string, names: readonly Name[]): { pieces: (string | Name)[]; rest: Name[] } {
  let pieces: (string | Name)[] = [words]
  const rest: Name[] = []
  for (const name of names.toSorted((a, b) => b.printed.length - a.printed.length)) {
    const at = pieces.findIndex((piece) => typeof piece === 'string' && piece.includes(name.printed))
    const piece = pieces[at]
    if (typeof piece !== 'string') rest.push(name)
    else pieces = pieces.toSpliced(at, 1, ...cut(piece, name))
  }
  return { pieces, rest }
}

function cut(words: string, name: Name): (string | Name)[] {
  const at = words.indexOf(name.printed)
  return [words.slice(0, at), name, words.slice(at + name.printed.length)].filter((piece) => piece !== '')
}
