import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../../content/reading/read.ts'
import { boundedReader } from '../../../functions/reading/bounded-reader.ts'
import { buildAll, places } from '../../../infra/build.ts'
import { p, word } from '../../content/reading/word.ts'

const program = new URL('../../../functions/reading/reading-worker.ts', import.meta.url)
const report = word(p('Webinar on dams') + p('The webinar was held on 3 May 2021.'))
const bytes = (text: string) => new TextEncoder().encode(text)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workers-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A reader whose program does something else; what it may take is little. */
async function readerThat(does: string, atOnce = 2) {
  const file = join(folder, `${does.length}.mjs`)
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${does}\n`)
  return boundedReader(pathToFileURL(file), { milliseconds: 1_000, megabytes: 24, atOnce })
}

describe('a report read in a thread', () => {
  const read = boundedReader(program)

  it('says what it says when it is read here', async () => {
    expect(await read(report, 'report.docx')).toEqual(readDocument(report, 'report.docx'))
  })

  it.each([
    ['protected', 'locked.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'unknown-format'],
    ['a PDF file', 'a.pdf', bytes('%PDF-1.7'), 'unknown-format'],
    ['a broken archive', 'a.docx', bytes('PK\u0003\u0004 and no more'), 'damaged'],
    ['empty', 'a.txt', bytes(' \n '), 'no-text'],
    ['larger than any report', 'a.txt', bytes('word '.repeat(200_000)), 'too-large'],
    ['nested without end', 'a.html', bytes('<div>'.repeat(100_000)), 'too-deep'],
  ])('is refused with a reason when it is %s', async (_, name, file, code) => {
    await expect(read(file, name)).rejects.toMatchObject({ name: 'ReadingError', code })
  })
})

describe('a reading that harms', () => {
  it.each([
    ['never ends', 'while (true) {}'],
    ['takes all memory', 'const all = []; while (true) all.push(new Array(100000).fill({}).map(() => ({})))'],
  ])('and %s is ended, and the site goes on meanwhile', async (_, does) => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 20)
    const read = await readerThat(does)
    await expect(read(report, 'a.docx')).rejects.toMatchObject({ code: 'too-costly' })
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(3)
  })

  it.each([
    ['fails', 'throw new Error("planted")', 'planted'],
    ['ends without an answer', 'process.exit(0)', 'without an answer'],
    ['answers something else', 'parentPort.postMessage({ reading: { neutral: 1 } })', 'invalid'],
  ])('and %s is a fault of ours', async (_, does, words) => {
    const read = await readerThat(does)
    await expect(read(report, 'a.docx')).rejects.toThrow(words)
  })

  it('keeps others out until it is over', async () => {
    const read = await readerThat('setTimeout(() => parentPort.postMessage({ refused: 1 }), 100)', 1)
    const first = read(report, 'a.docx').catch(() => 'over')
    await expect(read(report, 'b.docx')).rejects.toMatchObject({ code: 'too-many-requests' })
    expect(await first).toBe('over')
    await expect(read(report, 'b.docx')).rejects.not.toMatchObject({ code: 'too-many-requests' })
  })

  it('sees no setting of the site', async () => {
    const told = 'parentPort.postMessage({ refused: { code: "damaged", message: JSON.stringify(process.env) } })'
    await expect((await readerThat(told))(report, 'a.docx')).rejects.toMatchObject({ message: '{}' })
  })
})

it('is bundled beside the function that starts it', { timeout: 60_000 }, async () => {
  await buildAll({ root: places.root, out: folder })
  const read = boundedReader(pathToFileURL(join(folder, 'functions/work/reading-worker.mjs')))
  expect(await read(report, 'report.docx')).toEqual(readDocument(report, 'report.docx'))
})
