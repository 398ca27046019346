import type { Block } from './blocks.ts'
import { recommendationsOfClauses } from './clauses.ts'
import { find, says, type Words } from './lexicon/words.ts'
import { listsOf } from './lists.ts'
import { type Message, message } from './messages.ts'
import { candidates, runIns } from './prose.ts'
import type { ReadRecommendation } from './reading.ts'
import { recommendationsOfList } from './recommendation-lists.ts'
import { recommendationsOfTables } from './recommendation-tables.ts'
import type { Section } from './sections.ts'
import { opening } from './sentences.ts'

type Found = { readonly recommendations: readonly ReadRecommendation[]; readonly messages: readonly Message[] }

/** Everything the document recommends, in its order, repeats merged. */
export function recommendationsOf(blocks: readonly Block[], sections: readonly Section[], words: Words): Found {
  const tables = recommendationsOfTables(blocks, words)
  const clauses = recommendationsOfClauses(blocks, words)
  const lists =
    clauses.length > 0 ? [] : sections.flatMap(listsOf).flatMap((list) => recommendationsOfList(list, words))
  const used = new Set([...tables, ...clauses, ...lists].flatMap(passagesOf))
  const unused = sections.filter((section) => !section.blocks.some((block) => used.has(block.id)))
  const lines = clauses.length > 0 ? [] : [...bareItems(unused), ...runIns(unused)]
  const asked = candidates(sections, words)
  const shaped = [...tables, ...clauses, ...lists, ...lines]
  const prose =
    shaped.length === 0 || clauses.length > 0 ? [] : underNextSteps(asked, unused, new Set(lines.flatMap(passagesOf)))
  const { merged, messages } = mergeRepeats(inOrder([...shaped, ...prose], blocks))
  if (merged.length > 0)
    return { recommendations: reviewed(merged, blocks, words), messages: [...messages, ...left(asked, merged)] }
  return { recommendations: mergeRepeats(asked).merged, messages }
}

/** Sentences that ask, under a heading of next steps or recommendations that holds nothing else of the kind. */
function underNextSteps(
  asked: readonly ReadRecommendation[],
  sections: readonly Section[],
  taken: ReadonlySet<string>,
): readonly ReadRecommendation[] {
  const ids = new Set(
    sections
      .filter((section) => section.topic === 'next' || section.topic === 'recommendations')
      .flatMap((section) => section.blocks.map((block) => block.id)),
  )
  return asked.filter((one) => one.passages.every((id) => ids.has(id) && !taken.has(id)))
}

function inOrder(found: readonly ReadRecommendation[], blocks: readonly Block[]): readonly ReadRecommendation[] {
  const order = new Map(blocks.map((block, index) => [block.id, index]))
  return found.toSorted((a, b) => (order.get(a.passages[0] ?? '') ?? 0) - (order.get(b.passages[0] ?? '') ?? 0))
}

/** Short paragraphs under words for recommendations, each of them one. */
function bareItems(sections: readonly Section[]): readonly ReadRecommendation[] {
  return sections
    .filter((section) => section.topic === 'recommendations' || section.topic === 'next')
    .flatMap((section) => {
      const lines = section.blocks.filter(
        (block) => block.kind === 'paragraph' && !/[:：]$/u.test(block.text) && !/\S\s\|\s\S.*\s\|\s/u.test(block.text),
      )
      const short = lines.length >= 2 && lines.every((block) => block.text.length <= 260)
      return short ? lines.map(bareItem) : []
    })
}

function bareItem(block: Block): ReadRecommendation {
  const why = 'A short paragraph under words for recommendations or next steps'
  return {
    number: null,
    title: null,
    text: block.text,
    addressee: null,
    status: null,
    children: [],
    passages: [block.id],
    confidence: 0.6,
    why,
  }
}

/** One item for each that is printed more than once: the copy with what hangs under it, with the places of all. */
export function mergeRepeats(found: readonly ReadRecommendation[]): {
  readonly merged: readonly ReadRecommendation[]
  readonly messages: readonly Message[]
} {
  const merged: ReadRecommendation[] = []
  const messages: Message[] = []
  const places = new Map<string, number>()
  for (const one of found) {
    const key = opening(`${one.title ?? ''} ${one.text}`)
    const at = places.get(key)
    const before = at === undefined ? undefined : merged[at]
    const other = before !== undefined && before.number !== null && one.number !== null && before.number !== one.number
    if (at === undefined || before === undefined || other || key.split(' ').length < 4) {
      places.set(key, merged.length)
      merged.push(one)
      continue
    }
    const kept = weight(one) > weight(before) ? one : before
    merged[at] = {
      ...kept,
      addressee: kept.addressee ?? before.addressee,
      passages: [...before.passages, ...one.passages],
    }
    messages.push(
      message('repeated', [`${kept.title ?? ''} ${kept.text}`.trim().slice(0, 120)], {
        passage: one.passages[0] ?? '',
      }),
    )
  }
  return { merged, messages }
}

function weight(one: ReadRecommendation): number {
  return one.children.length * 1_000 + one.text.length
}

function left(asked: readonly ReadRecommendation[], merged: readonly ReadRecommendation[]): readonly Message[] {
  const claimed = new Set(merged.flatMap(passagesOf))
  return asked
    .filter((one) => !one.passages.some((id) => claimed.has(id)))
    .map((one) => message('candidates-left', [one.text], { passage: one.passages[0] ?? '' }))
}

function passagesOf(one: ReadRecommendation): readonly string[] {
  return [...one.passages, ...one.children.flatMap(passagesOf)]
}

/** The review of one State gives all its recommendations to that State. */
function reviewed(
  found: readonly ReadRecommendation[],
  blocks: readonly Block[],
  words: Words,
): readonly ReadRecommendation[] {
  const heads = blocks.filter((block) => block.kind === 'furniture' || block.kind === 'heading').slice(0, 12)
  const reviews = heads.some((block) =>
    says(words, block.text, (lexicon) => lexicon.states.replace(/ (?:of|de|del|der)$/u, '')),
  )
  const told = reviews ? blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item').slice(0, 20) : []
  const state = [...heads, ...told]
    .map((block) =>
      find(
        words,
        block.text,
        (lexicon) => lexicon.states,
        "§\\s+((?-i:(?:the\\s+)?\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:(?:of|and|the|de)\\s+){0,2}\\p{Lu}[\\p{L}'’-]+)*))",
      ),
    )
    .find((match) => match)?.[1]
  if (state === undefined || !/^(?:the\s+)?\p{Lu}/u.test(state)) return found
  return found.map((one) =>
    one.addressee === null ? { ...one, addressee: state, confidence: Math.min(one.confidence, 0.9) } : one,
  )
}
