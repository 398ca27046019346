import { parse } from 'yaml'
import type { Facts } from './blocks.ts'

const OPEN = /^\s*---[ \t]*\r?\n/u
const LIMIT = 20_000

/** Cuts the front matter off a text; a rule `---` that is never closed stays text. */
export function withoutFrontMatter(text: string): {
  readonly body: string
  readonly facts: Facts
  readonly lines: number
} {
  const open = OPEN.exec(text)
  if (!open) return { body: text, facts: {}, lines: 0 }
  const close = /^---[ \t]*$/mu.exec(text.slice(open[0].length, open[0].length + LIMIT))
  if (!close) return { body: text, facts: {}, lines: 0 }
  const yaml = text.slice(open[0].length, open[0].length + close.index)
  const end = open[0].length + close.index + close[0].length
  if (!/^[\w-]+\s*:/mu.test(yaml)) return { body: text, facts: {}, lines: 0 }
  return { body: text.slice(end), facts: factsOf(yaml), lines: text.slice(0, end).split('\n').length - 1 }
}

function factsOf(yaml: string): Facts {
  if (/[[{]{20}/u.test(yaml)) return {}
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' })
    const title = text(field(value, 'title'))
    const date = text(field(value, 'date'))
    const authors = [field(value, 'authors') ?? field(value, 'author')]
      .flat()
      .map(nameOf)
      .filter((one) => one !== '')
    return { ...(title && { title }), ...(date && { date }), ...(authors.length > 0 && { authors }) }
  } catch {
    return {}
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function nameOf(value: unknown): string {
  return text(value) || text(field(value, 'name'))
}
