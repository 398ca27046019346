import type { Block, Facts } from './blocks.ts'
import { type Dated, datesIn } from './dates.ts'
import { LEXICONS, says, type Words } from './lexicon/words.ts'
import type { Section } from './sections.ts'
import { sentencesOf } from './sentences.ts'

/** When the event took place, with how sure that is. */
export type EventDate = {
  readonly start: string
  readonly end: string
  readonly passage: string
  readonly confidence: number
}

/** A meeting that did not take place on its day. */
const CALLED_OFF =
  /postponed|cancel+ed|was planned|had been planned|originally|report(?:ée?|é)s?\b|annulé|initialement|aplazad|pospuest|cancelad|adiad|rinviat|annullat|verschoben|abgesagt|uitgesteld|afgelast|uppskjut|inställ|перенес|отмен|تأجيل|أُجل|推迟|延期|取消/iu
const LATER =
  /\b(?:next|will|upcoming|deadline|published|prochaine?|aura lieu|próxim[oa]|se celebrará|nächste[rn]?|wird|findet|volgende|zal|zullen|organiseert|prossim[oa]|nästa|kommer)\b/iu

/** The date that a sentence about holding the event gives; a date of another meeting is none. */
export function eventDate(
  sections: readonly Section[],
  blocks: readonly Block[],
  facts: Facts,
  words: Words,
): EventDate | undefined {
  const languages = words.lexicons.map((one) => one.language)
  const scored = mentions(sections, blocks, words).flatMap(({ text, block, bonus }) =>
    datesIn(text, languages).map((date) => ({ date, block, score: bonus + scoreOf(text, date, words) })),
  )
  const counted = scored.map((one) => ({
    ...one,
    score: one.score + Math.min(2, scored.filter((other) => other.date.start === one.date.start).length - 1),
  }))
  const [best] = counted.toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score < 3) return undefined
  const dated = best.date.year
    ? best.date
    : completed(
        best.date,
        scored.map((one) => one.date),
        facts,
      )
  const sure = best.score >= 5 && best.date.year && best.date.start.length === 10
  return { start: dated.start, end: dated.end, passage: best.block.id, confidence: sure ? 0.8 : 0.6 }
}

type Mention = { readonly text: string; readonly block: Block; readonly bonus: number }

function mentions(sections: readonly Section[], blocks: readonly Block[], words: Words): readonly Mention[] {
  const early = new Set(
    blocks
      .filter((block) => block.kind !== 'furniture')
      .slice(0, 6)
      .map((block) => block.id),
  )
  const last = blocks.at(-1)?.id
  return sections.flatMap((section) => {
    const apart = section.topic === 'references' || (section.topic === 'apart' && !early.has(section.heading?.id ?? ''))
    const heading =
      section.heading === undefined
        ? []
        : [
            {
              text: section.heading.text,
              block: section.heading,
              bonus: says(words, section.heading.text, kindsOf) ? 2 : early.has(section.heading.id) ? 2 : 0,
            },
          ]
    const body = section.blocks.flatMap((block) =>
      sentencesOf(block).map(({ text }) => ({
        text,
        block,
        bonus: (apart ? -3 : 0) + (early.has(block.id) ? 2 : 0) + (block.id === last && block.text.length < 60 ? 3 : 0),
      })),
    )
    return [...heading, ...body]
  })
}

const KINDS = new Map(LEXICONS.map((lexicon) => [lexicon.language, Object.values(lexicon.kinds).join('|')]))

/** All words for kinds of events of a language. */
export function kindsOf(lexicon: Words['lexicons'][number]): string {
  return KINDS.get(lexicon.language) ?? ''
}

function scoreOf(text: string, date: Dated, words: Words): number {
  const held = says(words, text, (lexicon) => lexicon.held) || says(words, text, (lexicon) => lexicon.organized)
  const labelled = /^(?:date|dates|fecha|datum|data|когда|дата|التاريخ|时间|日期|termin|zeit)\s*[:：]/iu.test(text)
  const alone = text.length - date.length < 45
  return (
    (held ? 3 : 0) +
    (says(words, text, kindsOf) ? 1 : 0) +
    (labelled ? 4 : 0) +
    (alone ? 1 : 0) +
    (date.year ? 1 : 0) -
    (CALLED_OFF.test(text) ? 9 : 0) -
    (LATER.test(text) && !held ? 4 : 0)
  )
}

/** A day without a year takes the year that the document prints beside the same month elsewhere. */
function completed(date: Dated, others: readonly Dated[], facts: Facts): Pick<Dated, 'start' | 'end'> {
  const month = date.start.slice(0, 2)
  const years = new Set(
    [...others.map((one) => one.start), facts.date ?? '']
      .filter((one) => new RegExp(`^\\d{4}-${month}`, 'u').test(one))
      .map((one) => one.slice(0, 4)),
  )
  const [year] = years
  return year === undefined || years.size > 1 ? date : { start: `${year}-${date.start}`, end: `${year}-${date.end}` }
}
