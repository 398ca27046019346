import type { Commitment } from '../model/commitment.ts'
import { Slug } from '../model/slug.ts'
import { recommendationIn } from './asks.ts'
import { type Draft, say } from './draft.ts'
import { wordsField } from './field-values.ts'
import { type Field, fieldOf, isNone } from './fields.ts'
import { quantityOf } from './figures.ts'
import type { Item } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { pieces } from './names.ts'

/** How many promised, where the document does not name them. */
export function membersOf(draft: Draft, item: Item): Pick<Commitment, 'members'> {
  const printed = wordsField(item, 'members')
  const members = quantityOf(draft, item, printed)
  if (printed !== undefined && !members) {
    say(
      draft,
      fieldOf(item.fields, 'members')?.line ?? 1,
      'no-quantity',
      'error',
      `Cannot find an amount in "${printed}"`,
      {
        suggestion: 'Write how many as the source puts it, such as "six of the seven"',
      },
    )
  }
  return members ? { members } : {}
}

/** The events where a promise was made, and the recommendations that it answers. */
export function occasionOf(draft: Draft, { fields }: Item): Pick<Commitment, 'madeAt' | 'answers'> {
  const of = (key: FieldKey) =>
    fields.flatMap((field) =>
      field.key === key && !isNone(field.value) ? pieces(field.value).map((piece) => ({ field, piece })) : [],
    )
  return {
    madeAt: of('made-at').flatMap(({ field, piece }) => eventIn(draft, field, piece)),
    answers: of('answers').flatMap(({ field, piece }) => recommendationIn(draft, field, piece)),
  }
}

function eventIn(draft: Draft, field: Field, piece: string): Slug[] {
  const slug = Slug.safeParse(piece.replace(/^\[.*\]\((.*)\)$/, '$1').replace(/^\/events\//, ''))
  if (slug.success) return [slug.data]
  say(draft, field.line, 'bad-event', 'error', `Cannot find the event that "${piece}" means`, {
    suggestion: 'Write the last part of its address, such as "2014-03-children-not-soldiers"',
  })
  return []
}
