import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeFileWhole } from '../files.ts'

const Kept = z.strictObject({
  /** The port belongs to the name of the provider, and its name to every account. */
  port: z.int(),
  key: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  cookieKeys: z.array(z.string()).min(1),
})

/** What the local provider must have again after a restart, so that people keep their accounts and tokens count. */
export type Kept = z.infer<typeof Kept>

/** What the local provider keeps in a folder; nothing when it never ran there. */
export async function readKept(folder: string): Promise<Kept | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  return text ? Kept.parse(JSON.parse(text)) : undefined
}

/** What the local provider keeps in a folder, made on its first start; only the owner of the folder can read it. */
export async function keep(folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await readKept(folder)
  if (kept) {
    await chmod(fileIn(folder), 0o600)
    return kept
  }
  const made = make()
  await writeFileWhole(fileIn(folder), JSON.stringify(made), 0o600)
  return made
}

/** @NOTE Below the ports that systems lend to outgoing connections, so that none of those has it after a restart. */
function make(): Kept {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { d = '', ...key } = privateKey.export({ format: 'jwk' })
  return {
    port: randomInt(20_000, 30_000),
    key: { ...key, kty: 'RSA', kid: randomBytes(8).toString('hex'), d, use: 'sig', alg: 'RS256' },
    cookieKeys: [randomBytes(32).toString('base64url')],
  }
}

function fileIn(folder: string): string {
  return join(folder, 'provider.json')
}
