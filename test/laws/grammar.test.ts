import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseDossier } from '../../content/markdown/parse.ts'
import { print } from '../../content/markdown/print.ts'
import { CorrectionType } from '../../content/model/edition.ts'
import { aLine } from '../arbitraries.ts'
import { aDossier } from '../arbitrary-dossiers.ts'

describe('the grammar', () => {
  it('reads what it printed as the same dossier, and prints that to the letter', () => {
    fc.assert(
      fc.property(aDossier, (dossier) => {
        const printed = print(dossier)
        const read = parseDossier(printed)
        expect(read).toEqual(dossier)
        expect(print(read)).toBe(printed)
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('keeps a correction', () => {
    const correction = fc.record({ type: fc.constantFrom(...CorrectionType.options), note: aLine })
    fc.assert(
      fc.property(aDossier, correction, (dossier, stated) => {
        expect(parse(print(dossier, stated)).correction).toEqual(stated)
      }),
      { numRuns: 50 },
    )
  }, 120_000)
})
