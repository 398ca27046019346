import { Register, type RegistryRef } from './party.ts'
import { Slug } from './slug.ts'

/** The collections that have a page for each entry, by the register that the entries come from. */
export const folders = {
  person: 'people',
  organization: 'organizations',
  office: 'offices',
  country: 'countries',
  series: 'series',
  campaign: 'campaigns',
  concept: 'themes',
  reference: 'references',
} as const

/** A register whose entries have a page each. */
export type Folder = keyof typeof folders

/** The address of a registry entry on the site, which is also how a document names it: `/people/virginia-gamba`. */
export function addressOf(ref: RegistryRef): string {
  return `/${folders[ref.register]}/${ref.slug}`
}

/** The registry entry that an address names, or undefined when it names none. */
export function refOf(address: string): RegistryRef | undefined {
  const [, folder, slug] = /^\/([a-z]+)\/([^/?#]+)$/.exec(address) ?? []
  const register = Register.options.find((option) => folders[option] === folder)
  const parsed = Slug.safeParse(slug)
  return register && parsed.success ? { register, slug: parsed.data } : undefined
}
