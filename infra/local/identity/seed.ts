import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditRecord } from '../../../content/model/audit.ts'
import { refKey } from '../../../content/model/party.ts'
import type { Membership } from '../../../content/model/viewer.ts'
import { accountId } from '../../../functions/secrets.ts'
import type { AccountStore } from '../../../functions/store/account-store.ts'
import { writeFileWhole } from '../files.ts'
import { cast } from './cast.ts'

/** What giving the cast its offices needs. */
export interface Seeding {
  readonly folder: string
  readonly accounts: AccountStore
  readonly issuer: string
  readonly now: () => Date
}

const operator = { user: 'operator', name: 'Operator of this machine' }

/** Gives the cast its offices, once for a data folder: what somebody takes away later stays away. */
export async function seedCast({ folder, accounts, issuer, now }: Seeding): Promise<void> {
  const mark = join(folder, 'cast.json')
  if (await isThere(mark)) return
  const start = now().getTime()
  for (const [position, { slug, name, membership: given }] of cast.entries()) {
    const user = accountId(issuer, slug)
    const since = new Date(start + position).toISOString()
    await accounts.putAccount({ kind: 'account', id: user, name, since })
    if (!given) continue
    const membership: Membership = { kind: 'membership', user, ...given, since }
    await accounts.putMembership(membership, auditOf(membership, name))
  }
  await writeFileWhole(mark, `${JSON.stringify({ at: new Date(start).toISOString() })}\n`)
}

/** @NOTE Two records of one organization at the same millisecond would be one; each person has their own. */
function auditOf({ organization, role, since }: Membership, name: string): AuditRecord {
  return {
    kind: 'audit',
    at: since,
    by: operator,
    organization,
    action: 'member-joined',
    subject: refKey(organization),
    detail: `${role}: ${name}`,
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
