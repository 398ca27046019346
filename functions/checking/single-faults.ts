import type { AuditRecord } from '../../content/model/audit.ts'
import { dossiersOf } from '../../content/model/bulk.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { refsOf } from '../../content/model/registry-refs.ts'
import { platform } from '../../content/model/viewer.ts'
import { fromItem, type Item, toItem } from '../store/items.ts'
import { draftFaults } from './draft-faults.ts'
import type { Fault } from './fault.ts'
import { faultAt, placeOf, readItem, type StoredItem } from './holdings.ts'
import { expectMark } from './mark-faults.ts'
import { pointTo, type Seen } from './seen.ts'

/** What is wrong with an item that stands for itself, beside dossiers and tracks; what it points to is noted. */
export function singleFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const [kind = ''] = item.pk.split('#')
  switch (kind) {
    case 'entry':
      return check(item, fromItem.entry, toItem.entry, (entry) => {
        seen.entries.add(`${entry.kind}/${entry.slug}`)
        pointTo(seen, item.pk, refsOf(entry))
      })
    case 'redirect':
      return check(item, fromItem.redirect, toItem.redirect, ({ path, to }) => seen.redirects.set(path, to))
    case 'tags':
    case 'private-tags':
      return tagFaults(seen, item)
    case 'private-tags-on':
    case 'bulks-on':
      return marksOf(seen, item, kind)
    case 'bulk':
      return bulkFaults(seen, item)
    case 'drafts':
      return draftFaults(seen, item)
    case 'vocabulary':
      return vocabularyFaults(seen, item)
    case 'search-index':
      return check(item, fromItem.searchIndex, toItem.searchIndex, (index) => seen.indexes.push(index))
    case 'account':
      return accountFaults(seen, item)
    case 'audit':
      return auditFaults(seen, item)
    case 'work':
      return workFaults(seen, item)
    case 'session':
      return check(item, fromItem.session, (session) => toItem.session(nameIn(item), session))
    case 'sign-in':
      return check(item, fromItem.pending, (pending) => toItem.pending(nameIn(item), pending))
    case 'invitation':
      return check(item, fromItem.invitation, (invitation) => toItem.invitation(nameIn(item), invitation))
    default:
      return noteFaults(item, kind)
  }
}

/** What the product notes for itself. */
function noteFaults(item: StoredItem, kind: string): readonly Fault[] {
  switch (kind) {
    case 'purge-count':
      return check(item, fromItem.purgeCount, toItem.purgeCount)
    default:
      return [faultAt(item, 'unknown-item', 'Nothing that is kept is called so')]
  }
}

function marksOf(seen: Seen, item: StoredItem, kind: 'private-tags-on' | 'bulks-on'): readonly Fault[] {
  seen.marks.add(placeOf(item))
  seen.toDossiers.push({ key: placeOf(item), to: nameIn(item) })
  if (kind === 'bulks-on') return []
  return check(item, fromItem.privateTagger, (mission) => toItem.privateTagger(nameIn(item), mission))
}

function check<T>(
  item: StoredItem,
  read: (stored: unknown) => T,
  write: (record: T) => Item,
  remember: (record: T) => void = () => undefined,
): readonly Fault[] {
  const { record, faults } = readItem(item, read, write)
  if (record !== undefined) remember(record)
  return faults
}

function tagFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  return check(item, fromItem.tag, toItem.tag, ({ target: { dossier }, concept, privateTo }) => {
    const key = placeOf(item)
    seen.toDossiers.push({ key, to: dossier })
    pointTo(seen, key, [{ register: 'concept', slug: concept }])
    if (privateTo) expectMark(seen, { dossier, put: toItem.privateTagger(dossier, privateTo), key })
  })
}

function vocabularyFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  return check(item, fromItem.vocabularyChange, toItem.vocabularyChange, ({ id, after, undoneBy }) => {
    const key = placeOf(item)
    seen.vocabulary.set(id, { key, undoneBy })
    pointTo(
      seen,
      key,
      after.map(({ slug }) => ({ register: 'concept', slug })),
    )
  })
}

function bulkFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  return check(item, fromItem.bulk, toItem.bulk, (bulk) => {
    const key = placeOf(item)
    seen.told.push(...dossiersOf(bulk).map((to) => ({ key, to, at: bulk.at })))
    for (const dossier of dossiersOf(bulk)) expectMark(seen, { dossier, put: toItem.bulkMark(dossier, bulk.id), key })
  })
}

function accountFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  if (item.sk === 'account') {
    return check(item, fromItem.account, toItem.account, ({ id }) => seen.accounts.add(id))
  }
  return check(item, fromItem.membership, toItem.membership, ({ user, organization, represents }) => {
    seen.toAccounts.push({ key: `${item.pk} ${item.sk}`, to: user })
    pointTo(seen, `${item.pk} ${item.sk}`, [
      refKey(organization) === refKey(platform) ? undefined : organization,
      represents,
    ])
  })
}

/** The name of a record's request and its position in it stand in its key alone. */
function auditFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const [, request = '', position = ''] = item.sk.split('#')
  return check(
    item,
    fromItem.audit,
    (record) => toItem.audit(record, request, Number(position)),
    ({ action, subject, detail, at }: AuditRecord) => {
      const key = `${item.pk} ${item.sk}`
      if (detail === undefined) return
      if (action.startsWith('entry-')) seen.written.push({ key, track: subject, entry: detail, at })
      if (action.startsWith('track-')) seen.told.push({ key, to: subject.split('/')[1] ?? '', at })
    },
  )
}

function workFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const organization = refIn(nameIn(item))
  if (!organization) return [faultAt(item, 'unknown-item', 'No organization is called so')]
  const write = (record: ReturnType<typeof fromItem.work>) =>
    record.kind === 'track-note' ? toItem.note(organization, record) : toItem.pendingEntry(organization, record)
  return check(item, fromItem.work, write, (record) => {
    const key = `${item.pk} ${item.sk}`
    const pending = record.kind === 'pending-entry' ? { pending: record } : {}
    seen.work.push({ key, organization, track: record.track, ...pending })
  })
}

function refIn(name: string): RegistryRef | undefined {
  const [register, slug] = name.split('/')
  if (!slug || (register !== 'organization' && register !== 'country')) return undefined
  return { register, slug }
}

function nameIn({ pk }: StoredItem): string {
  return pk.slice(pk.indexOf('#') + 1)
}
