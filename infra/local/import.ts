import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '../../content/markdown/parse.ts'
import { importInstance } from '../../functions/import.ts'
import { runCommand } from './command.ts'
import { skipFirstStart } from './first-start.ts'
import { Refusal } from './refusal.ts'

const usage = 'Cannot import: name the folder of an export, such as npm run import -- ../archive'

/** `npm run import -- <folder> [--data-dir <folder>]` puts back what an export holds. */
await runCommand(
  { args: process.argv.slice(2), env: process.env, usage },
  async (shelves, { paths: [folder], dataDir }) => {
    await access(join(folder, 'manifest.json')).catch(() => {
      throw new Refusal(`Cannot import ${folder}: it has no manifest.json, so it is no export or not a whole one`)
    })
    const read = (path: string) => readFile(join(folder, path), 'utf8').catch(() => '')
    await importInstance({ ...shelves, parse }, read, (section) => process.stdout.write(`Importing ${section}\n`))
    await skipFirstStart(dataDir, new Date())
    process.stdout.write(`Imported ${folder}\n`)
  },
)
