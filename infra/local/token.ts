import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cast, castMember } from './identity/cast.ts'
import { readKept } from './identity/kept.ts'
import { accessToken } from './identity/token.ts'
import { runningSite } from './lock.ts'
import { Refusal } from './refusal.ts'
import { identityFolder } from './settings.ts'

const names = cast.map(({ slug, office }) => `  ${slug.padEnd(9)}${office}`).join('\n')
const usage = `Cannot print a token: name one person, such as npm run token -s -- louise\n${names}`

/** `npm run token -s -- <name> [--data-dir <folder>]` prints an access token of somebody of the cast for the running site. */
async function print(args: readonly string[]): Promise<void> {
  const { word, folder } = typed(args)
  const member = castMember(word)
  if (!member) throw new Refusal(usage)
  const { DATA_DIR, INIT_CWD = '.' } = process.env
  const dataDir = folder === undefined ? resolve(DATA_DIR || '.data') : resolve(INIT_CWD, folder)
  const [site, kept] = await Promise.all([runningSite(dataDir), readKept(identityFolder(dataDir))])
  if (!site || !kept) throw new Refusal(`Cannot print a token: no site runs on the data in ${dataDir}; npm start first`)
  process.stdout.write(`${await accessToken(kept, member, new Date())}\n`)
  process.stderr.write(
    `For an hour: curl -H "Authorization: Bearer <token>" ${site.address}/desk   (${member.office})\n`,
  )
}

function typed(args: readonly string[]): { word: string; folder: string | undefined } {
  try {
    const options = { 'data-dir': { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { word: positionals.join(' '), folder: values['data-dir'] }
  } catch {
    throw new Refusal(usage)
  }
}

await print(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
