import { addressOf, refOf } from '../model/address.ts'
import type { Name } from '../model/party.ts'
import { asValue, isNone, plainValue } from './fields.ts'
import { says } from './lexicon/lookup.ts'

/** A name as typed: the printed words, and as the target of a link what they are resolved to. */
export function readName(typed: string): Name | undefined {
  if (isNone(typed)) return undefined
  const ref = [...typed.matchAll(link)].map(([, , address = '']) => refOf(address)).find(Boolean)
  const printed = plainValue(typed.replace(link, (_, words: string) => words))
  if (printed === '') return undefined
  return ref ? { printed, ref } : { printed }
}

/** The names of a value; they are parted by semicolons, and links also by commas and "and". */
export function readNames(typed: string): Name[] {
  return pieces(typed).flatMap((piece) => {
    const links = [...piece.matchAll(link)].map(([whole]) => whole)
    const apart = links.length > 1 && piece.split(plainLink).every(isConjunction)
    return (apart ? links : [piece]).flatMap((name) => readName(name.trim()) ?? [])
  })
}

/** A name as typed: `[Chad](/countries/chad)`, or its words alone where it is not resolved. */
export function printName(name: Name): string {
  if (!name.ref) return asValue(name.printed).replace(/[[;；؛]/g, '\\$&')
  return `[${asValue(name.printed).replace(/[[\]]/g, '\\$&')}](${addressOf(name.ref)})`
}

/** Names as one value, parted by semicolons. */
export function printNames(names: readonly Name[]): string {
  return names.map(printName).join('; ')
}

/** The pieces of a value between semicolons that stand neither in a link nor behind a backslash. */
export function pieces(typed: string): string[] {
  const found = typed.match(piece) ?? []
  return found.map((part) => part.trim()).filter((part) => part !== '')
}

const link = /(?<=(?:^|[^\\])(?:\\\\)*)\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)/g
const plainLink = /(?<=(?:^|[^\\])(?:\\\\)*)\[(?:\\.|[^\]\\])*\]\([^()\s]*\)/
const piece = /(?:\[(?:\\.|[^\]\\])*\]\([^()\s]*\)|\\.|[^;；؛])+/g

function isConjunction(words: string): boolean {
  const bare = words.replace(/[,،、]/g, ' ').trim()
  return bare === '' || says(bare, (lexicon) => lexicon.phrases.and)
}
