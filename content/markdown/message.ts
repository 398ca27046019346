import * as z from 'zod'

/** How grave a message is; an error means that the document cannot be published. */
export const Severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

/** What the reader of a document has to say about one place in it: where, what, and what would be right. */
export const Message = z.strictObject({
  line: z.int().positive(),
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: Severity,
  text: z.string().min(1),
  suggestion: z.string().min(1).optional(),
})
export type Message = z.infer<typeof Message>
