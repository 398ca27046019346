import { join, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

/** What a person can choose when starting the site. */
export interface StartSettings {
  readonly port: number
  readonly dataDir: string
  readonly empty: boolean
}

/** The choices made with the environment and the words after `npm start --`. */
export function startSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): StartSettings {
  const unknown = args.find((arg) => arg !== '--empty')
  if (unknown !== undefined) {
    throw new Refusal(`Cannot start with "${unknown}": npm start -- --empty is all there is; see PORT and DATA_DIR`)
  }
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Refusal(`Cannot use the port "${port}": PORT is a number up to 65535, such as PORT=3001 npm start`)
  }
  return { port: Number(port), dataDir: resolve(env.DATA_DIR || '.data'), empty: args.length > 0 }
}

/** Where the local sign-in keeps its keys, in the folder of the data. */
export function identityFolder(dataDir: string): string {
  return join(dataDir, 'identity')
}
