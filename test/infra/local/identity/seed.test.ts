import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '../../../../content/model/viewer.ts'
import { may } from '../../../../functions/access.ts'
import { organizersOf } from '../../../../functions/open-track.ts'
import { accountId } from '../../../../functions/secrets.ts'
import { viewerOf } from '../../../../functions/sign-in.ts'
import type { AccountStore } from '../../../../functions/store/account-store.ts'
import { dynamoAccounts } from '../../../../functions/store/accounts.ts'
import { fromItem } from '../../../../functions/store/items.ts'
import { table } from '../../../../functions/store/table.ts'
import { cast, castMember } from '../../../../infra/local/identity/cast.ts'
import { seedCast } from '../../../../infra/local/identity/seed.ts'
import { freshTable } from '../../../engines.ts'
import { publishEverything } from '../../../library.ts'
import { shippedRegistry } from '../../../registry.ts'
import { shelves } from '../../../shelves.ts'

const issuer = 'http://127.0.0.1:20000'
const at = '2026-01-05T09:00:00.000Z'
let folder: string
let name: string
let accounts: AccountStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  name = await freshTable(table)
  accounts = dynamoAccounts(new DynamoDBClient({}), name)
  await seed()
})
afterAll(() => rm(folder, { recursive: true }))

const seed = () => seedCast({ folder, accounts, issuer, now: () => new Date(at) })
const viewer = (slug: string): Promise<Viewer> => viewerOf(accounts, { id: accountId(issuer, slug), name: slug })

it('gives everybody of the cast an account and their one office, and the participant none', async () => {
  for (const { slug, name, membership } of cast) {
    const user = accountId(issuer, slug)
    expect(await accounts.findAccount(user)).toMatchObject({ kind: 'account', id: user, name })
    const since = expect.stringMatching(/^2026-01-05T09:00:00\.0/)
    const offices = membership ? [{ kind: 'membership', user, ...membership, since }] : []
    expect((await viewer(slug)).memberships).toEqual(offices)
  }
  expect(cast.filter(({ membership }) => !membership).map(({ slug }) => slug)).toEqual(['ana'])
})

it('keeps who gave each office, and to whom', async () => {
  const mission = 'organization/permanent-mission-of-belgium-in-geneva'
  const question = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `audit#${mission}` } }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const { Items = [] } = await client.send(new QueryCommand({ TableName: name, ...question }))
  expect(Items.map(fromItem.audit).map(({ by, action, detail }) => [by.name, action, detail])).toEqual([
    ['Operator of this machine', 'member-joined', 'focal-point: Louise Peeters'],
    ['Operator of this machine', 'member-joined', 'head: Thomas Claes'],
  ])
})

it('is done once: what was taken away since stays away', async () => {
  const [office] = (await viewer('jonas')).memberships
  if (!office) return expect.unreachable()
  const organization = office.organization
  const audit = { kind: 'audit', at, by: { user: 'u', name: 'U' }, organization, action: 'member-removed' } as const
  await accounts.removeMembership(office, { ...audit, subject: 'organization/x' })
  await seed()
  expect((await viewer('jonas')).memberships).toEqual([])
})

it('speaks of organizations that are in the register, each for the country that it represents there', async () => {
  const organizations = await shippedRegistry('organization')
  for (const { membership } of cast) {
    if (!membership || membership.role === 'platform-administrator') continue
    const entry = organizations.find(({ slug }) => slug === membership.organization.slug)
    expect([membership.organization.slug, entry?.represents]).toEqual([entry?.slug, membership.represents?.slug])
  }
})

it('lets the organizer of the cast publish the webinar, and nobody else', async () => {
  const tools = await shelves()
  await publishEverything(tools)
  const organizers = await organizersOf(tools.store, '2021-04-29-recruitment-of-children')
  const viewers = await Promise.all(cast.map(async ({ slug }) => ({ slug, ...(await viewer(slug)) })))
  const publishers = viewers.filter((each) => may(each, 'publish-document', { organizers }))
  expect(publishers.map(({ slug }) => slug)).toEqual(['samuel'])
})

it('finds a person by first name or by whole name', () => {
  expect(['louise', ' Louise Peeters', 'LOUISE', 'peeters', ''].map((word) => castMember(word)?.slug)).toEqual([
    'louise',
    'louise',
    'louise',
    undefined,
    undefined,
  ])
})
