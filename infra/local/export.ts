import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportInstance } from '../../functions/export.ts'
import { runCommand } from './command.ts'
import { Refusal } from './refusal.ts'

const usage = 'Cannot export: name a folder, such as npm run export -- ../archive'

/** `npm run export -- <folder> [--data-dir <folder>]` writes the whole instance as plain files. */
await runCommand({ args: process.argv.slice(2), env: process.env, usage }, async (shelves, { paths: [folder] }) => {
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
