import { Parser } from 'htmlparser2'
import { BOUNDS } from './bounds.ts'
import { ReadingError } from './reading-error.ts'

/** One element of XML or HTML; names are without their namespace prefix. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}
export type Node = Element | string

type Open = { name: string; attributes: Record<string, string>; children: Node[] }

/** The tree of an XML part or an HTML page, within bounds of depth and size; a document type is refused in XML. */
export function readMarkup(source: string, mode: 'xml' | 'html'): Element {
  const root: Open = { name: '', attributes: {}, children: [] }
  const stack: Open[] = [root]
  let nodes = 0
  let justOpened: Open | undefined
  const count = () => {
    nodes += 1
    if (nodes > BOUNDS.nodes) throw new ReadingError('too-large', 'Cannot read the document: it has too many elements')
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count()
        if (stack.length > BOUNDS.depth) throw tooDeep()
        const element: Open = { name: local(name), attributes: locals(attributes), children: [] }
        stack.at(-1)?.children.push(element)
        stack.push(element)
        justOpened = element
      },
      ontext(text) {
        count()
        stack.at(-1)?.children.push(text)
      },
      onclosetag(_, implied) {
        if (mode === 'xml' && implied && stack.at(-1) !== justOpened) throw broken()
        justOpened = undefined
        stack.pop()
      },
      onprocessinginstruction(name) {
        if (mode === 'xml' && name.toLowerCase().startsWith('!doctype')) throw broken()
      },
    },
    { xmlMode: mode === 'xml', decodeEntities: true, recognizeSelfClosing: mode === 'xml' },
  )
  parser.write(source)
  parser.end()
  return root
}

function tooDeep(): ReadingError {
  return new ReadingError('too-deep', `Cannot read the document: its elements nest deeper than ${BOUNDS.depth}`)
}

function broken(): ReadingError {
  return new ReadingError('damaged', 'Cannot read the document: a part of it is not well-formed')
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function locals(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}

/** The children of an element that are elements, of one name where one is given. */
export function elements(parent: Element | undefined, name?: string): readonly Element[] {
  const found: Element[] = []
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  }
  return found
}

/** The first child element that a path of names leads to. */
export function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => elements(element, name)[0], parent)
}

/** Every element below, of one name, in the order of the document. */
export function descendants(parent: Element | undefined, name: string): readonly Element[] {
  return elements(parent).flatMap((one) =>
    one.name === name ? [one, ...descendants(one, name)] : descendants(one, name),
  )
}

/** All text below an element. */
export function textOf(node: Node | undefined): string {
  if (node === undefined) return ''
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** An attribute of an element, or nothing. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name]
}
