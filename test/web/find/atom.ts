import { Parser } from 'htmlparser2'

/** An element of a document: its name, its attributes, the elements in it, and its own text. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML; markup that is not closed in its order fails. */
export function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, attributes, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (text) => {
        const element = open.at(-1)
        if (element) element.text += text
      },
      onclosetag: (name, implied) => {
        if (implied && !/\/>/.test(xml)) throw new Error(`"${name}" is not closed`)
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  if (open.length !== 1) throw new Error('An element is not closed')
  return top
}

/** Everything that keeps a text from being an Atom feed as RFC 4287 has it, one sentence each. */
export function atomFaults(xml: string): string[] {
  const [feed, ...others] = readXml(xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')).children
  if (feed?.name !== 'feed' || others.length > 0) return ['the document is not one feed']
  const entries = feed.children.filter(({ name }) => name === 'entry')
  const ids = entries.map((entry) => textOf(entry, 'id'))
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n') ? [] : ['no declaration']),
    ...(feed.attributes.xmlns === 'http://www.w3.org/2005/Atom' ? [] : ['not in the namespace of Atom']),
    ...containerFaults(feed, feedNames),
    ...(feed.children.some(({ name }) => name === 'author') ? [] : ['nobody is the author']),
    ...feed.children.filter(({ name }) => name === 'author').flatMap((author) => onlyOne(author, 'name')),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['not one link to itself']),
    ...entries.flatMap((entry) => containerFaults(entry, entryNames)),
    ...entries.flatMap((entry) => onlyOne(entry, 'summary')),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
  ]
}

/** The text of the first element of a name. */
export function textOf({ children }: Element, name: string): string | undefined {
  return children.find((child) => child.name === name)?.text
}

const feedNames = ['id', 'title', 'updated', 'author', 'link', 'entry']
const entryNames = ['id', 'title', 'updated', 'link', 'category', 'summary']

/** What holds for a feed and for an entry alike. */
function containerFaults(element: Element, names: readonly string[]): string[] {
  const links = element.children.filter(({ name }) => name === 'link')
  return [
    ...['id', 'title', 'updated'].flatMap((name) => onlyOne(element, name)),
    ...element.children.filter(({ name }) => !names.includes(name)).map(({ name }) => `unknown element ${name}`),
    ...(isAddress(textOf(element, 'id')) ? [] : ['an id is not a whole address']),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(textOf(element, 'updated') ?? '')
      ? []
      : ['a date is not of RFC 3339']),
    ...links.filter(({ attributes }) => !isAddress(attributes.href)).map(() => 'a link leads nowhere'),
    ...(linksOf(element, 'alternate').length === 1 ? [] : ['not one page stands beside it']),
    ...element.children
      .filter(({ name, attributes }) => name === 'category' && !attributes.term)
      .map(() => 'a category has no term'),
  ]
}

function onlyOne({ children }: Element, wanted: string): string[] {
  const count = children.filter(({ name, text }) => name === wanted && text.trim() !== '').length
  return count === 1 ? [] : [`${count} times ${wanted}`]
}

function linksOf({ children }: Element, rel: string): Element[] {
  return children.filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https:\/\/\S+$/.test(text) && URL.canParse(text)
}
