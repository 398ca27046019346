import * as z from 'zod'

/** A name for life that is safe in an address and in a key: lower-case letters, digits and single hyphens. */
export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case letters, digits and single hyphens')
export type Slug = z.infer<typeof Slug>

/** Turns a title or a name into a slug; letters that have no Latin base are left out. */
export function slugOf(words: string): Slug {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 100).replace(/^-+|-+$/g, '') || 'unnamed'
}
