import { attribute, child, type Element, elements, readMarkup } from '../markup.ts'
import { ReadingError } from '../reading-error.ts'
import { unzip } from '../zip.ts'

/** The parts of a Word file that are read; no macro, picture, comment or property is. */
export type Package = {
  readonly document: Element
  readonly styles: Element | undefined
  readonly numbering: Element | undefined
  readonly margins: readonly Element[]
  readonly targets: ReadonlyMap<string, string>
}

const WANTED =
  /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|styles|numbering|header\d*|footer\d*)\.xml|[^/]+\/_rels\/document\d*\.xml\.rels)$/u
const MAIN = /\/officeDocument$/u

/** Opens a Word file and finds its parts by their relationships. */
export function openWord(bytes: Uint8Array): Package {
  const parts = unzip(bytes, (name) => WANTED.test(name))
  const tree = (name: string) => {
    const part = parts.get(name)
    return part === undefined ? undefined : readMarkup(decode(part), 'xml')
  }
  const relations = elements(child(tree('_rels/.rels'), 'Relationships'), 'Relationship')
  const main = relations.find((one) => MAIN.test(attribute(one, 'Type') ?? ''))
  const name = (attribute(main, 'Target') ?? 'word/document.xml').replace(/^\//u, '')
  const document = tree(name)
  if (document === undefined) throw new ReadingError('damaged', 'Cannot read the Word file: its text is missing')
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const file = name.slice(folder.length)
  const links = elements(child(tree(`${folder}_rels/${file}.rels`), 'Relationships'), 'Relationship')
  const margins = [...parts.keys()].filter((one) => /\/(?:header|footer)\d*\.xml$/u.test(one)).toSorted()
  return {
    document,
    styles: tree(`${folder}styles.xml`),
    numbering: tree(`${folder}numbering.xml`),
    margins: margins.flatMap((one) => elements(tree(one))),
    targets: new Map(
      links
        .filter((one) => /\/hyperlink$/u.test(attribute(one, 'Type') ?? ''))
        .map((one) => [attribute(one, 'Id') ?? '', attribute(one, 'Target') ?? '']),
    ),
  }
}

function decode(part: Uint8Array): string {
  const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  return new TextDecoder(utf16 ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(part)
}
