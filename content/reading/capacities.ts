import { LEXICONS, pattern, says, source, type Words } from './lexicon/words.ts'
import { isBody, isPost } from './names.ts'

/** In which capacity somebody appears, as printed. */
export type Capacity = {
  readonly position: string | null
  readonly affiliation: string | null
  readonly onBehalfOf: string | null
}

const BEHALF =
  /,?\s*(?:on behalf of|au nom de|en nombre de|en representación de|im namen (?:von|der|des)|namens|em nome de|a nome di|från|от имени|نيابة عن)\s+(.+)$/iu

/** Reads what stands after a name: "function, organization", "function at organization", "organization". */
export function capacityOf(text: string, words: Words): Capacity {
  const behalf = BEHALF.exec(text)
  const rest = (behalf ? text.slice(0, behalf.index) : text).replace(/^[\s,–—:-]+|[\s,;.]+$/gu, '')
  const onBehalfOf = behalf?.[1]?.trim() ?? null
  const segments = segmentsOf(rest)
  if (rest === '') return { position: null, affiliation: null, onBehalfOf }
  if (segments.length === 1) return { ...single(rest, words), onBehalfOf }
  const last = segments.at(-1) ?? ''
  if (!isPost(rest, words)) {
    const lower = segments.length > 1 && /^\p{Ll}/u.test(segments[0] ?? '')
    const ends = isBody(last, words) && !isBody(segments[0] ?? '', words)
    if (!lower && !ends) return { position: null, affiliation: rest, onBehalfOf }
    return { position: segments.slice(0, -1).join(', '), affiliation: last, onBehalfOf }
  }
  const posts = segments.findLastIndex((segment) => isPost(segment, words))
  const after = segments.slice(posts + 1)
  const body = after.find((segment) => isBody(segment, words)) ?? after.at(0)
  if (body === undefined) {
    const first = segments.findIndex((segment) => isPost(segment, words))
    const before = segments.slice(0, first)
    if (before.length > 0)
      return { position: segments.slice(first).join(', '), affiliation: before.join(', '), onBehalfOf }
    return { ...single(segments.at(-1) ?? rest, words), position: single(rest, words).position ?? rest, onBehalfOf }
  }
  const position = segments.slice(0, segments.indexOf(body)).join(', ')
  const inner = single(position, words)
  return inner.affiliation !== null && /\s/u.test(inner.affiliation) && !names(body, words)
    ? { ...inner, onBehalfOf }
    : { position, affiliation: body, onBehalfOf }
}

/** Commas cut, except those inside brackets and those of an enumeration in small letters. */
function segmentsOf(text: string): readonly string[] {
  const parts = text.split(/\s*[,،，、]\s*(?![^(]*\))/u).filter((part) => part !== '')
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const goesOn =
      before !== undefined &&
      (/^(?:and|et|y|und|en|e)\s/u.test(part) ||
        (/\b(?:for|of|pour|de|für|voor)\s+\p{Lu}[\p{L}]+$/u.test(before) && parts.some((one) => /^and\s/u.test(one))))
    if (
      goesOn ||
      (before !== undefined &&
        /\b(?:for)\s+[^,]+(?:, [^,]+)*$/u.test(before) &&
        /^and\s/u.test(parts[parts.indexOf(part) + 1] ?? ''))
    )
      joined[joined.length - 1] = `${before}, ${part}`
    else joined.push(part)
  }
  return joined
}

const CHINESE = LEXICONS.find((lexicon) => lexicon.language === 'zh')

/** Chinese sets the organization before the post, without a blank. */
function chinese(text: string): { readonly position: string; readonly affiliation: string } | undefined {
  if (CHINESE === undefined || !/^\p{Script=Han}/u.test(text)) return undefined
  const match = new RegExp(`^(.+(?:${CHINESE.bodies}))([^，,]{0,6}(?:${CHINESE.posts}))$`, 'u').exec(text)
  return match?.[1] && match[2] ? { affiliation: match[1], position: match[2] } : undefined
}

/** Words that name no known post: in small letters throughout they are a post all the same, else an organization. */
function alone(text: string): { readonly position: string | null; readonly affiliation: string | null } {
  const small = /^\p{Ll}[\p{Ll}\s'’-]*$/u.test(text)
  return small ? { position: text, affiliation: null } : { position: null, affiliation: text }
}

function single(text: string, words: Words): { readonly position: string | null; readonly affiliation: string | null } {
  if (!isPost(text, words)) return alone(text)
  const envoy = envoyOf(text)
  if (envoy !== undefined) return envoy
  const eastern = chinese(text)
  if (eastern !== undefined) return eastern
  const last = text.split(/\s+/u).at(-1) ?? ''
  if (
    names(last, words) &&
    !/\s(?:of|de|du|del|von|van|di|för)\s/u.test(text) &&
    !words.lexicons.some((lexicon) => pattern(lexicon, lexicon.posts, '^§').test(text))
  )
    return { position: null, affiliation: text }
  const acronym = /^(\p{Lu}{2,}[\p{L}\p{N}-]*)(?:[’']s)?\s+/u.exec(text)?.[1]
  if (acronym !== undefined && !/\s(?:at|bei|bij|presso|auprès)\s/u.test(text))
    return { position: text, affiliation: acronym }
  const at = /^(.{3,}?)\s+(?:at|auprès de|chez|an der|am|bij|presso|vid|@)\s+(?:the\s+)?(.{2,})$/iu.exec(text)
  if (at?.[1] && at[2] && isPost(at[1], words)) return { position: at[1], affiliation: cut(at[2], words) }
  for (const lexicon of words.lexicons) {
    if (lexicon.of === '') continue
    const shape = lexicon.glued
      ? pattern(lexicon, lexicon.posts, '^(.*?§\\S*)\\s+(.+)$')
      : pattern(
          lexicon,
          lexicon.posts,
          `^(.*§[^,]*?)\\s+(?:${source(lexicon, lexicon.of)}|to)\\s+(?:the\\s+|la\\s+|los\\s+|las\\s+|l[’'])?((?-i:\\p{Lu}|\\p{Ll}[’']\\p{Lu}).*)$`,
        )
    const match = shape.exec(text)
    const body = match?.[2] === undefined ? '' : cut(match[2], words)
    if (
      body !== '' &&
      /^\p{Lu}|^\p{Script=Arabic}/u.test(body) &&
      !isPost(body, words) &&
      (isBody(body, words) || /^\p{Lu}[\p{L}.]*$/u.test(body))
    )
      return { position: text, affiliation: body }
  }
  return { position: text, affiliation: acronym ?? null }
}

/** "Permanent Representative of Belgium to the United Nations" speaks for Belgium. */
function envoyOf(text: string): { readonly position: string; readonly affiliation: string } | undefined {
  const sender =
    /(?:representative|représentante?|representante|mission)\b.*?\s(?:of|de|du|del)\s+(?:the\s+|la\s+|el\s+)?(.{3,60}?)\s+(?:to|auprès|ante|bei)\s/iu.exec(
      text,
    )?.[1]
  return sender === undefined ? undefined : { position: text, affiliation: sender }
}

/** True for a word such as university or ministry, which only an organization bears. */
function names(text: string, words: Words): boolean {
  return says(words, text, (lexicon) => lexicon.bodies)
}

/** An organization ends where another post begins. */
function cut(text: string, words: Words): string {
  const [head = text] = text
    .split(/\s+(?:and|et|y|und|en|e)\s+(?=\p{Lu})/u)
    .filter((_, index, all) => index === 0 || isPost(all.slice(index).join(' '), words))
  const whole = isPost(text.slice(head.length), words) ? head : text
  return whole
    .replace(/\s+to the .*$/u, '')
    .replace(/[,;].*$/u, '')
    .trim()
}
