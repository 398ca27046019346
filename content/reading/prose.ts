import { addresseeOfSentence } from './asked-of.ts'
import { BOUNDS } from './bounds.ts'
import { says, type Words } from './lexicon/words.ts'
import type { ReadRecommendation } from './reading.ts'
import type { Section } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { Why } from './whys.ts'

const QUOTED = /["“«‘„]\p{Ll}|^["“«„]/u
const CITED =
  /^(?:in (?:the|its|his|her|their|this|that) (?:\d{4} )?(?:report|study|resolution|speech)|dans (?:le|son|ce) (?:rapport|discours)|en (?:el|su) (?:informe|discurso)|in (?:dem|ihrem|seinem) (?:bericht)|according to|selon |según |laut )/iu
const ASIDE =
  /\b(?:please|if you|contact|subscribe|sign up|register|e-?mail|click|visit|should have|must have been|veuillez|s'inscrire|por favor|bitte)\b/iu
const MANY = 60

/** Sentences that ask somebody for something: candidates, offered to a person and never sure. */
export function candidates(sections: readonly Section[], words: Words): readonly ReadRecommendation[] {
  const found: ReadRecommendation[] = []
  for (const section of sections) {
    if (
      section.topic === 'apart' ||
      section.topic === 'references' ||
      section.topic === 'people' ||
      section.topic === 'contents'
    )
      continue
    const next = section.topic === 'next' || section.topic === 'recommendations'
    for (const block of section.blocks) {
      if (block.kind === 'row' || (block.kind === 'item' && section.topic === 'outcomes')) continue
      for (const sentence of sentencesOf(block)) {
        const why = reason(words, sentence, next)
        if (why !== undefined && found.length < MANY) found.push(candidate(words, sentence, why))
      }
    }
  }
  return found
}

function reason(words: Words, sentence: Sentence, next: boolean): Why | undefined {
  const { text } = sentence
  if (weighed(text) < 25 || text.length > BOUNDS.sentence - 1 || /[?？؟]["”’»)]*$/u.test(text)) return undefined
  if (QUOTED.test(text) || CITED.test(text) || ASIDE.test(text)) return undefined
  if (says(words, text, (lexicon) => lexicon.call) && addresseeOfSentence(words, text) !== undefined)
    return 'A sentence that calls on somebody'
  if (says(words, text, (lexicon) => lexicon.finding) && addresseeOfSentence(words, text) === undefined)
    return undefined
  if (says(words, text, (lexicon) => lexicon.need)) return 'A sentence that tells of a recommendation'
  if (says(words, text, (lexicon) => lexicon.modal)) return 'A sentence that says what should be done'
  return next && says(words, text, (lexicon) => lexicon.will) ? 'A sentence that announces a next step' : undefined
}

/** A Chinese sign says as much as three letters. */
function weighed(text: string): number {
  return /\p{Script=Han}/u.test(text) ? text.length * 3 : text.length
}

function candidate(words: Words, sentence: Sentence, why: Why): ReadRecommendation {
  return {
    number: null,
    title: null,
    text: sentence.text,
    addressee: addresseeOfSentence(words, sentence.text) ?? null,
    status: null,
    children: [],
    passages: [sentence.block.id],
    confidence: 0.5,
    why,
  }
}

/** Labels that run on inside one paragraph under recommendations: "Health: … Education: …". */
export function runIns(sections: readonly Section[]): readonly ReadRecommendation[] {
  return sections
    .filter((section) => section.topic === 'recommendations')
    .flatMap((section) => section.blocks.filter((block) => block.kind === 'paragraph'))
    .flatMap((block) => {
      const parts = block.text
        .split(/(?<=^|[.;!]\s|\]\s)(?=\p{Lu}[^.:;!?]{2,50}\s?[:：]\s)/u)
        .filter((part) => /^\p{Lu}[^.:;!?]{2,50}\s?[:：]\s+\S/u.test(part))
      return parts.length < 2 ? [] : parts.map((part) => runIn(part, block.id))
    })
}

function runIn(part: string, id: string): ReadRecommendation {
  const at = part.search(/[:：]/u)
  return {
    number: null,
    title: part.slice(0, at).trim(),
    text: part.slice(at + 1).trim(),
    addressee: null,
    status: null,
    children: [],
    passages: [id],
    confidence: 0.6,
    why: 'Words before a colon inside a paragraph of recommendations',
  }
}
