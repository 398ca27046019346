import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, expect, it } from 'vitest'
import type { AuditRecord } from '../../../content/model/audit.ts'
import type { SavedDraft, TakenDecision } from '../../../content/reading/saved-draft.ts'
import { StoredReading } from '../../../content/reading/stored-reading.ts'
import type { DraftStore } from '../../../functions/store/draft-store.ts'
import { dynamoDrafts } from '../../../functions/store/drafts.ts'
import { table } from '../../../functions/store/table.ts'
import { aReading } from '../../content/reading/reviews.ts'
import { freshTable } from '../../engines.ts'
import { cast } from '../../viewers.ts'

let drafts: DraftStore
let name: string
beforeAll(async () => {
  name = await freshTable(table)
  drafts = dynamoDrafts(new DynamoDBClient({}), name)
})

const by = { user: 'ada', name: 'Ada' }
const at = '2026-02-01T12:00:00.000Z'
let names = 0

function aDraft(given: Partial<SavedDraft> = {}): Omit<SavedDraft, 'parts'> {
  return {
    kind: 'saved-draft',
    id: `draft${String(++names).padStart(8, '0')}`,
    organization: cast.organizer,
    file: 'report.docx',
    title: 'Webinar on dams',
    ...{ began: at, changed: at, by, rev: 1, decisions: 0 },
    ...given,
  }
}

const audit = (action: string): AuditRecord => ({
  kind: 'audit',
  ...{ at, by, organization: cast.organizer, action: `draft-${action}`, subject: 'drafts/one' },
})

const taken = (number: number, rev: number): TakenDecision => ({
  kind: 'taken-decision',
  ...{ number, rev, at, by },
  decision: { kind: 'accept', records: ['event'] },
})

it('keeps a draft with its reading, for its organization and no other', async () => {
  const reading = aReading()
  const draft = await drafts.createDraft(aDraft(), reading, audit('taken'))
  expect(await drafts.openDraft(cast.organizer, draft.id)).toEqual({ draft, reading, decisions: [] })
  expect(await drafts.findDraft(cast.organizer, draft.id)).toEqual(draft)
  expect(await drafts.openDraft(cast.otherOrganizer, draft.id)).toBeUndefined()
  expect(await drafts.listDrafts(cast.otherOrganizer)).toEqual([])
})

it('keeps a reading that is larger than an item may be', async () => {
  const noise = Array.from(
    { length: 11_000 },
    (_, at) => `${at} ${Math.sin(at).toString(36)} ${Math.cos(at).toString(36)}`,
  ).join('\n\n')
  const reading = aReading(noise, 'a.txt')
  const draft = await drafts.createDraft(aDraft(), reading, audit('taken'))
  expect(draft.parts).toBeGreaterThan(1)
  expect((await drafts.openDraft(cast.organizer, draft.id))?.reading).toEqual(reading)
})

it('opens a reading whose reasons are no longer given', async () => {
  const old = 'A reason of long ago'
  const { neutral } = StoredReading.parse(
    JSON.parse(JSON.stringify(aReading()).replaceAll(/"why":"[^"]+"/g, `"why":"${old}"`)),
  )
  expect(new Set(neutral.recommendations.map(({ why }) => why))).toEqual(
    new Set(['Read by rules that have changed since']),
  )
})

it('adds decisions and takes them back, each under the revision that was seen', async () => {
  const begun = await drafts.createDraft(aDraft(), aReading(), audit('taken'))
  const second = { ...begun, rev: 2, decisions: 1 }
  expect(await drafts.changeDraft(second, audit('accept'), { add: taken(1, 2) })).toBe(true)
  expect(await drafts.changeDraft({ ...second, title: 'Mine' }, audit('lost'), { add: taken(1, 2) })).toBe(false)
  expect(await drafts.openDraft(begun.organization, begun.id)).toMatchObject({
    draft: second,
    decisions: [taken(1, 2)],
  })
  const third = { ...begun, rev: 3, decisions: 0, published: '/events/dams' }
  expect(await drafts.changeDraft(third, audit('undone'), { remove: 1 })).toBe(true)
  expect(await drafts.openDraft(begun.organization, begun.id)).toMatchObject({ draft: third, decisions: [] })
})

it('lists drafts by their last change', async () => {
  const organization = { register: 'organization', slug: 'lister' } as const
  const old = await drafts.createDraft(
    aDraft({ organization, changed: '2026-01-01T00:00:00.000Z' }),
    aReading(),
    audit('taken'),
  )
  const young = await drafts.createDraft(aDraft({ organization }), aReading(), audit('taken'))
  expect(await drafts.listDrafts(organization)).toEqual([young, old])
})

it('deletes a draft with all that hangs on it, unless somebody has changed it', async () => {
  const begun = await drafts.createDraft(aDraft(), aReading(), audit('taken'))
  const second = { ...begun, rev: 2, decisions: 1 }
  await drafts.changeDraft(second, audit('accept'), { add: taken(1, 2) })
  expect(await drafts.removeDraft(begun, audit('lost'))).toBe(false)
  expect(await drafts.removeDraft(second, audit('deleted'))).toBe(true)
  expect(await drafts.openDraft(begun.organization, begun.id)).toBeUndefined()
  const { Items = [] } = await new DynamoDBClient({}).send(new ScanCommand({ TableName: name }))
  const left = Items.map((item) => JSON.stringify(item)).filter((item) => item.includes(begun.id))
  expect(left.filter((item) => !item.includes('audit#drafts/one'))).toEqual([])
  expect(left.map((item) => /draft-\w+/.exec(item)?.[0]).toSorted()).toEqual([
    'draft-accept',
    'draft-deleted',
    'draft-taken',
  ])
  const again = await drafts.createDraft(aDraft({ id: begun.id, decisions: 1 }), aReading(), audit('taken'))
  expect((await drafts.openDraft(again.organization, again.id))?.decisions).toEqual([])
})

it('lists the drafts of all organizations, and deletes one whatever revision it has reached', async () => {
  const own = await drafts.createDraft(aDraft(), aReading(), audit('taken'))
  const other = await drafts.createDraft(aDraft({ organization: cast.otherOrganizer }), aReading(), audit('taken'))
  await drafts.changeDraft({ ...own, rev: 2, decisions: 1 }, audit('accept'), { add: taken(1, 2) })
  const ids = async () => (await drafts.listEveryDraft()).map(({ id }) => id)
  expect(await ids()).toEqual(expect.arrayContaining([own.id, other.id]))
  await drafts.eraseDraft(own)
  await drafts.eraseDraft(own)
  expect([(await ids()).includes(own.id), (await ids()).includes(other.id)]).toEqual([false, true])
  expect(await drafts.openDraft(cast.organizer, own.id)).toBeUndefined()
})
