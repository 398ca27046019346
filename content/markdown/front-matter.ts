import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { say } from './draft.ts'
import type { Message } from './message.ts'

/** A value of the front matter and the line that it stands on; every value is a string, a list or a group. */
export type Value =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly list: readonly Value[] }
  | { readonly line: number; readonly group: ReadonlyMap<string, Value> }

/** The front matter of a document and, with the same line numbers, the text below it. */
export interface Cut {
  readonly values: ReadonlyMap<string, Value>
  readonly body: string
  readonly lastLine: number
}

/** Cuts the front matter off before Markdown is read, because a lone `---` would destroy every list below it. */
export function cutFrontMatter(document: string, messages: Message[]): Cut {
  const text = document.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !/^<!--.*-->\s*$/.test(line))
  const none = { values: new Map<string, Value>(), body: text, lastLine: 0 }
  if (lines[first]?.trimEnd() !== '---') {
    say({ messages }, 1, 'front-matter-missing', 'error', 'The document has no front matter', { suggestion: example })
    return none
  }
  const end = lines.findIndex((line, at) => at > first && /^(---|\.\.\.)\s*$/.test(line))
  if (end < 0) {
    say({ messages }, first + 1, 'front-matter-open', 'error', 'The front matter has no end', {
      suggestion: 'Close it with a line of three hyphens: ---',
    })
    return none
  }
  const yaml = ['', ...lines.slice(first + 1, end)]
  const values = readYaml(quoted(yaml).join('\n'), first, messages)
  return { values, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'), lastLine: end + 1 }
}

const example =
  'Begin with a line ---, then lines such as "event: 2021-04-29-my-event" and "date: 2021-04-29", then ---'

function readYaml(yaml: string, offset: number, messages: Message[]): ReadonlyMap<string, Value> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineAt = (at: number) => lines.linePos(at).line + offset
  for (const { pos, message } of document.errors) {
    say({ messages }, lineAt(pos[0]), 'front-matter-syntax', 'error', `The front matter cannot be read: ${message}`, {
      suggestion: 'Write one "key: value" to a line, and list items below their key as "  - item"',
    })
  }
  const value = document.contents && treeOf(document.contents, lineAt, messages, 0)
  if (value && 'group' in value) return value.group
  if (value && document.errors.length === 0) {
    say({ messages }, offset + 1, 'front-matter-syntax', 'error', 'The front matter is not a list of keys', {
      suggestion: example,
    })
  }
  return new Map()
}

function treeOf(node: Node, lineAt: (at: number) => number, messages: Message[], depth: number): Value {
  const line = lineAt(node.range?.[0] ?? 0)
  if (isAlias(node) || depth > 4) {
    say({ messages }, line, 'front-matter-syntax', 'error', 'The front matter is too involved', {
      suggestion: 'Write each value out',
    })
    return { line, text: '' }
  }
  if (isSeq<Node>(node)) return { line, list: node.items.map((item) => treeOf(item, lineAt, messages, depth + 1)) }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map((pair): [string, Value] => {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      const at = lineAt(pair.key.range?.[0] ?? 0)
      return [
        key,
        pair.value ? { ...treeOf(pair.value, lineAt, messages, depth + 1), line: at } : { line: at, text: '' },
      ]
    })
    return { line, group: new Map(entries) }
  }
  return { line, text: isScalar(node) ? String(node.value ?? '').trim() : '' }
}

/** Quotes the values that YAML would take for something else: links, and words with a colon or another sign in them. */
function quoted(lines: readonly string[]): string[] {
  const result: string[] = []
  let open = { at: -1, indent: 0 }
  let block = -1
  for (const line of lines) {
    const [, blanks = '', dashes = '', key = '', rest = ''] = entryLine.exec(line) ?? []
    const inBlock = block >= 0 && (line.trim() === '' || blanks.length > block)
    const entry = dashes !== '' || key !== ''
    if (!inBlock) block = /^[|>][-+0-9]*\s*$/.test(rest) ? blanks.length : -1
    if (!inBlock && entry && block < 0 && needsQuotes(rest)) {
      open = { at: result.length, indent: blanks.length }
      result.push(`${blanks}${dashes}${key}${JSON.stringify(uncommented(rest))}`)
    } else if (!inBlock && !entry && open.at >= 0 && blanks.length > open.indent && needsQuotes(rest)) {
      result[open.at] = `${result[open.at]?.slice(0, -1)} ${JSON.stringify(uncommented(rest)).slice(1)}`
      result.push('')
    } else {
      open = { at: -1, indent: 0 }
      result.push(line)
    }
  }
  return result
}

const entryLine = /^([ ]*)((?:- +)*)([a-z][a-z0-9-]*:(?: +|$))?(.*)$/

function needsQuotes(value: string): boolean {
  if (/^(["'|>{#]|$)/.test(value)) return false
  return !value.startsWith('[') || /^\[(?:\\.|[^\]\\])*\]\(/.test(value)
}

function uncommented(value: string): string {
  return value.replace(/\s#(\s.*)?$/, '').trimEnd()
}
