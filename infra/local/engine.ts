import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { Refusal } from './refusal.ts'

/** What is known of the machine when looking for the engine. */
export interface Machine {
  readonly platform: string
  readonly arch: string
  readonly path: string
}

/** The file of the records engine: the package of this platform, else `dynoxide` on the PATH. */
export function findEngine(machine: Machine): string {
  const file = machine.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  const candidates = [packageFolder(machine), ...machine.path.split(delimiter)].filter((folder) => folder !== '')
  const found = candidates.map((folder) => join(folder, file)).find((path) => existsSync(path))
  if (!found) throw missing(machine)
  return found
}

/** No records engine for this machine: the ways out. */
function missing({ platform, arch }: Machine): Refusal {
  return new Refusal(
    [
      `Cannot find a records engine for ${platform} ${arch}. One of these helps:`,
      `  - npm install --no-save @dynoxide/${platform}-${arch}@1.2.1   (npm ci --omit=optional leaves it out)`,
      '  - put the program dynoxide on the PATH (https://github.com/nubo-db/dynoxide)',
      '  - start any engine that speaks the DynamoDB API and set AWS_ENDPOINT_URL_DYNAMODB to its address',
    ].join('\n'),
  )
}

function packageFolder({ platform, arch }: Machine): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`@dynoxide/${platform}-${arch}/package.json`))
  } catch {
    return ''
  }
}
