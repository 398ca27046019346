import type { Appearance, Role } from '../../content/model/appearance.ts'
import type { Session } from '../../content/model/session.ts'
import { inLanguage } from '../view.ts'
import { Capacity } from './capacity.tsx'
import { NameOf, NamesOf, type Reading } from './name.tsx'

/** Who appeared, grouped by role, with the capacity printed that day and on whose behalf. */
export function People(props: Reading & { appearances: readonly Appearance[]; sessions: readonly Session[] }) {
  const { appearances, sessions, ...reading } = props
  const titles = new Map(sessions.map((session) => [session.id, session.title]))
  return (
    <>
      {[...byRole(appearances)].map(([role, group]) => (
        <div class="group">
          <h3 class="label">{(group.length > 1 ? reading.view.terms.roles : reading.view.terms.role)[role]}</h3>
          <ul class="rows">
            {group.map((appearance) => (
              <li id={`appearance-${appearance.id}`}>
                <p class="lead">
                  <Who appearance={appearance} {...reading} />
                </p>
                <AppearanceNotes appearance={appearance} session={titles.get(appearance.session ?? '')} {...reading} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** The name of somebody who appeared, or the answer that the document does not give one. */
export function Who({ appearance, ...reading }: Reading & { appearance: Appearance }) {
  const { view, language } = reading
  if (!appearance.person) return <span class="nothing">{view.words.none.unnamed}</span>
  return (
    <>
      {appearance.honorific && <span {...inLanguage(view, language)}>{`${appearance.honorific} `}</span>}
      <NameOf name={appearance.person} {...reading} />
    </>
  )
}

function AppearanceNotes(props: Reading & { appearance: Appearance; session: string | undefined }) {
  const { appearance, session, ...reading } = props
  const { words, terms } = reading.view
  const otherRoles = appearance.roles.slice(1)
  return (
    <div>
      {(appearance.capacity !== '' || appearance.affiliations.length > 0) && (
        <p>
          <Capacity appearance={appearance} {...reading} />
        </p>
      )}
      {appearance.onBehalfOf.length > 0 && (
        <p class="minor">
          {words.label.onBehalfOf} <NamesOf names={appearance.onBehalfOf} {...reading} />
        </p>
      )}
      {appearance.person && !appearance.named && <p class="minor">{words.say.titleOnly}</p>}
      {otherRoles.length > 0 && <p class="minor">{otherRoles.map((role) => terms.role[role]).join(words.comma)}</p>}
      {session && (
        <p class="minor">
          {words.label.session}: <span {...inLanguage(reading.view, reading.language)}>{session}</span>
        </p>
      )}
    </div>
  )
}

function byRole(appearances: readonly Appearance[]): Map<Role, Appearance[]> {
  return Map.groupBy(appearances, (appearance) => appearance.roles[0] ?? 'participant')
}
