import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Parsed, parse, parseDossier } from '../../../content/markdown/parse.ts'
import { print } from '../../../content/markdown/print.ts'

/** The documents of a folder: their name, their text, and what their first line says to expect. */
function documents(folder: string): [name: string, text: string, expected: string][] {
  const url = new URL(`../../grammar/${folder}/`, import.meta.url)
  return readdirSync(url).map((name) => {
    const text = readFileSync(new URL(name, url), 'utf8')
    return [name, text, /^<!-- (.*) -->/.exec(text)?.[1] ?? '']
  })
}

/** What a document states, as the first lines put it: ids of each kind, and what was remarked on which line. */
function shown({ dossier, messages }: Parsed, key: string): string {
  const ids: Readonly<Record<string, readonly string[] | undefined>> = {
    recommendations: dossier?.recommendations.map(({ label }) => label),
    addressees: dossier?.recommendations.map(({ addressees }) => addressees[0]?.basis ?? 'none'),
    appearances: dossier?.appearances.map(({ id }) => id),
    sessions: dossier?.sessions.map(({ id }) => id),
    outcomes: dossier?.outcomes.map(({ id }) => id),
    types: dossier?.outcomes.map(({ type }) => type),
    figures: dossier?.figures.map(({ id }) => id),
    comparators: dossier?.figures.map(({ quantity }) => quantity.comparator),
    references: dossier?.references.map(({ id }) => id),
    commitments: dossier?.commitments.map(({ id }) => id),
    provisions: dossier?.commitments.flatMap(({ provisions }) => provisions.map(({ label }) => label)),
    statements: dossier?.statements.map(({ id }) => id),
    axes: dossier?.statements.map(({ progress, direction, listing, cause }) =>
      [progress ?? direction ?? '', listing ?? cause ?? ''].join('+'),
    ),
    narratives: dossier?.narratives.map(({ id }) => id),
    messages: messages.map(({ code, line }) => `${code}@${line}`),
  }
  return (ids[key] ?? ['unknown', key]).join(' ')
}

describe('documents that are right', () => {
  it.each(documents('valid'))('%s states what it is said to state', (_, text, expected) => {
    const parsed = parse(text)
    const promises = expected.split(';').flatMap((promise) => (promise === '' ? [] : [promise.trim().split(/:\s*/, 2)]))
    expect(parsed.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(promises.map(([key = '']) => [key, shown(parsed, key)])).toEqual(
      promises.map(([key, value]) => [key, value]),
    )
  })

  it.each(documents('valid'))('%s is printed so that it is read back the same, and then no more changes', (_, text) => {
    const { dossier, correction } = parse(text)
    const printed = dossier && print(dossier, correction)
    expect(parseDossier(printed ?? '')).toEqual(dossier)
    expect(print(parseDossier(printed ?? ''), correction)).toBe(printed)
  })
})

describe('documents that are wrong', () => {
  it.each(documents('invalid'))('%s is refused with the line, and with what would be right', (_, text, expected) => {
    const { dossier, messages } = parse(text)
    const errors = messages.filter(({ severity }) => severity === 'error')
    expect(dossier).toBeUndefined()
    expect(errors.map(({ code, line }) => `${code}@${line}`).join(' ')).toBe(expected)
    expect(errors.filter(({ suggestion }) => suggestion === undefined)).toEqual([])
  })
})
