import * as z from 'zod'
import { Instant } from './date.ts'
import { RegistryRef } from './party.ts'

/** Something that a person did, kept for those whom it concerns; nobody can change or remove it. */
export const AuditRecord = z.strictObject({
  kind: z.literal('audit'),
  at: Instant,
  by: z.strictObject({ user: z.string(), name: z.string() }),
  organization: RegistryRef,
  action: z.string().regex(/^[a-z-]+$/),
  subject: z.string().max(400),
  detail: z.string().max(500).optional(),
})
export type AuditRecord = z.infer<typeof AuditRecord>
