import { says, type Words } from './lexicon/words.ts'
import { type Message, message } from './messages.ts'
import { quantitiesIn } from './quantities.ts'
import type { Attendance } from './reading.ts'
import type { Sentence } from './sentences.ts'

type Found = { readonly attendance: Attendance | null; readonly messages: readonly Message[] }

const PLAIN =
  /^(?:people|persons|personnes|personas|pessoas|personen|menschen|mensen|persone|personer|человек|members|experts?|representatives|représentants|vertreter\p{L}*|representantes|deelnemers?$|expertos|delegates|stakeholders|人$)/iu
const RANGE =
  /(?:between|entre|zwischen|tussen|от|بين)\s+(\d{1,5})\s+(?:and|et|y|und|en|e|до|و)\s+(\d{1,5})\s+(\p{L}+)/iu

/** How many took part, with "more than" or "about" where it is printed; two different numbers are shown. */
export function attendanceOf(sentences: readonly Sentence[], words: Words): Found {
  const found = sentences.flatMap(({ text, block }) => {
    const there = says(words, text, (lexicon) => lexicon.held)
    return quantitiesIn(text, words).flatMap((quantity) => {
      const [noun = ''] = quantity.unit.split(/\s+(?=\p{L})/u)
      const counted = says(words, quantity.unit.split(/\s+/u).slice(0, 4).join(' '), (lexicon) => lexicon.attendees)
      const certain = counted && (there || (!PLAIN.test(noun) && quantity.written === 'digits' && quantity.value >= 10))
      return certain && quantity.value >= 5 ? [{ ...quantity, block, text }] : []
    })
  })
  const range = sentences
    .map(({ text }) => RANGE.exec(text))
    .find((match) => match !== null && says(words, match[3] ?? '', (lexicon) => lexicon.attendees))
  if (range) return { attendance: { min: Number(range[1]), max: Number(range[2]) }, messages: [] }
  const [first] = found
  if (first === undefined) return { attendance: null, messages: [] }
  const other = found.find(
    (one) =>
      one.value > first.value &&
      /participant|attend|teilnehm|deelnemer|asistente|participante|deltagare|участник/iu.test(one.unit) &&
      /participant|attend|teilnehm|deelnemer|asistente|participante|deltagare|участник/iu.test(first.unit),
  )
  const messages =
    other === undefined
      ? []
      : [
          message('two-counts', [String(first.value), String(other.value)], {
            passage: other.block.id,
          }),
        ]
  return { attendance: { value: first.value, qualifier: first.qualifier }, messages }
}
