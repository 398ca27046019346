import type { Dossier } from '../../content/model/dossier.ts'
import type { Session } from '../../content/model/session.ts'
import { Prose } from '../prose.tsx'
import { inLanguage } from '../view.ts'
import { dateIn } from '../words/date.ts'
import type { Reading } from './name.tsx'
import { Who } from './people.tsx'
import { ReferenceItem } from './references.tsx'

/** The sessions of an event in their order, with who appeared in each and what was presented there. */
export function Sessions({ dossier, ...reading }: Reading & { dossier: Dossier }) {
  return (
    <ol class="items kinds">
      {dossier.sessions.map((session) => (
        <li id={`session-${session.id}`} class="item">
          <SessionLabel session={session} {...reading} />
          <div class="text">
            <h3 {...inLanguage(reading.view, reading.language)}>{session.title}</h3>
            <div {...inLanguage(reading.view, reading.language)}>
              <Prose text={session.text} heading={4} />
            </div>
            <SessionPeople session={session} dossier={dossier} {...reading} />
            <SessionReferences session={session} dossier={dossier} {...reading} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function SessionLabel({ session, view }: Reading & { session: Session }) {
  return (
    <div class="tag">
      <p class="kind">{view.terms.session[session.type]}</p>
      {session.precedes && <p class="minor">{view.words.say.precedes}</p>}
      {session.date && <p class="minor">{dateIn(view.words, session.date)}</p>}
    </div>
  )
}

function SessionPeople({ session, dossier, ...reading }: Reading & { session: Session; dossier: Dossier }) {
  const people = dossier.appearances.filter((appearance) => appearance.session === session.id)
  if (people.length === 0) return null
  return (
    <p class="minor">
      {people.map((appearance, at) => (
        <>
          {at > 0 && reading.view.words.comma}
          <Who appearance={appearance} {...reading} />
        </>
      ))}
    </p>
  )
}

function SessionReferences({ session, dossier, ...reading }: Reading & { session: Session; dossier: Dossier }) {
  const references = dossier.references.filter((reference) => reference.session === session.id)
  if (references.length === 0) return null
  return (
    <ul class="minor inline">
      {references.map((reference) => (
        <li>
          <ReferenceItem reference={reference} {...reading} />
        </li>
      ))}
    </ul>
  )
}
