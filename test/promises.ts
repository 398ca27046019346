import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A fenced example in a document: its language, its text, and the line it begins on. */
export interface Example {
  readonly file: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** A document about the code, with what it promises. */
export interface Document {
  readonly file: string
  readonly text: string
  readonly headings: readonly string[]
  readonly examples: readonly Example[]
  /** The paths that its tables name, from the root of the repository. */
  readonly paths: readonly string[]
  /** The files and headings that its links lead to, from the root of the repository. */
  readonly links: readonly string[]
}

/** Every document about the code. */
export async function documents(): Promise<Document[]> {
  const files = await Array.fromAsync(glob('{*.md,{content/reading,content,web,functions,infra,test}/README.md}'))
  return Promise.all(files.toSorted().map(async (file) => documentOf(file, await readFile(file, 'utf8'))))
}

/** Reads what a document promises out of its text. */
export function documentOf(file: string, text: string): Document {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
  return {
    file,
    text,
    headings: [...prose.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading),
    examples: examplesIn(file, text),
    paths: tableRows(prose).flatMap((row) => pathsIn(row)),
    links: [...prose.matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, to = '']) => targetOf(file, to)),
  }
}

function examplesIn(file: string, text: string): Example[] {
  return [...text.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)].map(({ 2: language = '', 3: body = '', index }) => ({
    file,
    language,
    text: body,
    line: text.slice(0, index).split('\n').length,
  }))
}

function tableRows(prose: string): string[] {
  return prose.split('\n').filter((line) => line.startsWith('|'))
}

/** What stands in code marks and has a slash, or the ending of a file, is a path. */
function pathsIn(row: string): string[] {
  const marked = [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
  return marked.filter((code) => /^[\w.*-]+(\/[\w.*-]*)+$|^[\w.-]+\.(ts|tsx|mjs|md|json|css|yaml)$/.test(code))
}

function targetOf(file: string, to: string): string {
  return to.startsWith('#') ? `${file}${to}` : join(dirname(file), to)
}
