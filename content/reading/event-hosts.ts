import { tidy } from './addressees.ts'
import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import { kindsOf } from './event-date.ts'
import { LEXICONS, pattern, says, source, type Words } from './lexicon/words.ts'
import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'

const STOP =
  /\s+(?:and|et|y|und|en|e)\s+(?:was|were|attended|a été|fue|wurde|werd|è stato)(?!\p{L}).*$|\s+(?:in|on|at|for|le|el|am|op|il|à|en el|with|to)\s+(?:\p{Lu}\p{L}+\s+)?(?:\d|the occasion|order).*$|\s+(?:who|which|that|qui|que|die|der)\s.*$/iu

/** Who organized the event: said in a sentence, under a heading, after a label, or named in the page footer. */
export function organizersOf(
  blocks: readonly Block[],
  sections: readonly Section[],
  sentences: readonly Sentence[],
  words: Words,
): readonly string[] {
  const early = sentences.slice(0, 60)
  const said = sentences
    .slice(0, 160)
    .flatMap(({ text }, at) => [
      ...passive(text, words, (lexicon) => lexicon.organizedBy),
      ...(at < 60 ? active(text, words) : []),
    ])
  if (said.length > 0) return unique(said)
  const listed = sections
    .filter(
      (section) =>
        section.topic === 'organizers' &&
        !says(words, section.heading?.text ?? '', () => 'sponsor|förder|parrain|patrocin'),
    )
    .flatMap((section) => section.blocks)
  const named = listed.filter((block) => block.text.length < 160).flatMap((block) => namesIn(block.text))
  if (named.length > 0) return unique(named)
  const labelled = early.flatMap(({ text }) => {
    const match = new RegExp(
      `^(?:${words.lexicons.map((one) => source(one, one.topics.organizers)).join('|')})[^:：–—]{0,25}(?:[:：]|\\s[–—-]\\s)\\s*(.{3,300})$`,
      'iu',
    ).exec(text)
    return match?.[1] === undefined ? [] : namesIn(match[1])
  })
  if (labelled.length > 0) return unique(labelled)
  return unique(blocks.filter((block) => block.kind === 'furniture').flatMap((block) => footer(block.text)))
}

/** Who sponsored or funded it. */
export function sponsorsOf(sentences: readonly Sentence[], words: Words): readonly string[] {
  return unique(sentences.slice(0, 60).flatMap(({ text }) => passive(text, words, (lexicon) => lexicon.sponsoredBy)))
}

function passive(
  text: string,
  words: Words,
  choose: (lexicon: Words['lexicons'][number]) => string,
): readonly string[] {
  return words.lexicons.flatMap((lexicon) => {
    if (lexicon.language === 'zh' && choose(lexicon) === lexicon.organizedBy) {
      const by = /由([^，。；]{2,60}?)(?:联合|共同)?(?:主办|举办|组织|召集|承办|发起)/u.exec(text)?.[1]
      return by === undefined ? [] : namesIn(by)
    }
    const shape = `§${lexicon.glued ? '\\s*' : '\\s*:?\\s+'}([^.;:。،]{2,400}(?:\\.\\p{Lu}[^.;:。]{0,80})*)`
    const found = pattern(lexicon, choose(lexicon), shape).exec(text)?.[1]
    const funded = pattern(lexicon, lexicon.sponsoredBy, '\\s+(?:(?:and|et|y|und|en|e|och|и|,)\\s+)?§.*$')
    const jointly = pattern(lexicon, lexicon.together, '\\s*§\\s*', 'giu')
    return found === undefined
      ? []
      : namesIn(
          found
            .replace(funded, '')
            .replace(STOP, '')
            .replace(jointly, lexicon.glued ? '、' : ', '),
        )
  })
}

/** "On 29 April, A and B organized a webinar": the subject of the verb, when the object is an event. */
function active(text: string, words: Words): readonly string[] {
  return words.lexicons.flatMap((lexicon) => {
    if (lexicon.glued) return gluedActive(text, lexicon)
    if (INVERTING.has(lexicon.language)) {
      const turned = inverted(text, lexicon)
      if (turned.length > 0) return turned
    }
    const match = pattern(lexicon, lexicon.organized, '^(.{2,300}?)\\s+§\\s+(.{3,200})').exec(text)
    if (match?.[1] === undefined || !pattern(lexicon, kindsOf(lexicon)).test(match[2] ?? '')) return []
    if (pattern(lexicon, lexicon.by, '^\\s*§').test(match[2] ?? '')) return []
    const jointly = pattern(lexicon, lexicon.together, ',?\\s+§\\s+', 'giu')
    const subject = subjectOf(
      withoutDate(match[1].replace(jointly, ', ').replace(/,$/u, ''), lexicon.language),
      lexicon.language === 'de' || lexicon.language === 'sv',
    )
    return subject === '' ? [] : namesIn(subject)
  })
}

const INVERTING = new Set(['de', 'nl', 'sv'])

/** "Op 3 mei organiseerde de Vereniging X een studiedag": the verb before its subject. */
function inverted(text: string, lexicon: Words['lexicons'][number]): readonly string[] {
  const shape = `§\\s+((?:die |der |das |de |het )?\\p{Lu}.{2,160}?)\\s+(?:een|eine[nr]?|ein|ett|en|den|het|die|zum|zur)\\s+((?:[\\p{L}-]+\\s){0,3}[\\p{L}-]+)`
  const match = new RegExp(shape.replace('§', source(lexicon, lexicon.organized)), 'u').exec(text)
  return match?.[1] === undefined || !pattern(lexicon, kindsOf(lexicon)).test(match[2] ?? '') ? [] : namesIn(match[1])
}

/** "On 14 June the Institute …": the words up to the end of a date that opens the sentence are no subject. */
function withoutDate(before: string, language: string): string {
  const [date] = datesIn(before, [language])
  return date === undefined || date.at > 24 ? before : before.slice(date.at + date.length).replace(/^[\s,]+/u, '')
}

function gluedActive(text: string, lexicon: Words['lexicons'][number]): readonly string[] {
  if (lexicon.language === 'zh') {
    const match = /(?:^|[，,。]|日)\s*([^，,。]{2,60}?)(?:联合|共同|在\p{Script=Han}{2,8})?(?:举办|主办|召开)/u.exec(
      text,
    )
    return match?.[1] === undefined || !/[学院会署部心所局司国织]$/u.test(match[1])
      ? []
      : namesIn(match[1].replace(/^由/u, ''))
  }
  const match = new RegExp(`(?:${lexicon.organized})\\s+(.{3,160}?)\\s+(?:${kindsOf(lexicon)})`, 'u').exec(text)
  const named = match?.[1]
    ?.replace(/\s+(?:و)?(?:في|يوم|بتاريخ)\s.*$/u, '')
    .replace(pattern(lexicon, lexicon.together, '\\s*§\\s*', 'gu'), '، ')
  return named === undefined ? [] : namesIn(named)
}

/** The subject stands after the last date or clause before the verb. */
function subjectOf(before: string, verbSecond: boolean): string {
  const parts = before.split(/,\s+(?![^(]*\))/u)
  const last = parts.at(-1) ?? ''
  const list =
    parts.length > 1 &&
    /\s(?:and|et|y|und|en|e|och|и)\s/u.test(last) &&
    parts.slice(1).every((part) => /^(?:the |la |le |el )?\p{Lu}/u.test(part))
      ? parts
          .slice(
            /\d/u.test(parts[0] ?? '') ||
              /^(?:on|in|at|le|el|en|em|am|im|op|il|à|au|dans|bei|i|på|nel|no|na|в|на)\s/iu.test(parts[0] ?? '')
              ? 1
              : 0,
          )
          .filter((part) => !/\d{4}/u.test(part))
          .join(', ')
      : last
  const bare = tidy(list.replace(/\s*\d{1,2}\.?\s+(?:de\s+)?\p{L}+(?:\s+(?:de\s+)?\d{4})?\s*$/u, ''))
  if (verbSecond && !/^\p{Lu}/u.test(bare)) return ''
  return /^\p{Lu}/u.test(bare) &&
    !/^(?:It|We|They|He|She|This|That|Il|Elle|Ils|Nous|Se|Wir|Sie|Es|Participants|The event|Event|On|In|After|Am|Op)(?!\p{L})/u.test(
      bare,
    ) &&
    bare.split(/\s+/u).length <= 24
    ? bare
    : ''
}

/** Words that open the name of an organization in small letters: "association Les Amis". */
const SMALL = `(?:${LEXICONS.filter((one) => !one.glued && one.language !== 'de')
  .map((one) => one.bodies)
  .join('|')
  .replaceAll('~', '(?!\\p{L})')})\\p{L}*\\s`
const JOINED = new RegExp(
  `\\s*[,;،、；]\\s*(?:and |et |y |und |en |e )?(?![^(]*\\))|\\s+(?:and|et|y|und|en|e|och|и|as well as|ainsi que|sowie|así como)\\s+(?=(?:dal |dalla |dall['’]|dalle |dai |dagli |par |por |pelo |pela |door |von |vom |av )?(?:the |la |le |les |l['’]|el |los |der |die |das |dem |den |de |het |o |a |os |as |i |gli |il |lo )?(?:\\p{Lu}|${SMALL}))|(?<=\\p{Script=Arabic})\\s+و(?=\\p{Script=Arabic}{4,})|和|与|及`,
  'u',
)
const NAMED = new RegExp(`^(?:\\p{Lu}|\\p{Script=Arabic}|\\p{Script=Han}|\\p{Ll}\\p{Lu}|${SMALL})`, 'u')

/** The names of a list such as "A, B and C". */
export function namesIn(text: string): readonly string[] {
  const parts = text.split(JOINED)
  return parts
    .map((part) =>
      tidy(
        part
          .replace(/\.$/u, '')
          .replace(/^(?:dal|dalla|dalle|dai|dagli|par|por|pelo|pela|door|von|vom|av)\s+|^dall['’]/u, ''),
      ),
    )
    .filter((part) => part.length > 1 && part.length <= 120 && NAMED.test(part))
}

/** Two or more names before a dash in a line that comes back on every page. */
function footer(text: string): readonly string[] {
  const [head = ''] = text.split(/\s+[-–—|]\s+/u)
  const names = namesIn(head)
  return head.length < text.length && head.includes(',') && names.length >= 2 && head.split(/\s+/u).length <= 20
    ? names
    : []
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}
