import type { RootContent } from 'mdast'
import type { DossierRecord } from '../model/dossier.ts'
import type { Passage } from '../model/passage.ts'
import type { Claim, Draft } from './draft.ts'
import type { Lines } from './source.ts'
import { linesOf } from './source.ts'

/** Every passage of a document with the records that it became, so that it can be seen what stayed narrative. */
export function passagesOf(draft: Draft, frontMatter: number, head: DossierRecord['kind']): Passage[] {
  const claims = claimsByLine(draft)
  const preambles = new Set(draft.preambles.map(([first]) => first))
  const passages: Passage[] = []
  if (frontMatter > 0) passages.push(passageOf(draft, [1, frontMatter], '', [{ kind: head, id: '' }]))
  let heading = ''
  for (const { lines, title } of blocksOf(draft, draft.source.tree.children)) {
    const records = recordsIn(claims, preambles.has(lines[0]) ? following(draft, lines) : lines)
    if (title !== undefined) heading = title
    if (title === undefined || records.length > 0) passages.push(passageOf(draft, lines, heading, records))
  }
  return passages
}

interface BlockLines {
  readonly lines: Lines
  /** The words of a heading. */
  readonly title?: string
}

function blocksOf(draft: Draft, nodes: readonly RootContent[]): BlockLines[] {
  return nodes.flatMap((node): BlockLines[] => {
    if (node.type === 'list') return node.children.map((item) => ({ lines: linesOf(item) }))
    if (node.type === 'thematicBreak' || (node.type === 'html' && node.value.startsWith('<!--'))) return []
    if (node.type !== 'heading') return [{ lines: linesOf(node) }]
    const title = textOf(draft, linesOf(node)).replace(/^#+\s*|\s*#*$/g, '')
    return [{ lines: linesOf(node), title: title.replace(/\s*[=-]+$/, '') }]
  })
}

function passageOf(draft: Draft, lines: Lines, heading: string, records: Passage['records']): Passage {
  return { lines: [lines[0], lines[1]], heading, excerpt: textOf(draft, lines).slice(0, 200), records }
}

function textOf(draft: Draft, [first, last]: Lines): string {
  const text = draft.document.slice(first - 1, Math.min(last, first + 20)).join(' ')
  return text.replace(/\s+/g, ' ').trim()
}

/** A preamble belongs to what follows it, up to the next preamble or heading. */
function following(draft: Draft, [first, last]: Lines): Lines {
  const next = [
    ...draft.preambles.map(([start]) => start),
    ...draft.source.tree.children.flatMap((node) => (node.type === 'heading' ? [linesOf(node)[0]] : [])),
  ].filter((line) => line > first)
  return [last + 1, Math.min(...next, draft.source.lines.length + 1) - 1]
}

function claimsByLine(draft: Draft): ReadonlyMap<number, readonly Claim[]> {
  const records = draft.entries.map(({ record, lines }): Claim => {
    return { lines, kind: record.kind, id: record.kind === 'recommendation' ? record.label : record.id }
  })
  const byLine = new Map<number, Claim[]>()
  for (const claim of [...records, ...draft.claims]) {
    for (let line = claim.lines[0]; line <= claim.lines[1]; line++) {
      const claims = byLine.get(line)
      if (claims) claims.push(claim)
      else byLine.set(line, [claim])
    }
  }
  return byLine
}

function recordsIn(claims: ReadonlyMap<number, readonly Claim[]>, [first, last]: Lines): Passage['records'] {
  const found: Claim[] = []
  for (let line = first; line <= last; line++) found.push(...(claims.get(line) ?? []))
  const kept = found.filter(({ kind }) => kind !== 'narrative')
  const unique = new Map(kept.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]))
  return [...unique.values()]
}
