import type { PhrasingContent } from 'mdast'
import { addressOf } from '../model/address.ts'
import type { Appearance } from '../model/appearance.ts'
import type { Name } from '../model/party.ts'
import type { Inline } from '../model/prose.ts'
import { behalfAt, capacityOf } from './capacity.ts'
import { asValue, none } from './fields.ts'
import { printName, printNames } from './names.ts'
import { honorificOf, peopleKeys } from './people.ts'
import { printPointer } from './pointers.ts'
import { leadStrong, printLed, text } from './print-prose.ts'
import {
  fieldLine,
  guardFor,
  idLine,
  isSame,
  listItem,
  type Printer,
  paragraphs,
  wordFor,
  wordsLine,
} from './printer.ts'

/** A list of people; links in the printed capacity say what it is resolved to. */
export function printPeople(printer: Printer, people: readonly Appearance[], session: string | undefined): string {
  return people.map((person) => listItem('-', printPerson(printer, person, people[0], session))).join('\n')
}

function printPerson(
  printer: Printer,
  person: Appearance,
  first: Appearance | undefined,
  session: string | undefined,
): string {
  const lead = leadOf(person)
  const inline = withLinks(person)
  const read = capacityOf(inline, lead.length > 0)
  const fields = [
    ...idLine(printer, 'appearance', person.id, person.person?.printed ?? person.capacity),
    ...(isSame(person.roles, [first?.roles[0]]) ? [] : [fieldLine(printer, 'role', rolesOf(printer, person))]),
    ...honorificLine(printer, person),
    ...rest(printer, 'affiliation', person.affiliations.slice(read.affiliations.length)),
    ...(isSame(read.office, person.office)
      ? []
      : [fieldLine(printer, 'office', person.office ? printName(person.office) : none)]),
    ...(isSame(read.onBehalfOf, person.onBehalfOf) ? [] : rest(printer, 'on-behalf-of', person.onBehalfOf, none)),
    ...sessionLine(printer, person.session, session),
  ]
  const words = printLed(guardFor(printer, peopleKeys), lead, inline.length > 0 ? [{ p: inline }] : [], ', ')
  return paragraphs(words, fields)
}

/** The field for a session, where it is not the one under whose heading a record stands. */
export function sessionLine(printer: Printer, session: string | undefined, above: string | undefined): string[] {
  if (session === above) return []
  return [fieldLine(printer, 'session', session === undefined ? none : printPointer(session, printer.dossier.sessions))]
}

function rest(printer: Printer, key: 'affiliation' | 'on-behalf-of', names: readonly Name[], empty?: string): string[] {
  if (names.length > 0) return [fieldLine(printer, key, printNames(names))]
  return empty === undefined ? [] : [fieldLine(printer, key, empty)]
}

function rolesOf(printer: Printer, { roles }: Appearance): string {
  return roles.map((role) => asValue(wordFor(printer, role, (lexicon) => lexicon.roles))).join('; ')
}

function leadOf({ person, named, honorific }: Appearance): PhrasingContent[] {
  if (!person) return []
  const before = honorific === undefined ? '' : `${honorific} `
  const words: PhrasingContent[] = person.ref
    ? [
        ...(before === '' ? [] : [text(before)]),
        { type: 'link', url: addressOf(person.ref), children: [text(person.printed)] },
      ]
    : [text(honorificOf(`${before}${person.printed}`) === honorific ? `${before}${person.printed}` : person.printed)]
  return [named ? leadStrong(words) : { type: 'emphasis', children: words }]
}

/** Only needed where the words in bold would give another form of address. */
function honorificLine(printer: Printer, { person, honorific }: Appearance): string[] {
  if (!person) return wordsLine(printer, 'honorific', honorific)
  if (person.ref) return []
  const words = honorific === undefined ? person.printed : `${honorific} ${person.printed}`
  if (honorificOf(words) === honorific) return []
  return [fieldLine(printer, 'honorific', honorific === undefined ? none : asValue(honorific))]
}

/** The capacity with links where its words name an affiliation, the office or who is represented, as far as they do. */
function withLinks(person: Appearance): Inline[] {
  const { capacity, affiliations, office, onBehalfOf } = person
  const behalf = behalfAt(capacity)
  const [head, tail] = behalf < 0 ? [capacity, ''] : [capacity.slice(0, behalf), capacity.slice(behalf)]
  const marks: Mark[] = []
  let from = 0
  for (const name of affiliations) {
    const at = name.ref && isLinkable(name) ? head.indexOf(name.printed, from) : -1
    if (at < 0) break
    marks.push({ name, at })
    from = at + name.printed.length
  }
  const officeAt = office?.ref?.register === 'office' ? head.indexOf(office.printed) : -1
  if (office && officeAt >= 0 && isFree(marks, officeAt, office)) marks.push({ name: office, at: officeAt })
  let after = 0
  for (const name of onBehalfOf) {
    const at = name.ref && isLinkable(name) ? tail.indexOf(name.printed, after) : -1
    if (at < 0) break
    marks.push({ name, at: head.length + at })
    after = at + name.printed.length
  }
  return linked(capacity, marks)
}

interface Mark {
  readonly name: Name
  readonly at: number
}

function isLinkable({ printed, ref }: Name): boolean {
  return printed === printed.trim() && (ref?.register === 'organization' || ref?.register === 'country')
}

function isFree(marks: readonly Mark[], at: number, { printed }: Name): boolean {
  return marks.every((mark) => at + printed.length <= mark.at || mark.at + mark.name.printed.length <= at)
}

function linked(capacity: string, marks: readonly Mark[]): Inline[] {
  const inline: Inline[] = []
  let from = 0
  for (const { name, at } of marks.toSorted((a, b) => a.at - b.at)) {
    if (!name.ref) continue
    inline.push(capacity.slice(from, at), { href: addressOf(name.ref), text: [name.printed] })
    from = at + name.printed.length
  }
  return [...inline, capacity.slice(from)].filter((mark) => mark !== '')
}
