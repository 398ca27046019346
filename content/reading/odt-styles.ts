import { attribute, child, descendants, type Element, elements } from './markup.ts'

/** One level of a list: how it counts. */
export type Level = { readonly format: string; readonly start: number; readonly bullet: boolean }

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The list styles by name. */
export function listsOf(roots: readonly (Element | undefined)[]): ReadonlyMap<string, readonly Level[]> {
  const found = roots.flatMap((root) => descendants(root, 'list-style'))
  return new Map(found.map((style) => [attribute(style, 'name') ?? '', elements(style).map(levelOf)]))
}

function levelOf(element: Element): Level {
  const format = attribute(element, 'num-format') ?? ''
  return {
    format: FORMATS[format] ?? 'none',
    start: Number(attribute(element, 'start-value') ?? 1) || 1,
    bullet: element.name !== 'list-level-style-number' || format === '',
  }
}

/** The names of the styles that print bold. */
export function boldOf(roots: readonly (Element | undefined)[]): ReadonlySet<string> {
  const styles = roots.flatMap((root) => descendants(root, 'style'))
  return new Set(
    styles
      .filter((one) => attribute(child(one, 'text-properties'), 'font-weight') === 'bold')
      .map((one) => attribute(one, 'name') ?? ''),
  )
}

/** Which style each style is based on. */
export function parentsOf(roots: readonly (Element | undefined)[]): ReadonlyMap<string, string> {
  const styles = roots.flatMap((root) => descendants(root, 'style'))
  return new Map(styles.map((one) => [attribute(one, 'name') ?? '', attribute(one, 'parent-style-name') ?? '']))
}
