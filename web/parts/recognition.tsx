import type { Entries } from '../../content/model/listing.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import type { Country, Organization, OrganizationType, RegistryEntry } from '../../content/model/registry.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { workWords } from '../words/work/speak-work.ts'

/** The standing note beside parties that are no states: to be listed, named or to promise is no recognition. */
export function Recognition({ view, names, entries }: { view: View; names: readonly Name[]; entries: Entries }) {
  const concerned = names.some(({ ref }) => isNonState(ref && entries.get(refKey(ref))))
  return concerned ? <p class="aside">{boardSpeech[view.language].recognition}</p> : null
}

/** The way to everything that a party was asked, promised and did, unless the page has it already, with the standing note beside those that are no states. */
export function PartyFollowUp(props: { view: View; entry: Country | Organization; linked: boolean }) {
  const { view, entry, linked } = props
  const path = links.partyFollowUp({ register: entry.kind, slug: entry.slug })
  return (
    <>
      {linked && (
        <p>
          <a href={to(view, path)}>{workWords(view).word.followUp}</a>
        </p>
      )}
      {isNonState(entry) && <p class="aside">{boardSpeech[view.language].recognition}</p>}
    </>
  )
}

/** Whether a registry entry is a party to conflict or politics that is no state. */
export function isNonState(entry: RegistryEntry | undefined): boolean {
  return entry?.kind === 'organization' && nonState.includes(entry.type)
}

const nonState: readonly OrganizationType[] = ['non-state-armed-group', 'armed-force', 'political-movement']
