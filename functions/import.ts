import { type ImportTools, openArchive } from './archive/archive.ts'
import { sections } from './archive/sections.ts'
import { Problem } from './problem.ts'

/**
 * Puts back what an export holds, and refuses before the first change when the instance holds something else under the
 * same name. Stopped anywhere, the same import again goes on.
 */
export async function importInstance(
  tools: ImportTools,
  read: (path: string) => Promise<string>,
  onSection: (name: string) => void = () => undefined,
): Promise<void> {
  const archive = await openArchive(read)
  const conflicts = (await Promise.all(sections.map((section) => section.conflicts(tools, archive)))).flat()
  if (conflicts.length > 0) {
    const details = conflicts.map((field) => ({ field, code: 'conflict', message: `"${field}" is there and differs` }))
    throw new Problem('conflict', 'Cannot import: this instance already holds something else', details)
  }
  for (const section of sections) {
    onSection(section.name)
    await section.restore(tools, archive)
  }
}
