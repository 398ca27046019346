import { reviewOf } from '../../content/reading/decide.ts'
import { addressOfReview } from '../../content/reading/draft-address.ts'
import { links } from '../../web/links.ts'
import { unpacked } from '../store/drafts.ts'
import { fromItem, toItem } from '../store/items.ts'
import type { Fault } from './fault.ts'
import { faultAt, readItem, type StoredItem } from './holdings.ts'
import type { Seen } from './seen.ts'

/** What is wrong with the drafts of an organization: what each says of its parts is compared once all were seen. */
export function draftFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const { record, faults } = readItem(item, fromItem.savedDraft, toItem.savedDraft)
  if (record) {
    const key = `${item.pk} ${item.sk}`
    const { organization, id } = record
    seen.drafts.set(`draft#${organization.register}/${organization.slug}#${id}`, { ...record, key })
  }
  return faults
}

/** What a draft consists of: parts of its reading, and decisions that were taken about it. */
export async function draftPartFaults(seen: Seen, partition: string, items: readonly StoredItem[]): Promise<Fault[]> {
  const unreadable = items.filter((item) => !isReadable(item))
  const count = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix)).length
  const [parts, decisions] = [count('part#'), count('decision#')]
  const leadsTo = unreadable.length === 0 ? await addressIn(items) : undefined
  seen.draftParts.set(partition, { parts, decisions, ...(leadsTo !== undefined && { leadsTo }) })
  return unreadable.map((item) => faultAt(item, 'unreadable-item', 'It does not have the form of its kind'))
}

/** Drafts that say they have more or less than is there, that cannot be opened, and parts to which no draft leads. */
export function brokenDrafts({ drafts, draftParts }: Seen): Fault[] {
  const broken = [...drafts].filter(([name, { parts, decisions }]) => {
    const there = draftParts.get(name)
    return there?.parts !== parts || there.decisions !== decisions || there.leadsTo === undefined
  })
  const left = [...draftParts.keys()].filter((name) => !drafts.has(name))
  return [
    ...broken.map(
      ([, { key }]): Fault => ({ code: 'broken-draft', key, what: 'Its parts or decisions are not all there' }),
    ),
    ...left.map((key): Fault => ({ code: 'left-behind', key, what: 'No draft leads here' })),
  ]
}

/** Drafts of what was removed to protect somebody; whoever began one later has words of their own. */
export function draftsOfRemoved({ drafts, draftParts, dossiers }: Seen): Fault[] {
  const removed = [...dossiers].filter(([, { erasedAt }]) => erasedAt !== undefined)
  return [...drafts].flatMap(([name, { key, began, published }]) => {
    const addresses = [published, draftParts.get(name)?.leadsTo]
    const ofIt = removed.filter(
      ([slug, { kind, erasedAt = '' }]) =>
        began <= erasedAt && (addresses.includes(links.dossier(kind, slug)) || addresses.includes(slug)),
    )
    return ofIt.map(
      ([slug]): Fault => ({ code: 'left-in-draft', key, what: `It is a draft of "${slug}", whose words were removed` }),
    )
  })
}

/** The address that a draft leads to; none where its parts do not make a reading. */
async function addressIn(items: readonly StoredItem[]): Promise<string | undefined> {
  const [parts, taken] = [items.filter(isPart), items.filter((item) => !isPart(item))]
  try {
    const reading = await unpacked(parts.map(fromItem.draftPart))
    const decisions = taken.map((item) => fromItem.takenDecision(item).decision)
    return addressOfReview(reviewOf(reading, decisions))
  } catch {
    return undefined
  }
}

function isReadable(item: StoredItem): boolean {
  try {
    if (isPart(item)) fromItem.draftPart(item)
    else fromItem.takenDecision(item)
    return true
  } catch {
    return false
  }
}

function isPart({ sk }: StoredItem): boolean {
  return sk.startsWith('part#')
}
