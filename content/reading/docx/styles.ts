import { attribute, child, type Element, elements } from '../markup.ts'

/** What a paragraph or character style of Word says that matters for reading. */
export type Style = {
  readonly id: string
  readonly name: string
  readonly base: string
  readonly outline: number | undefined
  readonly number: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean | undefined
  readonly bold: boolean | undefined
}

export type Styles = ReadonlyMap<string, Style>

/** Reads `word/styles.xml`. */
export function readStyles(root: Element | undefined): Styles {
  return new Map(elements(child(root, 'styles'), 'style').map((one) => [attribute(one, 'styleId') ?? '', styleOf(one)]))
}

function styleOf(element: Element): Style {
  const paragraph = child(element, 'pPr')
  const run = child(element, 'rPr')
  const outline = attribute(child(paragraph, 'outlineLvl'), 'val')
  const level = attribute(child(paragraph, 'numPr', 'ilvl'), 'val')
  return {
    id: attribute(element, 'styleId') ?? '',
    name: attribute(child(element, 'name'), 'val') ?? '',
    base: attribute(child(element, 'basedOn'), 'val') ?? '',
    outline: outline === undefined ? undefined : Number(outline),
    number: attribute(child(paragraph, 'numPr', 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
    hidden: toggle(run, 'vanish'),
    bold: toggle(run, 'b'),
  }
}

/** A property that is on by being there, unless it says otherwise. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const found = child(properties, name)
  if (found === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '')
}

/** A style and those it is based on, nearest first; a circle ends where it closes. */
export function chain(styles: Styles, id: string | undefined): readonly Style[] {
  const found: Style[] = []
  for (let next = id; next !== undefined && found.length < 20; ) {
    const style = styles.get(next)
    if (style === undefined || found.includes(style)) break
    found.push(style)
    next = style.base === '' ? undefined : style.base
  }
  return found
}
