import type { Block } from './blocks.ts'
import { type Capacity, capacityOf } from './capacities.ts'
import type { Role } from './lexicon/lexicon.ts'
import { source, type Words } from './lexicon/words.ts'
import { isAbbreviated, isBody, isName, isPost, NAME, TITLED_NAME, titles, withoutTitle } from './names.ts'
import type { ReadPerson } from './reading.ts'
import { roleAt, roleIn, roleOfSection } from './roles.ts'
import type { Section } from './sections.ts'
import { sentencesOf } from './sentences.ts'

type Hit = { readonly name: string; readonly honorific: string | null; readonly capacity: Capacity; readonly start: number; readonly end: number; readonly confidence: number }

const NONE: Capacity = { position: null, affiliation: null, onBehalfOf: null }
const INSIDE = '\\(([^()]{2,140}(?:\\([^()]{1,40}\\)[^()]{0,80})*)\\)'

/** The people of running text: only where a title, a capacity or a role beside the name says that it is one. */
export function peopleOfProse(sections: readonly Section[], words: Words): readonly ReadPerson[] {
  const shapes = shapesFor(words)
  const found: ReadPerson[] = []
  for (const section of sections) {
    if (section.topic === 'references' || section.topic === 'contents') continue
    let before: Block | undefined
    for (const block of section.blocks) {
      if (block.kind !== 'row') {
        for (const { text } of sentencesOf(block)) {
          for (const hit of hitsOf(text, shapes, words)) found.push(person(hit, text, block, before, section, words))
        }
      }
      before = block
    }
  }
  return found
}

function person(hit: Hit, sentence: string, block: Block, before: Block | undefined, section: Section, words: Words): ReadPerson {
  const role: Role | null = roleAt(sentence, hit.start, hit.end, words) ?? (before === undefined ? null : roleAt(before.text, before.text.length, before.text.length, words))
  return { name: hit.name, honorific: hit.honorific, role: role ?? roleOfSection(section, words) ?? 'speaker', ...hit.capacity, passages: [block.id], confidence: hit.confidence, why: 'A name in running text with a title, a capacity or a role beside it' }
}

type Shapes = { readonly bracket: RegExp; readonly titled: RegExp; readonly office: RegExp; readonly apposition: RegExp; readonly post: RegExp; readonly by: RegExp; readonly from: RegExp }

function shapesFor(words: Words): Shapes {
  const any = (choose: (lexicon: Words['lexicons'][number]) => string) => words.lexicons.filter((one) => choose(one) !== '').map((one) => source(one, choose(one))).join('|')
  const and = words.lexicons.map((one) => one.and).join('|')
  const title = `(?<![\\p{L}\\p{N}])(?:${titles(words)}\\s+)+`
  const cues = words.lexicons.flatMap((one) => [one.roles.moderator, one.roles.chair, one.roles.speaker]).filter((one) => one !== undefined).map((one) => source({}, one)).join('|')
  return {
    bracket: new RegExp(`(?:(${NAME})\\s+(?:${and})\\s+)?(${NAME})\\s*${INSIDE}`, 'gu'),
    titled: new RegExp(`(${title})(${TITLED_NAME})`, 'gu'),
    office: /(?:Her|His|Their) (?:Majesty|Excellency|Royal Highness|Holiness),? (?:the )?(?:\p{Lu}\p{L}+)(?: (?:of|the|for|and|\p{Lu}\p{L}+))*/gu,
    apposition: new RegExp(`(${NAME}),\\s+(?:the |an? |le |la |el |der |die |de |het )?([^,;]{2,120})(?:,\\s+([^,;.]{2,100}))?`, 'gu'),
    post: new RegExp(`((?:\\p{Lu}[\\p{L}-]+\\s+){0,2})((?i:${any((one) => one.posts)}))\\s+(${NAME})`, 'gu'),
    by: new RegExp(`(?i:${cues})[^.;]{0,40}?\\s(?:${any((one) => one.by)})\\s+(${NAME})((?:(?:,\\s+|\\s+(?:${and})\\s+)${NAME})*)`, 'gu'),
    from: new RegExp(`(${NAME})\\s+(?:${any((one) => one.of)})\\s+(?:the |l[’'])?(\\p{Lu}[\\p{L}\\p{N}-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{N}-]*|of|for|de|van|für|and))*)`, 'gu'),
  }
}

function hitsOf(text: string, shapes: Shapes, words: Words): readonly Hit[] {
  if (text.length < 8) return []
  const hits: Hit[] = [...titledHits(text, shapes, words)]
  for (const match of text.matchAll(shapes.bracket)) hits.push(...bracketHits(match, words))
  for (const match of text.matchAll(shapes.office)) hits.push(office(match))
  for (const match of text.matchAll(shapes.apposition)) hits.push(...appositionHits(match, text, words))
  for (const match of text.matchAll(shapes.post)) hits.push(...postHits(match, words))
  for (const match of text.matchAll(shapes.by)) hits.push(...byHits(match, words))
  for (const match of text.matchAll(shapes.from)) {
    const { name, honorific } = withoutTitle(match[1] ?? '', words)
    if (isName(name, words) && isBody(match[2] ?? '', words)) hits.push(hitOf(name, match.index, { ...NONE, affiliation: match[2]?.trim() ?? null }, 0.6, honorific))
  }
  return hits
}

function hitOf(name: string, start: number, capacity: Capacity, confidence: number, honorific: string | null = null): Hit {
  return { name: name.trim(), honorific, capacity, start, end: start + name.length, confidence }
}

function office(match: RegExpExecArray): Hit {
  return hitOf(match[0].replace(/\s+(?:of|the|for|and)$/u, ''), match.index, NONE, 0.7)
}

function bracketHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const [, other, whole = '', inside = ''] = match
  const printed = withoutRole(whole, words)
  const { name, honorific } = withoutTitle(printed, words)
  if (!isName(name, words) || isAbbreviated(printed, inside) || /^\d|https?:|[\\]|^(?:see|cf|e\.g|left|right|photo)/iu.test(inside)) return []
  const capacity = capacityOf(inside, words)
  const hits = [hitOf(name, match.index + match[0].lastIndexOf(printed), capacity, 0.75, honorific)]
  const shared = isPost(inside, words) && /\p{L}s\s/u.test(inside)
  if (other !== undefined && isName(other, words)) hits.push(hitOf(other, match.index, shared ? capacity : NONE, 0.6))
  return hits
}

/** "Panelists Ana Ruiz": the word for the role is no part of the name. */
function withoutRole(text: string, words: Words): string {
  const [first = '', ...rest] = text.split(/\s+/u)
  return rest.length > 1 && roleIn(first, words) !== null ? rest.join(' ') : text
}

function titledHits(text: string, shapes: Shapes, words: Words): readonly Hit[] {
  const matches = [...text.matchAll(shapes.titled)]
  return matches.flatMap((match, index) => {
    const name = alone(clean(match[2] ?? ''), text.slice(match.index + match[0].length), matches.length)
    if (!/\p{Lu}/u.test(name) || isBody(name, words)) return []
    const end = match.index + (match[1] ?? '').length + name.length
    const next = matches[index + 1]?.index ?? text.length
    const honorific = (match[1] ?? '').trim()
    return [hitOf(name, match.index, after(text.slice(end, next), text.slice(0, match.index), honorific, words), 0.75, honorific)]
  })
}

/** In a table without lines a place follows the name: after initials only one family name belongs to it. */
function alone(name: string, rest: string, count: number): string {
  const cut = /^(?:\p{Lu}\.)+\s+(?:(?:\p{Ll}+|Van|Von|De|Den|Der)\s+){0,3}\p{Lu}[\p{L}'’-]+(?=\s+(\p{Lu}|van\s|von\s|de\s))/u.exec(name)
  if (cut === null) return name.replace(/\s+(?:van|von|de|di|du|för)\s+\p{Lu}{2,}$/u, '')
  return /^[vd]/u.test(cut[1] ?? '') || (count > 1 && !/^\s*[,.;(]/u.test(rest)) ? cut[0] : name
}

function clean(name: string): string {
  return name.replace(/\s+(?:and|et|y|und|en|e|van|von|de)$/u, '').trim()
}

/** The capacity of a titled name: after a comma, after a word such as "of", in brackets, or in a table before it. */
function after(rest: string, before: string, honorific: string, words: Words): Capacity {
  const comma = /^,\s+(?:the |an? )?([^;]+?)(?:,?\s+(?:and|as well as|et|y|und|en)\s*|[;.]\s*|,\s*)?$/u.exec(rest)
  if (comma?.[1] !== undefined && isPost(comma[1], words)) return capacityOf(clip(comma[1]), words)
  const bracket = /^\s*\(([^()]{2,120})\)/u.exec(rest)
  if (bracket?.[1] !== undefined) return capacityOf(bracket[1], words)
  const of = /^\s+(?:of|from|at|van|von|de|du|del|di|för|från|из)\s+(?:the |het |der |la )?(\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)*)/u.exec(rest)
  if (of?.[1] !== undefined) return { ...NONE, affiliation: of[1].replace(/[.,]$/u, '') }
  const body = /((?:\p{Lu}[\p{L}-]*[\s,]+(?:\p{Ll}+\s+)?)?\p{Lu}[\p{L}.&-]*(?:\s+\p{Lu}[\p{L}.&-]*){0,4})\s*$/u.exec(before)?.[1]
  if (body !== undefined && isBody(body, words)) return { ...NONE, affiliation: fromBody(body, words) }
  const shared = /(\p{Lu}[\p{L}\p{N}]*)[’']s\s+(\p{L}[\p{L}-]*),?\s+(?:.{0,60}\s(?:and|et|und|y)\s+)?$/u.exec(before)
  if (shared?.[2] !== undefined && isPost(shared[2], words)) return { ...NONE, position: shared[2], affiliation: shared[1] ?? null }
  return isPost(honorific, words) ? { ...NONE, position: honorific } : NONE
}

/** In a table without lines the place of the row before precedes the organization: it begins at its own word. */
function fromBody(text: string, words: Words): string {
  const parts = text.split(/\s+/u)
  const at = parts.findLastIndex((part) => words.lexicons.some((lexicon) => new RegExp(`^(?:${source(lexicon, lexicon.bodies)})`, 'iu').test(part)))
  if (at === parts.length - 1 && at > 1) return parts.slice(at - 1).join(' ')
  return at > 0 ? parts.slice(at).join(' ') : text
}

function clip(text: string): string {
  return text.split(/\s+(?:who|which|that|qui|que|der|die|dat)\s+/u)[0]?.trim() ?? text
}

function appositionHits(match: RegExpExecArray, text: string, words: Words): readonly Hit[] {
  const [whole, printed = '', first = '', second = ''] = match
  const { name, honorific } = withoutTitle(printed, words)
  const series = /^(?:,\s+\p{Lu}\p{L}+)+,?\s+(?:and|et|y|und|en|e)\s+\p{Lu}\p{L}+(?=[,.;]|$)/u.exec(text.slice(text.indexOf(first, match.index) + first.length))?.[0] ?? ''
  const post = clip(first) + series
  if (!isName(name, words) || !isPost(post, words) || post.split(/\s+/u).length > 24) return []
  if (/^(?:and|et|y|und|en|who|which|said|noted)\b/iu.test(post) || new RegExp(`^${titles(words)}\\s+\\p{Lu}`, 'u').test(post)) return []
  const more = series === '' && second !== '' && isBody(second, words) && !isPost(second, words) ? `${post}, ${second}` : post
  return [hitOf(name, match.index + whole.indexOf(printed), capacityOf(more.replace(/\s+(?:and|et)\s.*\b(?:provided|joined|spoke)\b.*$/u, ''), words), text.length > 0 ? 0.7 : 0, honorific)]
}

function postHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const [whole, before = '', post = '', printed = ''] = match
  if (!isName(printed, words)) return []
  const lead = before.trim().replace(/^(?:The|And|Their|Her|His|In|By|With)\b\s*/u, '')
  return [hitOf(printed, match.index + whole.lastIndexOf(printed), { ...NONE, position: `${lead} ${post}`.trim(), affiliation: lead === '' || /^(?:Executive|Deputy|Vice|Assistant|Senior|Chief|Special|Managing|Prime|Foreign)$/u.test(lead) ? null : lead }, 0.65)]
}

function byHits(match: RegExpExecArray, words: Words): readonly Hit[] {
  const names = [match[1] ?? '', ...(match[2] ?? '').split(/,\s+|\s+(?:and|et|y|und|en|e|och|и)\s+/u)].filter((name) => name.trim() !== '')
  return names.map((name) => withoutTitle(name, words)).filter(({ name }) => isName(name, words)).map(({ name, honorific }) => hitOf(name, match.index + match[0].indexOf(name), NONE, 0.6, honorific))
}
