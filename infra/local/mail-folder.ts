import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Carrier } from '../../functions/reminders/carrier.ts'
import { writeFileWhole } from './files.ts'

/** From whom the mails of this machine are; no such host exists (RFC 2606). */
export const LOCAL_SENDER = 'reminders@rapporteur.example'

/** A carrier that puts each mail into a folder as a file that mail programs open; nothing ever leaves the machine. */
export function mailFolder(folder: string, kept: (file: string) => void): Carrier {
  return {
    carry: async ({ to, mime, period }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `${period}-${to.replace(/[^\w.@-]/g, '_')}.eml`)
      await writeFileWhole(file, mime, 0o600)
      kept(file)
      return { outcome: 'sent' }
    },
  }
}
