import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseDossier } from '../../../content/markdown/parse.ts'
import { print } from '../../../content/markdown/print.ts'

const folder = new URL('../../grammar/valid/', import.meta.url)

describe('print', () => {
  it.each(readdirSync(folder))('prints %s so that it is read back the same, and then no more changes', (file) => {
    const { dossier, correction } = parse(readFileSync(new URL(file, folder), 'utf8'))
    const printed = dossier && print(dossier, correction)
    expect(dossier).toBeDefined()
    expect(parseDossier(printed ?? '')).toEqual(dossier)
    expect(print(parseDossier(printed ?? ''), correction)).toBe(printed)
  })
})
