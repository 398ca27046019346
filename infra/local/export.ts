import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportInstance } from '../../functions/export.ts'
import { runCommand, typedPath } from './command.ts'
import { Refusal } from './refusal.ts'

const [given] = process.argv.slice(2)

/** `npm run export -- <folder>` writes the whole instance as plain files. */
await runCommand(process.env, async (shelves) => {
  if (!given) throw new Refusal('Cannot export: name a folder, such as npm run export -- ../archive')
  const folder = typedPath(process.env, given)
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new Refusal(`Cannot export to ${folder}: it is not empty`)
  let files = 0
  for await (const { path, text } of exportInstance(shelves)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    files += 1
  }
  process.stdout.write(`Exported ${files} files to ${folder}\n`)
})
