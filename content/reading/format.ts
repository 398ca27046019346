import type { Source } from './blocks.ts'
import { BOUNDS, within } from './bounds.ts'
import { readWord } from './docx/document.ts'
import { readHtml } from './html.ts'
import { languageOf, wordsFor } from './lexicon/language.ts'
import { readMarkdown } from './markdown.ts'
import { readOpenDocument } from './odt.ts'
import { ReadingError } from './reading-error.ts'
import { readText } from './text.ts'
import { unzip } from './zip.ts'

/** Forgets the format of a document: whatever it was, its passages come out the same. */
export function sourceOf(bytes: Uint8Array, name: string): Source {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return archive(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw unknown('an old Word file or a locked one; save it as .docx without a password')
  if (startsWith(bytes, '%PDF')) throw unknown('a PDF file; paste its text instead')
  if (startsWith(bytes, '{\\rtf')) throw unknown('a rich text file; save it as .docx')
  within(bytes.length, BOUNDS.text, 'the bytes of the file')
  const text = textOf(bytes)
  if (/\.html?$/iu.test(name) || /^\s*(?:<!doctype html|<html)/iu.test(text)) return readHtml(text)
  const words = wordsFor(languageOf(text))
  return /\.(?:md|markdown|qmd)$/iu.test(name) ? readMarkdown(text, words) : readText(text, words)
}

function archive(bytes: Uint8Array): Source {
  const kind = unzip(bytes, (name) => name === 'mimetype').get('mimetype')
  const isOpen =
    kind !== undefined && new TextDecoder().decode(kind).startsWith('application/vnd.oasis.opendocument.text')
  return isOpen ? readOpenDocument(bytes) : readWord(bytes)
}

function unknown(what: string): ReadingError {
  return new ReadingError('unknown-format', `Cannot read the document: it is ${what}`)
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((character, index) => bytes[index] === character.charCodeAt(0))
}

/** Decodes text as UTF-8 or UTF-16, else as Windows-1252; text with zero bytes is refused as none. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4_096).includes(0)) throw unknown('no text')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
