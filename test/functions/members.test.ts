import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { Organization } from '../../content/model/registry.ts'
import { acceptInvitation, invite, listMembers, removeMember } from '../../functions/members.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { freshTable } from '../engines.ts'
import { cast, viewers } from '../viewers.ts'

const now = new Date('2021-04-01T10:00:00.000Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const newcomer = { user: { id: 'newcomer', name: 'A newcomer' }, memberships: [] }

async function tools() {
  const client = new DynamoDBClient({})
  const name = await freshTable(table)
  const store = dynamoStore(client, name)
  const names = { en: 'Permanent Mission of Chad' }
  const mission: Organization = {
    kind: 'organization',
    slug: 'mission-of-chad',
    type: 'permanent-mission',
    names,
    otherNames: [],
    represents: 'chad',
  }
  await store.putEntry(mission)
  return { store, accounts: dynamoAccounts(client, name), tracks: dynamoTracks(client, name) }
}

it('a head invites a focal point, who then acts for the mission and the country it represents', async () => {
  const kit = await tools()
  const secret = await invite(kit, viewers.head, cast.mission, { role: 'focal-point' }, now)
  const membership = await acceptInvitation(kit, newcomer, secret, days(6))
  expect(membership).toEqual({
    kind: 'membership',
    user: 'newcomer',
    organization: cast.mission,
    represents: cast.party,
    role: 'focal-point',
    since: days(6).toISOString(),
  })
  expect(await kit.accounts.membershipsOf('newcomer')).toEqual([membership])
  expect(await listMembers(kit, viewers.head, cast.mission)).toEqual([membership])
  const { items } = await kit.tracks.listAudit(cast.mission)
  expect(items.map(({ action, by }) => [action, by.name])).toEqual([
    ['member-joined', 'A newcomer'],
    ['member-invited', 'head of mission-of-chad'],
  ])
})

it('works once, for a week, and for somebody who has signed in', async () => {
  const kit = await tools()
  const offer = () => invite(kit, viewers.head, cast.mission, { role: 'head' }, now)
  const secret = await offer()
  await expect(acceptInvitation(kit, viewers.anonymous, secret, now)).rejects.toMatchObject({ code: 'unauthorized' })
  const both = [acceptInvitation(kit, newcomer, secret, now), acceptInvitation(kit, viewers.participant, secret, now)]
  expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(acceptInvitation(kit, newcomer, secret, now)).rejects.toMatchObject({ code: 'gone' })
  await expect(acceptInvitation(kit, newcomer, await offer(), days(7))).rejects.toMatchObject({ code: 'gone' })
})

it('gives only the roles that the giver’s own role gives', async () => {
  const kit = await tools()
  const refused = { code: 'forbidden' }
  await expect(invite(kit, viewers.focalPoint, cast.mission, { role: 'focal-point' }, now)).rejects.toMatchObject(
    refused,
  )
  await expect(invite(kit, viewers.otherHead, cast.mission, { role: 'focal-point' }, now)).rejects.toMatchObject(
    refused,
  )
  for (const role of ['assessor', 'administrator', 'platform-administrator'] as const) {
    await expect(invite(kit, viewers.head, cast.mission, { role }, now)).rejects.toMatchObject(refused)
  }
  await expect(
    invite(kit, viewers.platformAdministrator, cast.mission, { role: 'assessor' }, now),
  ).resolves.toBeTruthy()
})

it('lets a head end a membership, and nobody else', async () => {
  const kit = await tools()
  await acceptInvitation(
    kit,
    newcomer,
    await invite(kit, viewers.head, cast.mission, { role: 'focal-point' }, now),
    now,
  )
  const gone = { user: 'newcomer', role: 'focal-point' } as const
  await expect(removeMember(kit, viewers.administrator, cast.mission, gone, now)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await removeMember(kit, viewers.head, cast.mission, gone, now)
  expect(await kit.accounts.membershipsOf('newcomer')).toEqual([])
  await expect(removeMember(kit, viewers.head, cast.mission, gone, now)).rejects.toMatchObject({ code: 'not-found' })
})
