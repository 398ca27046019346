import { fromItem, toItem } from '../store/items.ts'
import type { Fault } from './fault.ts'
import { faultAt, readItem, type StoredItem } from './holdings.ts'
import type { Seen } from './seen.ts'

/** What is wrong with the drafts of an organization: what each says of its parts is compared once all were seen. */
export function draftFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const { record, faults } = readItem(item, fromItem.savedDraft, toItem.savedDraft)
  if (record) {
    const key = `${item.pk} ${item.sk}`
    const { organization, id, parts, decisions } = record
    seen.drafts.set(`draft#${organization.register}/${organization.slug}#${id}`, { key, parts, decisions })
  }
  return faults
}

/** What a draft consists of: parts of its reading, and decisions that were taken about it. */
export function draftPartFaults(seen: Seen, partition: string, items: readonly StoredItem[]): readonly Fault[] {
  const unreadable = items.filter((item) => !isReadable(item))
  const count = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix)).length
  seen.draftParts.set(partition, { parts: count('part#'), decisions: count('decision#') })
  return unreadable.map((item) => faultAt(item, 'unreadable-item', 'It does not have the form of its kind'))
}

/** Drafts that say they have more or less than is there, and parts to which no draft leads. */
export function brokenDrafts({ drafts, draftParts }: Seen): Fault[] {
  const broken = [...drafts].filter(([name, { parts, decisions }]) => {
    const there = draftParts.get(name)
    return there?.parts !== parts || there.decisions !== decisions
  })
  const left = [...draftParts.keys()].filter((name) => !drafts.has(name))
  return [
    ...broken.map(
      ([, { key }]): Fault => ({ code: 'broken-draft', key, what: 'Its parts or decisions are not all there' }),
    ),
    ...left.map((key): Fault => ({ code: 'left-behind', key, what: 'No draft leads here' })),
  ]
}

function isReadable(item: StoredItem): boolean {
  try {
    if (item.sk.startsWith('part#')) fromItem.draftPart(item)
    else fromItem.takenDecision(item)
    return true
  } catch {
    return false
  }
}
