import type { Block, Facts } from './blocks.ts'
import { kindsOf } from './event-date.ts'
import { find, pattern, says, source, type Words } from './lexicon/words.ts'
import { headingTopic } from './sections.ts'
import type { Sentence } from './sentences.ts'

type Title = { readonly text: string; readonly passage: string }

const GENERIC =
  /^(?:report|summary|notes?|minutes|final report|rapport|compte rendu|résumé|synthèse|informe|resumen|acta|bericht|protokoll|zusammenfassung|verslag|samenvatting|eindrapport|verbale|rapporto|relatório|ata|rapport|отч[её]т|протокол|резюме|итоговый документ|резолюция|заключительный документ|outcome document|(?:co-?)?chairs?[’'] summary|chair[’']s summary|memoria|relatoría|declaración|déclaration|declaration|البيان الختامي|تقرير|محضر|报告|会议纪要|纪要)$/iu

/** The title of the event: as a sentence names it, else as the document's own title has it. */
export function titleOf(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  facts: Facts,
  words: Words,
): Title | undefined {
  const early = sentences.slice(0, 30)
  const first = (read: (sentence: Sentence, words: Words) => Title | undefined) =>
    early.map((one) => read(one, words)).find((title) => title !== undefined)
  return (
    first(entitled) ??
    first(quoted) ??
    first(proper) ??
    quotedLine(blocks) ??
    shortTitle(blocks, words) ??
    headed(blocks, facts, words) ??
    first(described) ??
    margin(blocks, words)
  )
}

/** The document's own title: a heading that names the kind of event, the head of the file, the first heading. */
function headed(blocks: readonly Block[], facts: Facts, words: Words): Title | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level <= 1 && !GENERIC.test(block.text))
  const free = headings.filter((block) => headingTopic(words, block.text) === undefined)
  const named = (block: Block) =>
    !['apart', 'people', 'references', 'contents'].includes(headingTopic(words, block.text) ?? '')
  const ofKind = headings
    .filter(named)
    .toSorted((a, b) => Number(a.label !== '') - Number(b.label !== ''))
    .slice(0, 3)
    .find((block) => says(words, block.text, kindsOf))
  if (ofKind !== undefined) return { text: ofKind.text, passage: ofKind.id }
  const page = / [|·»] /u.test(facts.title ?? '') ? free.find((block) => block.level === 1) : undefined
  if (page !== undefined) return { text: page.text, passage: page.id }
  if (facts.title !== undefined && !GENERIC.test(facts.title)) return { text: facts.title, passage: '' }
  const plain = free.find((block) => block.label === '')
  return plain && { text: plain.text, passage: plain.id }
}

/** A page header may be the only place that names the event. */
function margin(blocks: readonly Block[], words: Words): Title | undefined {
  const found = blocks.find(
    (block) =>
      block.kind === 'furniture' &&
      (says(words, block.text, kindsOf) || says(words, block.text, (lexicon) => lexicon.states)),
  )
  return found && { text: found.text, passage: found.id }
}

/** A line of the head that is nothing but words in quotation marks. */
function quotedLine(blocks: readonly Block[]): Title | undefined {
  const first = blocks.filter((block) => block.kind !== 'furniture').slice(0, 4)
  for (const { text, id } of first) {
    const inside = /^["“«„‘]\s?([^"“”»„]{8,160}?)\s?["”»“’]$/u.exec(text)?.[1]
    if (inside !== undefined) return { text: inside, passage: id }
  }
  return undefined
}

/** A short line among the first passages that names the kind of event and is no sentence. */
function shortTitle(blocks: readonly Block[], words: Words): Title | undefined {
  const first = blocks.filter((block) => block.kind !== 'furniture').slice(0, 4)
  const names = (block: Block) => block.kind === 'heading' && block.level <= 1 && !GENERIC.test(block.text)
  const found = first.find(
    (block) =>
      block.kind === 'paragraph' &&
      block.text.length <= 140 &&
      !/[.:;!?。：]$/u.test(block.text) &&
      says(words, block.text, kindsOf) &&
      (/^(?:\p{Lu}|\p{Script=Han}|\p{Script=Arabic}|\p{N})/u.test(block.text) || GENERIC.test(first[0]?.text ?? '')) &&
      !/\d{4}/u.test(block.text) &&
      block.text.split(/\s+/u).length >= 3,
  )
  return found && !first.some(names) ? { text: found.text, passage: found.id } : undefined
}

/** "a workshop entitled X", with or without quotation marks. */
function entitled(sentence: Sentence, words: Words): Title | undefined {
  if (!says(words, sentence.text, kindsOf)) return undefined
  const match = find(
    words,
    sentence.text,
    () =>
      'titled~|entitled~|intitulée?s?~|titulad[oa]s?~|denominad[oa]s?~|intitulad[oa]s?~|mit dem titel|unter dem titel|getiteld|dal titolo|intitolat[oa]|med titeln|под названием|بعنوان|主题为|题为',
    '§[\\s:]*["“«„‘]?([^"”»“.;،。]{6,200})',
  )
  const text = match?.[1]
    ?.replace(/\s+(?:in|à|en|te|a|på|в)\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s*$/u, '')
    .replace(/[,\s’‘]+$/u, '')
  return text === undefined
    ? undefined
    : { text: text.split(/,\s+(?=(?:which|qui|que|das|die|with|avec|con)\s)/u)[0] ?? text, passage: sentence.block.id }
}

/** The workshop "X" was held: a name in quotation marks right behind the kind of event. */
function quoted(sentence: Sentence, words: Words): Title | undefined {
  for (const lexicon of words.lexicons) {
    const told = [lexicon.held, lexicon.organized, lexicon.attended].some((one) =>
      pattern(lexicon, one).test(sentence.text),
    )
    const match = told
      ? pattern(lexicon, kindsOf(lexicon), '§\\p{L}*\\s*["“«„”]\\s?([^"“”»„]{4,200}?)\\s?["”»“]').exec(sentence.text)
      : null
    if (match?.[1] !== undefined) return { text: match[1], passage: sentence.block.id }
  }
  return undefined
}

/** An event with a name in capitals: "organized the International Workshop: The Future of X". */
function proper(sentence: Sentence, words: Words): Title | undefined {
  for (const lexicon of words.lexicons.filter((one) => !one.glued && one.language !== 'de')) {
    const verb = `(?:${source(lexicon, lexicon.organized)}|${source(lexicon, lexicon.held)})`
    const shape = new RegExp(
      `${verb}\\s+(?:the|la|le|el|l[’']|o|a|het|de)\\s*((?:[\\p{Lu}\\d][\\p{L}\\d’'-]*[\\s:–-]+|(?:of|on|for|and|the|de|des|du|la|en|y|sur|sobre|van|over)\\s+){0,14}[\\p{Lu}\\d][\\p{L}\\d’'-]*)`,
      'iu',
    )
    const text = shape.exec(sentence.text)?.[1]?.trim() ?? ''
    const capital =
      /^(?:\p{Lu}[\p{L}\d’'-]*[\s:–-]+|(?:of|on|for|and|the|de|des|du|la|en|y|sur|sobre|van|over)\s+)+\p{Lu}[\p{L}\d’'-]*/u.exec(
        text,
      )?.[0] ?? ''
    if (capital.split(/\s+/u).length >= 3 && pattern(lexicon, kindsOf(lexicon)).test(capital))
      return { text: capital, passage: sentence.block.id }
  }
  return undefined
}

/** "a webinar on X": the kind and the subject in the sentence that tells of the event. */
function described(sentence: Sentence, words: Words): Title | undefined {
  for (const lexicon of words.lexicons) {
    if (!pattern(lexicon, lexicon.held).test(sentence.text) && !pattern(lexicon, lexicon.organized).test(sentence.text))
      continue
    const shape = `((?:[\\p{L}-]+\\s+)?§(?:\\s+[\\p{L}-]+)?\\s+(?:${source(lexicon, lexicon.about)})\\s+[^.;:。]{8,240}?)(?=,\\s+(?:with|avec|con|mit|met)\\s|[.;:。]|$)`
    const text = pattern(lexicon, kindsOf(lexicon), shape).exec(sentence.text)?.[1]
    if (text !== undefined)
      return {
        text: text.replace(/^(?:an?|the|une?|la|le|el|una?|ein[e]?|der|die|das|een|de|het)\s+/iu, ''),
        passage: sentence.block.id,
      }
  }
  return undefined
}
