import { readFile } from 'node:fs/promises'
import { type Parsed, parse } from '../content/markdown/parse.ts'
import type { Dossier } from '../content/model/dossier.ts'
import type { Name } from '../content/model/party.ts'
import { refKey } from '../content/model/party.ts'

/** A document of the product as the grammar reads it. */
export async function shippedDocument(path: string): Promise<Parsed> {
  return parse(await readFile(`content/${path}.md`, 'utf8'))
}

/** What a document of the product states; it fails when the document has an error. */
export async function shippedDossier(path: string): Promise<Dossier> {
  const { dossier, messages } = await shippedDocument(path)
  if (!dossier) throw new Error(JSON.stringify(messages))
  return dossier
}

/** A name as a test reads it: the printed words and, behind an arrow, what they are resolved to. */
export function shown(name: Name | undefined): string {
  return name ? [name.printed, ...(name.ref ? [refKey(name.ref)] : [])].join(' → ') : ''
}
