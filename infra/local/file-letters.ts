import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Letter, type LetterBox, type WaitingLetter } from '../../functions/letters.ts'
import { writeFileWhole } from './files.ts'

const Text = z.strictObject({ S: z.string() })

/** What the follower writes of a change that was refused again and again. */
const Buried = z.object({ keys: z.strictObject({ pk: Text, sk: Text }) })
const Content = z.union([Letter, Buried.transform(({ keys: { pk, sk } }) => ({ pk: pk.S, sk: sk.S }))])

/** The folder, in that of a follower, where the keys lie of what could not be taken in. */
export const LOST = 'lost'

/** Letters in files of one folder, each in its own: whoever takes one away takes no other one with it. */
export function fileLetters(folder: string): LetterBox {
  return {
    put: async (letters) => {
      for (const letter of letters) await dropLetter(folder, letter)
    },
    waiting: async () => {
      const names = await readdir(folder).catch(() => [])
      return Promise.all(
        names
          .filter((name) => name.endsWith('.json'))
          .toSorted()
          .map((name) => waitingIn(join(folder, name))),
      )
    },
  }
}

/** Writes one letter, in a file of a name that no other has. */
export async function dropLetter(folder: string, letter: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFileWhole(join(folder, `${randomUUID()}.json`), `${JSON.stringify(letter)}\n`)
}

async function waitingIn(path: string): Promise<WaitingLetter> {
  const letter = Content.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  return {
    ...(letter && { key: { pk: letter.pk, sk: letter.sk } }),
    done: () => rm(path, { force: true }),
    leave: async () => undefined,
  }
}
