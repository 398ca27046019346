import * as z from 'zod'
import { Slug } from './slug.ts'

/** How a value came to stand in a record: printed in the document, inherited from a preamble, or inferred by an editor. */
export const Basis = z.enum(['explicit', 'preamble', 'inferred'])
export type Basis = z.infer<typeof Basis>

/** The registers that a printed name can be resolved to. */
export const Register = z.enum(['person', 'organization', 'country', 'office', 'series', 'campaign'])
export type Register = z.infer<typeof Register>

/** An entry of a register: `{ register: 'country', slug: 'chad' }`. */
export const RegistryRef = z.strictObject({ register: Register, slug: Slug })
export type RegistryRef = z.infer<typeof RegistryRef>

/** A name exactly as a document prints it and, beside it, what it is resolved to. */
export const Name = z.strictObject({ printed: z.string().min(1).max(500), ref: RegistryRef.optional() })
export type Name = z.infer<typeof Name>

/** The key of a registry entry in lists and indexes: `country/chad`. */
export function refKey(ref: RegistryRef): string {
  return `${ref.register}/${ref.slug}`
}
