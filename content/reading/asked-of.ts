import { isActor, tidy } from './addressees.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { find, pattern, source, type Words } from './lexicon/words.ts'
import { isOrganization } from './names.ts'

const PHRASE = '[^.;:：。，؛!?()"“”«»]{2,160}?'
const THAT = /[,،，:]\s*|\s(?:that|que|qu['’]|dass|dat|che|att|что|чтобы|أن)\s+/u
const PROPER = /^(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s+(?:\p{Lu}[\p{L}.]*|of|on|for|and|the)(?=\s|$))*/u

/** The one whom a sentence asks: the object of a call, or the subject of what should be done. */
export function addresseeOfSentence(words: Words, sentence: string): string | undefined {
  return objectOfCall(words, sentence) ?? subjectOfDuty(words, sentence) ?? subjectAfterThat(words, sentence)
}

/** The one whom a clause of a declaration asks, who needs no known word: "Invites the federations to …". */
export function addresseeOfClause(words: Words, clause: string): string | undefined {
  const known = addresseeOfSentence(words, clause)
  if (known !== undefined) return known
  for (const lexicon of words.lexicons.filter((one) => !one.glued)) {
    const shape = `^(?:\\p{L}+\\s+){0,2}?§\\s+(?:à\\s+|aux?\\s+|a\\s+)?(${PHRASE}),?\\s+(?:${source(lexicon, lexicon.toward)})`
    const name = tidy(pattern(lexicon, lexicon.call, shape).exec(clause)?.[1] ?? '')
    if (name !== '' && name.split(/\s+/u).length <= 4 && !/\d/u.test(name)) return name
  }
  return undefined
}

function objectOfCall(words: Words, sentence: string): string | undefined {
  for (const lexicon of words.lexicons) {
    const verbs = `(?:${source(lexicon, lexicon.call)}|${source(lexicon, lexicon.operative)})`
    const name = lexicon.glued ? gluedObject(words, lexicon, verbs, sentence) : object(words, lexicon, verbs, sentence)
    if (name !== undefined) return name
  }
  return undefined
}

function object(words: Words, lexicon: Lexicon, verbs: string, sentence: string): string | undefined {
  const that = lexicon.language === 'en' ? new RegExp(`${verbs}\\s+that\\s+(.{2,160})`, 'iu').exec(sentence) : null
  const proper = tidy(PROPER.exec(that?.[1] ?? '')?.[0] ?? '')
  if (isNamed(words, proper)) return proper
  const shape = `${verbs}\\s+(${PHRASE})(?:,?\\s+(?:${source(lexicon, lexicon.toward)})|,|:|$)`
  const name = tidy((new RegExp(shape, 'iu').exec(sentence)?.[1] ?? '').split(/\sfor\s(?:the|an?)\s/u)[0] ?? '')
  return isNamed(words, name) && THAT.exec(` ${name}`)?.index !== 0 ? name : undefined
}

/** Chinese and Arabic: the object ends with the word for an actor; an Arabic subject stands between verb and object. */
function gluedObject(words: Words, lexicon: Lexicon, verbs: string, sentence: string): string | undefined {
  if (lexicon.language === 'zh') {
    const match = new RegExp(`${verbs}([^，。；、的]{0,14}?(?:${lexicon.actors})+)`, 'u').exec(sentence)
    return match?.[1]
  }
  const shape = `${verbs}\\s*(${PHRASE})(?:\\s*(?:${source(lexicon, lexicon.toward)})|,|:|$)`
  const name = (new RegExp(shape, 'u').exec(sentence)?.[1] ?? '')
    .replace(
      /^\s*(?:من\s+)?(?:(?:المشارك|الحاضر|المجتمع|المتحدث)(?:ون|ين)|المشاركات|المؤتمر|الاجتماع|المنتدى|الندوة|الورشة)\s+/u,
      '',
    )
    .trim()
  return name !== '' && isActor(words, name) ? name : undefined
}

function isNamed(words: Words, name: string): boolean {
  return isActor(words, name) || (/\p{Lu}[\p{L}.]*\s+\p{Lu}/u.test(name) && name.split(/\s+/u).length <= 10)
}

function subjectOfDuty(words: Words, sentence: string): string | undefined {
  const before = (choose: (lexicon: Lexicon) => string) => find(words, sentence, choose, '^(.{2,200}?)\\s*§')?.[1]
  const found = [
    before((lexicon) => lexicon.modal),
    before((lexicon) => lexicon.will),
    inverted(words, sentence),
    dative(words, sentence),
  ]
  const [match = ''] = found.filter((one) => one !== undefined).toSorted((a, b) => a.length - b.length)
  const subject = tidy((match.split(THAT).at(-1) ?? '').replace(/^(?:and|et|y|und|en|e|och|и)\s+/u, ''))
  if (subject === '' || subject.split(/\s+/u).length > 8) return undefined
  return isActor(words, subject) || isOrganization(subject, words) ? subject : undefined
}

/** Russian sets whom it asks in the dative before an infinitive: "To the ministry: renew the network". */
function dative(words: Words, sentence: string): string | undefined {
  if (words.language !== 'ru') return undefined
  return /^((?:\p{L}+(?:у|ю|ам|ям|ому|ему|ым|им|ой|ей)\s+){1,3}?)(?=\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L}))/u.exec(
    sentence,
  )?.[1]
}

/** Arabic sets the verb first: "will the association undertake …". */
function inverted(words: Words, sentence: string): string | undefined {
  return find(
    words,
    sentence,
    (one) => (one.language === 'ar' ? one.will : ''),
    '^§\\s+((?:\\S+\\s+){1,4}?)(?=ب\\S|على|إلى)',
  )?.[1]
}

/** "It is proposed that universities give back …": the first words after the conjunction. */
function subjectAfterThat(words: Words, sentence: string): string | undefined {
  const asked = find(words, sentence, (one) => one.need, '§(.{0,40}?\\s(?:that|que|dass|dat|che|att|чтобы)\\s.{2,80})')
  const rest = asked?.[1]?.split(/\s(?:that|que|dass|dat|che|att|чтобы)\s/u)[1] ?? ''
  const few = /^(?:\p{L}+['’\s]+){1,3}/u.exec(rest)?.[0] ?? ''
  const subject = tidy(few).split(/\s+/u)[0] ?? ''
  return subject !== '' && isActor(words, subject) ? subject : undefined
}

/** Who is to do an action point: "Ana Ruiz to write …", "@ana to write …", "(responsible: the secretariat)". */
export function doerOf(text: string, isName: (name: string) => boolean): string | undefined {
  const handle = /^(@[\p{L}\p{N}_-]{2,40})\s*(?::|to\s|will\s|–|-)/u.exec(text)?.[1]
  if (handle !== undefined) return handle
  const name = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,4})to\s+\p{Ll}/u.exec(text)?.[1]?.trim()
  if (name !== undefined && isName(name)) return name
  return /[([](?:responsible|owner|lead|who|action|by whom|responsable|porteur|verantwortlich|zuständig|wer|verantwoordelijk|wie|responsabile|ansvarig|ответственн\p{L}+|المسؤول|负责人?)\s*[:：]\s*([^)\];,]{2,60})/iu
    .exec(text)?.[1]
    ?.trim()
}
