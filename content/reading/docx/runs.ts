import { isSafe } from '../links.ts'
import { attribute, child, type Element, elements, textOf } from '../markup.ts'
import { chain, type Styles, toggle } from './styles.ts'

/** What was found and left out while reading the words of a document. */
export type Tally = { hidden: number; deleted: number; inserted: number; readonly unsafe: string[] }

export type Words = {
  readonly text: string
  readonly lead: string
  readonly bold: boolean
  readonly links: readonly string[]
  /** text boxes that are anchored here */
  readonly boxes: readonly Element[]
}

export type Office = {
  readonly styles: Styles
  /** addresses of hyperlinks by relationship */
  readonly targets: ReadonlyMap<string, string>
  readonly tally: Tally
}

type Piece = { readonly text: string; readonly bold: boolean }
type State = {
  readonly pieces: Piece[]
  readonly links: string[]
  readonly boxes: Element[]
  code: string
  inCode: number
}

const THROUGH = new Set(['ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'dir', 'bdo', 'fldSimple'])

/** The words of one paragraph, without what is hidden, deleted or only an instruction. */
export function wordsOf(paragraph: Element, office: Office, shaded: boolean): Words {
  const state: State = { pieces: [], links: [], boxes: [], code: '', inCode: 0 }
  const style = attribute(child(paragraph, 'pPr', 'pStyle'), 'val')
  walk(paragraph, state, office, { style, shaded: shaded || child(paragraph, 'pPr', 'shd') !== undefined })
  const words = state.pieces.filter((piece) => piece.text.trim() !== '')
  const end = state.pieces.findIndex((piece) => !piece.bold && piece.text.trim() !== '')
  const lead = state.pieces
    .slice(0, end < 0 ? undefined : end)
    .map((piece) => piece.text)
    .join('')
  return {
    text: state.pieces.map((piece) => piece.text).join(''),
    lead: lead.replace(/\s+/gu, ' ').trim(),
    bold: words.length > 0 && words.every((piece) => piece.bold),
    links: [...new Set(state.links)],
    boxes: state.boxes,
  }
}

type Context = { readonly style: string | undefined; readonly shaded: boolean }

function walk(element: Element, state: State, office: Office, context: Context): void {
  for (const one of elements(element)) {
    if (one.name === 'r') run(one, state, office, context)
    else if (one.name === 'del' || one.name === 'moveFrom') office.tally.deleted += 1
    else if (one.name === 'hyperlink') {
      address(office.targets.get(attribute(one, 'id') ?? ''), state, office)
      walk(one, state, office, context)
    } else if (THROUGH.has(one.name)) {
      if (one.name === 'ins') office.tally.inserted += 1
      if (one.name === 'fldSimple')
        address(/HYPERLINK\s+"([^"]+)"/u.exec(attribute(one, 'instr') ?? '')?.[1], state, office)
      walk(one, state, office, context)
    }
  }
}

function run(element: Element, state: State, office: Office, context: Context): void {
  const properties = child(element, 'rPr')
  const styles = [
    ...chain(office.styles, attribute(child(properties, 'rStyle'), 'val')),
    ...chain(office.styles, context.style),
  ]
  if (hides(properties, styles, context)) {
    if (textOf(element).trim() !== '') office.tally.hidden += 1
    return
  }
  const bold = toggle(properties, 'b') ?? styles.find((style) => style.bold !== undefined)?.bold ?? false
  const say = (text: string) => state.pieces.push({ text, bold })
  for (const one of elements(element)) {
    if (one.name === 't' && state.inCode !== 1) say(textOf(one))
    else if (one.name === 'tab') say('\t')
    else if (one.name === 'br' || one.name === 'cr') say(attribute(one, 'type') === 'page' ? '' : '\n')
    else if (one.name === 'noBreakHyphen') say('-')
    else if (one.name === 'instrText') state.code += textOf(one)
    else if (one.name === 'fldChar') field(attribute(one, 'fldCharType') ?? '', state, office)
    else state.boxes.push(...boxes(one))
  }
}

type StyleLike = { readonly hidden: boolean | undefined }

function hides(properties: Element | undefined, styles: readonly StyleLike[], context: Context): boolean {
  const vanish = toggle(properties, 'vanish') ?? styles.find((style) => style.hidden !== undefined)?.hidden
  if (vanish === true || toggle(properties, 'webHidden') === true) return true
  const size = Number(attribute(child(properties, 'sz'), 'val') ?? 20)
  if (size > 0 && size <= 4) return true
  const white = /^f{6}$/iu.test(attribute(child(properties, 'color'), 'val') ?? '')
  return (
    white && !context.shaded && child(properties, 'shd') === undefined && child(properties, 'highlight') === undefined
  )
}

function field(type: string, state: State, office: Office): void {
  if (type === 'begin') {
    state.inCode = 1
    state.code = ''
  } else if (type === 'separate') {
    state.inCode = 2
    address(/HYPERLINK\s+"([^"]+)"/u.exec(state.code)?.[1], state, office)
  } else state.inCode = 0
}

function address(target: string | undefined, state: State, office: Office): void {
  if (target === undefined || target === '' || target.startsWith('#')) return
  if (isSafe(target)) state.links.push(target)
  else office.tally.unsafe.push(target)
}

function boxes(element: Element): readonly Element[] {
  if (element.name === 'txbxContent') return [element]
  if (element.name === 'Fallback') return []
  return elements(element).flatMap(boxes)
}
