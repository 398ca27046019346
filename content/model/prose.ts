import * as z from 'zod'

/** An address that published text may link to: http, https or mailto, nothing else. */
export const Href = z
  .string()
  .max(2000)
  .regex(
    /^(https?:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\]+)$/,
    'Expected an address that starts with https://, http:// or mailto:',
  )
export type Href = z.infer<typeof Href>

/** The address of a page of this site that text may link to, such as the entry that a name is resolved to. */
export const Address = z
  .string()
  .max(300)
  .regex(
    /^\/(people|organizations|offices|countries|series|campaigns|themes|references|events)\/[a-z0-9]+(-[a-z0-9]+)*(\/recommendations\/[a-z0-9.]+)?$/,
    'Expected the address of a page such as /people/virginia-gamba',
  )
export type Address = z.infer<typeof Address>

/** A run of words; the list of marks is all that published text can express. */
export type Inline =
  | string
  | { em: Inline[] }
  | { strong: Inline[] }
  | { code: string }
  | { href: string; text: Inline[] }
  | { br: true }

/** A paragraph, list, quotation, sub-heading or table of published text. */
export type Block =
  | { p: Inline[] }
  | { list: Block[][]; start?: number }
  | { quote: Block[] }
  | { heading: Inline[]; level: number }
  | { table: Inline[][][] }

export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ em: z.array(Inline) }),
    z.strictObject({ strong: z.array(Inline) }),
    z.strictObject({ code: z.string() }),
    z.strictObject({ href: z.union([Href, Address]), text: z.array(Inline) }),
    z.strictObject({ br: z.literal(true) }),
  ]),
)

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.strictObject({ p: z.array(Inline) }),
    z.strictObject({ list: z.array(z.array(Block)), start: z.int().optional() }),
    z.strictObject({ quote: z.array(Block) }),
    z.strictObject({ heading: z.array(Inline), level: z.int().min(3).max(6) }),
    z.strictObject({ table: z.array(z.array(z.array(Inline))) }),
  ]),
)

/** Text as a tree of marks, kept instead of Markdown so that no reader's request has to parse it. */
export const Prose = z.array(Block)
export type Prose = z.infer<typeof Prose>

/** The words of a text alone, blocks parted by a line break. */
export function plainText(prose: Prose): string {
  return prose.map(plainBlock).join('\n').trim()
}

/** The words of a run of marks alone. */
export function plainInline(inline: readonly Inline[]): string {
  return inline.map(plainMark).join('')
}

function plainMark(mark: Inline): string {
  if (typeof mark === 'string') return mark
  if ('em' in mark) return plainInline(mark.em)
  if ('strong' in mark) return plainInline(mark.strong)
  if ('code' in mark) return mark.code
  return 'br' in mark ? '\n' : plainInline(mark.text)
}

function plainBlock(block: Block): string {
  if ('p' in block) return plainInline(block.p)
  if ('heading' in block) return plainInline(block.heading)
  if ('quote' in block) return plainText(block.quote)
  if ('list' in block) return block.list.map(plainText).join('\n')
  return block.table.map((row) => row.map(plainInline).join('\t')).join('\n')
}
