import * as z from 'zod'
import { Register } from '../model/party.ts'
import { Concept, Country, Holder, Office, Organization, Person, Series } from '../model/registry.ts'

const YesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes')

const Key = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9-]+$/, 'Expected a register and a slug such as organization/unicef')
  .transform((key) => ({ register: key.slice(0, key.indexOf('/')), slug: key.slice(key.indexOf('/') + 1) }))
  .pipe(z.strictObject({ register: Register, slug: Series.shape.slug }))

const WrittenHolder = Holder.extend({ seen: Holder.shape.seen.default([]) })

/** An entry as it is written in a file of the register: every value is text, and an empty list is left out. */
export const WrittenEntry = z.discriminatedUnion('kind', [
  Person.extend({ named: YesNo.default(true), otherNames: Person.shape.otherNames.default([]) }),
  Organization.extend({ otherNames: Organization.shape.otherNames.default([]) }),
  Office.extend({
    otherNames: Office.shape.otherNames.default([]),
    holders: z.array(WrittenHolder).max(100).default([]),
  }),
  Country.extend({ otherNames: Country.shape.otherNames.default([]) }),
  Series.extend({ organizers: z.array(Key).max(20).default([]) }),
  Concept.extend({
    synonyms: Concept.shape.synonyms.default([]),
    broader: Concept.shape.broader.default([]),
    related: Concept.shape.related.default([]),
  }),
])
