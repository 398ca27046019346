import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { platform } from '../../content/model/viewer.ts'
import { appoint } from '../../functions/appoint.ts'
import { accountId } from '../../functions/secrets.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { freshTable } from '../engines.ts'
import { aWorkspace } from '../workspace.ts'

const now = new Date('2026-02-01T12:00:00.000Z')
const issuer = 'https://id.example'

it('appoints a first administrator of the platform on record, and others only when told to', async () => {
  const name = await freshTable(table)
  const [accounts, tracks] = [dynamoAccounts(new DynamoDBClient({}), name), dynamoTracks(new DynamoDBClient({}), name)]
  const ada = accountId(issuer, 'ada')
  const role = { kind: 'membership', organization: platform, role: 'platform-administrator' } as const
  const appointed = { ...role, user: ada, since: now.toISOString() }
  const kit = { also: false, now }
  expect(await appoint({ accounts }, { issuer, subject: 'ada', name: 'Ada' }, kit)).toEqual(appointed)
  expect(await appoint({ accounts }, { issuer, subject: 'ada' }, { also: true, now: new Date() })).toEqual(appointed)
  await expect(appoint({ accounts }, { issuer, subject: 'bo' }, kit)).rejects.toMatchObject({
    code: 'conflict',
    message: 'Cannot appoint a first administrator: "Ada" is one already; say --also for others',
  })
  await appoint({ accounts }, { issuer, subject: 'bo' }, { also: true, now: new Date('2026-02-02T12:00:00.000Z') })
  const members = await accounts.membersOf(platform)
  expect(members.map(({ user }) => user).toSorted()).toEqual([ada, accountId(issuer, 'bo')].toSorted())
  const records = (await tracks.listAudit(platform)).items.map(({ action, by, detail }) => [action, by.user, detail])
  expect(records.toSorted()).toEqual([
    ['member-appointed', 'operator', 'platform-administrator: Ada'],
    ['member-appointed', 'operator', 'platform-administrator: bo'],
  ])
})

it('calls the platform by its name, though it is no entry of the register', async () => {
  const { get } = await aWorkspace()
  const page = await (await get('platformAdministrator', '/desk/organizations/platform/members')).text()
  expect(page.replace(/<[^>]+>/g, '\n').split('\n')).not.toContain('platform')
})
