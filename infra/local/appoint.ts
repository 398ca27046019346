import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { appoint } from '../../functions/appoint.ts'
import { Problem } from '../../functions/problem.ts'
import type { AccountStore } from '../../functions/store/account-store.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { cognitoPerson } from './cognito-person.ts'
import { castMember } from './identity/cast.ts'
import { keep } from './identity/kept.ts'
import { withShelves } from './instance.ts'
import { Refusal } from './refusal.ts'
import { identityFolder } from './settings.ts'

const usage = 'Cannot appoint: name one person, by mail or subject: npm run appoint -- <mail or subject> [--also]'

/**
 * `npm run appoint -- <mail or subject> [--also] [--data-dir <folder>]` makes somebody an administrator of the platform:
 * on this machine, or with RECORDS_TABLE and ISSUER set in the account whose credentials are in the environment.
 */
async function run(args: readonly string[]): Promise<void> {
  const { person, also, folder } = typed(args)
  const { RECORDS_TABLE, ISSUER, DATA_DIR, INIT_CWD = '.' } = process.env
  const now = new Date()
  const say = async (accounts: AccountStore, issuer: string, found: { subject: string; name?: string | undefined }) => {
    const { user } = await appoint({ accounts }, { issuer, ...found }, { also, now })
    process.stdout.write(`${found.name ?? found.subject} (${user}) looks after the platform\n`)
  }
  if (RECORDS_TABLE && ISSUER) {
    const found = person.includes('@') ? await cognitoPerson(ISSUER, person) : { subject: person }
    return say(dynamoAccounts(new DynamoDBClient({}), RECORDS_TABLE), ISSUER, found)
  }
  const member = castMember(person)
  if (!member) throw new Refusal(`Cannot appoint "${person}": nobody on this machine is called so`)
  const dataDir = folder === undefined ? resolve(DATA_DIR || '.data') : resolve(INIT_CWD, folder)
  await withShelves({ dataDir, env: process.env, now: () => now }, async ({ accounts }) => {
    const { port } = await keep(identityFolder(dataDir))
    await say(accounts, `http://127.0.0.1:${port}`, { subject: member.slug, name: member.name })
  })
}

function typed(args: readonly string[]) {
  try {
    const options = { 'data-dir': { type: 'string' }, also: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [person, ...others] = positionals
    if (!person || others.length > 0) throw new Refusal(usage)
    return { person, also: values.also ?? false, folder: values['data-dir'] }
  } catch {
    throw new Refusal(usage)
  }
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal || error instanceof Problem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
