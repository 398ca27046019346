import type { Source } from '../model/event.ts'
import type { Name } from '../model/party.ts'
import { printName } from './names.ts'

/** A value of the front matter that is to be printed. */
export type Yaml = string | undefined | readonly Yaml[] | { readonly [key: string]: Yaml }

/** The lines of a front matter; what is absent or empty has none. */
export function printEntries(entries: { readonly [key: string]: Yaml }): string[] {
  return Object.entries(entries).flatMap(([key, value]) => printEntry(key, value))
}

/** Names as the items of a list. */
export function printHeadNames(names: readonly Name[]): string[] {
  return names.map(printHeadName)
}

/** A name as a value of the front matter. */
export function printHeadName(name: Name): string {
  return printName(name)
}

/** The published source of a document. */
export function printSource(source: Source | undefined): Yaml {
  return source && { title: source.title, issuer: source.issuer && printName(source.issuer), url: source.url }
}

function printEntry(key: string, value: Yaml): string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [`${key}: ${scalar(value)}`]
  if (isList(value)) return value.length === 0 ? [] : [`${key}:`, ...value.flatMap(printItem)]
  return [`${key}:`, ...indented(printEntries(value))]
}

function printItem(value: Yaml): string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [`  - ${scalar(value)}`]
  const [first = '', ...rest] = isList(value) ? value.flatMap(printItem) : printEntries(value)
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)]
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

/** A value on one line; in quotes when it would be taken for something else without them. */
function scalar(value: string): string {
  const plain = /^[^\s"'|>{#[\]-][^\n\r\t]*$/u.test(value) || /^\[(?:\\.|[^\]\\])*\]\([^()\s]*\)$/.test(value)
  return plain && !/\s#|\s$|\p{Cc}|[\u2028\u2029\ufeff\u0085]/u.test(value) ? value : JSON.stringify(value)
}
