import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import { kindsOf } from './event-date.ts'
import { find, pattern, type Words } from './lexicon/words.ts'
import type { Sentence } from './sentences.ts'

/** Where the event took place: the town, and the house in it, each only when it is printed. */
export type Where = { readonly place: string | null; readonly venue: string | null }

const CITY = "(\\p{Lu}[\\p{L}’'-]+(?:[\\s-](?:de|del|la|der|am|an|sur|of|the)?\\s?\\p{Lu}[\\p{L}’'-]+){0,3})"
const TOWN =
  '(?:(?:the )?(?:city|town|village) of |la (?:ville|ciudad|cidade) d[ei] |l[ao] (?:ciudad|villa) de |der stadt |staden |de stad |g\\.\\s?|г\\.\\s?|городе |посёлке |селе )?'
const AFTER =
  '(?=\\s*(?:[,.(;]|$)|\\s+(?:for|to|at|during|with|where|who|pour|para|für|voor|för|per|où|donde|siendo|wo|waar|där|где|состоял|прош|собрал|on|from|between|by|and|under|le|du|les|el|los|del|am|vom|op|van|den|il|dal|em|no|nos|na|em|a|por|with|avec|con|mit|met|com|i|за|с|под|в|на|gehouden|plaats|statt|ett|een|eine|ein|un|une|una|um|uma|\\d))'
const HOUSE =
  /hotel|hôtel|centre|center|museum|musée|museo|museu|universit|hall\b|house|auditorium|campus|building|palace|palais|palacio|palácio|maison|casa|librar|biblio|theat|théâtre|school|école|escuela|escola|office|headquarters|salle|sala|salón|siège|sede|bürgerhaus|rathaus|haus\b|saal|akademie|zaal|gemeentehuis|stadhuis|hus\b|дворец|центр|библиотек|отел|гостиниц|музе|зал|дом\b|университет|فندق|قاعة|مركز|جامعة|مقر|酒店|大学|会议室|中心|会堂|礼堂|宾馆|校区/iu
const ONLINE = /^(?:online|zoom|virtual|en ligne|en línea|em linha|digital|онлайн|عبر الإنترنت|线上)/iu

/** Reads the label "Venue:" or "Place:", then the sentences about holding the event, then the line of the date. */
export function whereOf(blocks: readonly Block[], sentences: readonly Sentence[], words: Words): Where {
  const early = sentences.slice(0, 40)
  for (const { text } of early) {
    const labelled = find(words, text, (lexicon) => lexicon.placeLabel, '^§\\s*[:：]\\s*([^.;。；]{2,100})')?.[1]
    if (labelled !== undefined) return ONLINE.test(labelled) ? { place: null, venue: null } : split(labelled)
  }
  const venue = early.map(({ text }) => houseIn(text, words)).find((one) => one !== null) ?? null
  const said = early.map(({ text }) => townIn(text, words)).find((one) => one !== null)
  return { place: said ?? besideDate(blocks, words), venue }
}

/** "House, town", or one of them alone; the words after the town are left out. */
function split(printed: string): Where {
  const parts = printed.split(/\s*[,،，]\s*/u).filter((one) => one !== '')
  const houses = parts.filter((one) => HOUSE.test(one))
  const town = parts.find((one) => !HOUSE.test(one) && !/\d/u.test(one)) ?? null
  return { place: town?.trim() ?? null, venue: houses.length > 0 ? houses.join(', ') : null }
}

function besideDate(blocks: readonly Block[], words: Words): string | null {
  const languages = words.lexicons.map((one) => one.language)
  for (const block of blocks.filter((one) => one.kind !== 'furniture').slice(0, 6)) {
    const match = new RegExp(`^(?:[^,]{3,40},\\s+(?=${CITY},))?${CITY},\\s+(?=.*\\d)`, 'u').exec(block.text)
    const town = match?.[2]
    if (match === null || town === undefined || block.text.length >= 70) continue
    if (datesIn(block.text.slice(match[0].length), languages).length > 0) return town
  }
  return null
}

function tells(text: string, lexicon: Words['lexicons'][number]): boolean {
  const held = [lexicon.held, lexicon.organized, lexicon.attended].some((one) => pattern(lexicon, one).test(text))
  return held && (pattern(lexicon, kindsOf(lexicon)).test(text) || datesIn(text, [lexicon.language]).length > 0)
}

function townIn(text: string, words: Words): string | null {
  for (const lexicon of words.lexicons) {
    if (!tells(text, lexicon)) continue
    if (lexicon.glued) {
      const glued = lexicon.language === 'zh' ? chineseTown(text) : arabicTown(text)
      if (glued !== null) return glued
      continue
    }
    const shape = new RegExp(`(?<![\\p{L}])(?i:${lexicon.within})\\s+(?:${TOWN})${CITY}${AFTER}`, 'gu')
    for (const match of text.matchAll(shape)) {
      if (isTown(match[1] ?? '', text.slice(0, match.index), lexicon)) return match[1] ?? null
    }
  }
  return null
}

function chineseTown(text: string): string | null {
  const match = /在([\p{Script=Han}]{2,8}?)(?:成功)?(?:举行|召开|举办|参加|主办|开幕)/u.exec(text)?.[1]
  return match === undefined || /[线网]上|线下|平台|会$/u.test(match) ? null : match
}

function arabicTown(text: string): string | null {
  const named = /\sفي\sمدينة\s([\p{Script=Arabic}]{3,}(?:\sال[\p{Script=Arabic}]+)?)/u.exec(text)?.[1]
  const dated =
    /\sفي\s([\p{Script=Arabic}]{3,}(?:\sال[\p{Script=Arabic}]+)?)(?=\s*(?:،\s*)?(?:يوم|بتاريخ|خلال|في الفترة))/u.exec(
      text,
    )?.[1]
  const found = named ?? dated
  return found === undefined || /يوم|إطار|عام|شهر|الفترة/u.test(found) ? null : found
}

/** A capital word after "in" is a town unless it is a month, a part of a name, or the seat of whoever paid. */
function isTown(name: string, before: string, lexicon: Words['lexicons'][number]): boolean {
  if (pattern(lexicon, lexicon.sponsoredBy).test(before)) return false
  const near = before.split(/\s+/u).slice(-2).join(' ')
  const ofBody = pattern(lexicon, lexicon.bodies).test(near.replace(/[:"“”].*$/u, ''))
  const body = ofBody && datesIn(near, [lexicon.language]).length === 0
  const month = lexicon.months.some((one) => new RegExp(`^(?:${one})$`, 'iu').test(name))
  if (month || /\b(?:UN|U\.N\.|Nations|Mission|Embassy|ONU)\b/u.test(near)) return false
  if (body && !/["”»]$|\p{Lu}\p{L}+$/u.test(before.trim())) return false
  const known = [lexicon.bodies, kindsOf(lexicon), lexicon.works ?? '', ...Object.values(lexicon.topics)]
  return !known.some((one) => pattern(lexicon, one).test(name)) && !/^(?:Zoom|Teams|Webex|YouTube)$/iu.test(name)
}

/** "at the Natural History Museum": a house in capitals after "at", in a sentence about holding the event. */
function houseIn(text: string, words: Words): string | null {
  for (const lexicon of words.lexicons.filter((one) => !one.glued)) {
    if (!tells(text, lexicon)) continue
    const shape =
      /(?<!\p{L})(?:at|in|à|au|aux|dans|en|im|in der|am|bei|presso|nella|nel|al|no|na|in het|in de|på|i|vid|в|во)\s+(?:the |l['’]|la |le |el |het |de |o |a )?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:of|de|del|des|du|la|für|van|and|et|y)?\s?\p{Lu}[\p{L}’'-]*){0,5})/gu
    for (const match of text.matchAll(shape)) if (HOUSE.test(match[1] ?? '')) return match[1] ?? null
  }
  return null
}
