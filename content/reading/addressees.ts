import type { Block } from './blocks.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { find, pattern, says, source, type Words } from './lexicon/words.ts'

const PHRASE = '[^.;:：。，؛!?()"“”«»]{2,160}?'

/** True for words that name somebody who can be asked. */
export function isActor(words: Words, text: string): boolean {
  const bare = text.trim()
  if (bare === '' || bare.split(/\s+/u).length > 22) return false
  return says(words, bare, (lexicon) => lexicon.actors) || /^(?:the )?\p{Lu}{2,}(?:[\s.]\p{Lu}*)*$/u.test(bare)
}

/** The addressee that a heading or an introduction names: "Recommendations to governments", "For donors". */
export function addressedIn(words: Words, text: string): string | undefined {
  for (const lexicon of words.lexicons) {
    const shape = `§\\s+(${PHRASE})(?=\\s+(?:${enders(lexicon)})|[.,;:：，]|$)`
    for (const match of text.matchAll(pattern(lexicon, lexicon.addressed, shape, 'giu'))) {
      const name = tidy(match[1] ?? '')
      if (isActor(words, name) && name.split(/\s+/u).length <= 10) return name
    }
  }
  return undefined
}

function enders(lexicon: Lexicon): string {
  const word: Readonly<Record<string, string>> = {
    en: 'for|on|in|to|how|with|as|were|are|by',
    fr: 'pour|sur|afin|dans|en',
    es: 'para|sobre|en|con',
    de: 'zur|zum|für|über|um',
    nl: 'om|over|voor|met',
  }
  return word[lexicon.language] ?? lexicon.about
}

/** A heading that is nothing but an addressee, under a heading of recommendations. */
export function addresseeOfHeading(words: Words, heading: Block): string | undefined {
  const named = addressedIn(words, heading.text)
  if (named !== undefined) return named
  const bare = tidy(heading.text)
  const short = bare.split(/\s+/u).length <= 6
  return short && isActor(words, bare) && !says(words, bare, (lexicon) => lexicon.topics.recommendations)
    ? bare
    : undefined
}

/** The one whom a sentence asks: the object of a call, or the subject of what should be done. */
export function addresseeOfSentence(words: Words, sentence: string): string | undefined {
  return objectOfCall(words, sentence) ?? subjectOfDuty(words, sentence)
}

function objectOfCall(words: Words, sentence: string): string | undefined {
  for (const lexicon of words.lexicons) {
    const verbs = `(?:${source(lexicon, lexicon.call)}|${source(lexicon, lexicon.operative)})`
    const that = new RegExp(
      `${verbs}\\s+that\\s+((?:the\\s+)?\\p{Lu}[\\p{L}.]*(?:\\s+(?:\\p{Lu}[\\p{L}.]*|of|on|for|and|the))*)`,
      'iu',
    ).exec(sentence)
    if (lexicon.language === 'en' && that) {
      const name = tidy(
        /^(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s+(?:\p{Lu}[\p{L}.]*|of|on|for|and|the)(?=\s|$))*/u.exec(that[1] ?? '')?.[0] ??
          '',
      )
      if (isNamed(words, name)) return name
    }
    const gap = lexicon.glued ? '\\s*' : '\\s+'
    const shape = `${verbs}${gap}(${PHRASE})(?:,?${gap}(?:${source(lexicon, lexicon.toward)})|,|:|$)`
    const name = tidy(new RegExp(shape, 'iu').exec(sentence)?.[1] ?? '')
    if (isNamed(words, name)) return name
  }
  return undefined
}

function isNamed(words: Words, name: string): boolean {
  return isActor(words, name) || (/\p{Lu}[\p{L}.]*\s+\p{Lu}/u.test(name) && name.split(/\s+/u).length <= 10)
}

function subjectOfDuty(words: Words, sentence: string): string | undefined {
  const match =
    find(words, sentence, (lexicon) => lexicon.modal, '^(.{2,200}?)\\s*§') ??
    find(words, sentence, (lexicon) => lexicon.will, '^(.{2,200}?)\\s*§')
  const subject = tidy((match?.[1] ?? '').split(/[,،，:]\s*/u).at(-1) ?? '')
  return subject.split(/\s+/u).length <= 8 && isActor(words, subject) ? subject : undefined
}

/** True for a few words that begin with somebody who can be asked: "Governments and donors". */
export function isLedByActor(words: Words, text: string): boolean {
  const bare = tidy(text)
  if (says(words, bare, (lexicon) => lexicon.modal)) return false
  const few = bare.split(/\s+/u).length <= 7 && bare.length <= 70
  return (
    few &&
    isActor(words, bare) &&
    words.lexicons.some((one) => pattern(one, one.actors, '^(?:\\p{L}+\\s){0,1}§').test(bare))
  )
}

const ARTICLE =
  /^(?:l['’]\s*|(?:the|all the|les|le|la|los|las|el|die|der|das|den|dem|de|het|os|as|o|a|gli|i|il|lo)\s+)/iu

/** A name without the article before it. */
export function tidy(text: string): string {
  const trimmed = text.trim().replace(/[\s,]+$/u, '')
  return trimmed.replace(ARTICLE, '').trim()
}
