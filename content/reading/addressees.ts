import { addresseeOfSentence } from './asked-of.ts'
import type { Block } from './blocks.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { pattern, says, type Words } from './lexicon/words.ts'
import { isOrganization } from './names.ts'
import { callsOn, headingTopic, type Section } from './sections.ts'
import { split } from './sentences.ts'

const PHRASE = '[^.;:：。，؛!?()"“”«»]{2,160}?'
const GROUP = 90
/** How many passages around a line are looked at for others of its kind; without an end a long list costs its square. */
const NEAR = 40

const REFLEXIVE = /^(?:ourselves|themselves|itself|nous-mêmes|nosotr[oa]s|uns|ons|oss)$/iu

/** True for words that name somebody who can be asked. */
export function isActor(words: Words, text: string): boolean {
  const bare = text.trim()
  if (bare === '' || bare.split(/\s+/u).length > 22 || REFLEXIVE.test(bare)) return false
  return says(words, bare, (lexicon) => lexicon.actors) || /^(?:the )?\p{Lu}[\p{Lu}-]{1,9}$/u.test(bare)
}

/** The addressee that a heading or an introduction names: "Recommendations to governments", "For donors". */
export function addressedIn(words: Words, text: string): string | undefined {
  for (const lexicon of words.lexicons) {
    const shape = `§${lexicon.glued ? '\\s*' : '\\s+'}(${PHRASE})(?=\\s+(?:${enders(lexicon)})|的|[.,;:：，]|$)`
    for (const match of text.matchAll(pattern(lexicon, lexicon.addressed, shape, 'giu'))) {
      const name = tidy(match[1] ?? '')
      if ((isActor(words, name) || isOrganization(name, words)) && name.split(/\s+/u).length <= 10) return name
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

/** The addressee of a list: its introduction names it, or the line or heading above it, under words that ask. */
export function addresseeOfGroup(words: Words, intro: Block | undefined, section: Section): string | null {
  if (intro !== undefined) {
    const asks = /[:：]$/u.test(intro.text) ? addresseeOfSentence(words, split(intro.text).at(-1) ?? '') : undefined
    const named = addressedIn(words, intro.text) ?? asks ?? groupLine(words, intro, section)
    if (named !== undefined) return named
  }
  const from = section.path.findIndex((one) =>
    ['recommendations', 'next'].includes(headingTopic(words, one.text) ?? ''),
  )
  for (const heading of section.path.slice(Math.max(0, from)).toReversed()) {
    if (from < 0 && heading !== section.heading) break
    const named = addresseeOfHeading(words, heading) ?? asked(words, heading.text)
    if (named !== undefined) return named
  }
  return null
}

/** "We call on governments to" as a heading. */
function asked(words: Words, text: string): string | undefined {
  return says(words, text, (one) => one.call) && !says(words, text, (one) => one.topics.recommendations)
    ? addresseeOfSentence(words, text)
    : undefined
}

/** A short line above a list that is nothing but an addressee, or stands in a row of lines that are. */
function groupLine(words: Words, intro: Block, section: Section): string | undefined {
  if (callsOn(words, intro.text)) return undefined
  const at = section.blocks.indexOf(intro)
  const near = section.blocks.slice(Math.max(0, at - NEAR), at + NEAR)
  const lines = near.filter((block) => block.kind === 'paragraph' && isGroupLine(block.text))
  const own = bareAddressee(words, intro.text)
  if (own !== undefined || !lines.includes(intro)) return own
  const siblings = lines.filter((one) => one !== intro).some((one) => bareAddressee(words, one.text) !== undefined)
  return siblings || opensWithAddress(words, intro.text) ? tidy(withoutAddress(words, intro.text)) : undefined
}

/** True for a line that may say to whom the list below it is addressed. */
export function isGroupLine(text: string): boolean {
  return text.length < GROUP && !/[.;,،؛。；!?？؟]$/u.test(text) && text.split(/\s+/u).length <= 9
}

function bareAddressee(words: Words, text: string): string | undefined {
  const bare = tidy(text.replace(/[:：]$/u, ''))
  if (bare === '' || bare.split(/\s+/u).length > 7 || says(words, bare, (one) => one.topics.recommendations))
    return undefined
  return isActor(words, bare) || isOrganization(bare, words) ? bare : undefined
}

function opensWithAddress(words: Words, text: string): boolean {
  return words.lexicons.some((one) => !one.glued && pattern(one, one.addressed, '^§\\s').test(text))
}

function withoutAddress(words: Words, text: string): string {
  const bare = text.replace(/[:：]$/u, '')
  const own = words.lexicons.find((one) => !one.glued && pattern(one, one.addressed, '^§\\s').test(bare))
  return own === undefined ? bare : bare.replace(pattern(own, own.addressed, '^§\\s'), '')
}

/** A heading that is nothing but an addressee, under a heading of recommendations. */
function addresseeOfHeading(words: Words, heading: Block): string | undefined {
  const named = addressedIn(words, heading.text)
  if (named !== undefined || heading.level === 0) return named
  if (!isGroupLine(heading.text)) return undefined
  return opensWithAddress(words, heading.text)
    ? tidy(withoutAddress(words, heading.text))
    : bareAddressee(words, heading.text)
}

/** True for a few words that begin with somebody who can be asked: "Governments and donors". */
export function isLedByActor(words: Words, text: string): boolean {
  const bare = tidy(text)
  if (says(words, bare, (lexicon) => lexicon.modal)) return false
  const few = bare.split(/\s+/u).length <= 7 && bare.length <= 70
  return (
    few &&
    ((isOrganization(bare, words) && /^\p{Lu}/u.test(bare) && /\s\p{Lu}/u.test(bare)) ||
      (isActor(words, bare) &&
        words.lexicons.some((one) => pattern(one, one.actors, one.glued ? '^§' : '^(?:\\p{L}+\\s){0,1}§').test(bare))))
  )
}

const ARTICLE =
  /^(?:l['’]\s*|(?:the|all the|les|le|la|los|las|el|die|der|das|den|dem|de|het|os|as|o|a|gli|i|il|lo|alle|ai|agli|al|all['’])\s+)/iu

/** A name without the article before it. */
export function tidy(text: string): string {
  const trimmed = text.trim().replace(/[\s,]+$/u, '')
  return trimmed.replace(ARTICLE, '').trim()
}
