import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Example } from './promises.ts'

const folder = '.build/examples'

/** Writes examples as files, so that the compiler and the runtime can read them; the path of each. */
export async function writeExamples(examples: readonly Example[]): Promise<string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  return Promise.all(
    examples.map(async (example) => {
      const name = `${example.file.replaceAll(/\W/g, '-').toLowerCase()}-${example.line}.${example.language}`
      await writeFile(join(folder, name), fromHere(example))
      return join(folder, name)
    }),
  )
}

/** What the compiler has to say about the examples; nothing when all is well. */
export async function compileExamples(): Promise<string> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', folder])
    return stdout
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: { noUnusedLocals: false },
  include: ['.'],
  exclude: [],
}

/** An example imports as a file beside its document does. */
function fromHere({ file, text }: Example): string {
  return text.replaceAll(
    /from '(\.[^']+)'/g,
    (_, path: string) => `from '${relative(folder, join(dirname(file), path))}'`,
  )
}
