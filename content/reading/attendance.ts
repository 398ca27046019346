import { find, says, type Words } from './lexicon/words.ts'
import { type Message, message } from './messages.ts'
import { numberOf, type Quantity, qualifierBefore, quantitiesIn } from './quantities.ts'
import type { Attendance } from './reading.ts'
import type { Sentence } from './sentences.ts'

type Found = { readonly attendance: Attendance | null; readonly messages: readonly Message[] }

const PLAIN =
  /^(?:people|persons|personnes|personas|pessoas|personen|menschen|mensen|persone|personer|человек|members|experts?|representatives|représentants|vertreter\p{L}*|representantes|deelnemers?$|expertos|delegates|stakeholders|人$)/iu
const RANGE =
  /(?:between|entre|zwischen|tussen|mellan|tra|от|между|بين|介于)\s+(\d{1,5})\s+(?:and|et|y|und|en|e|och|до|и|و|至)\s+(\d{1,5})\s+(\p{L}+)/iu
/** What comes together without being people. */
const OTHERS =
  /^(?:\p{L}+\s+)?(?:countr|pays|país|paese|länder|land~|страны?|стран|دول|بلد|国|organi|instit|universit|compan|entrepris|empres|days?\b|jours?\b|días?\b|tage?\b|years?\b|ans\b|années|años|anos|jahre|лет\b|hours?\b|heures|horas|stunden|час|minut|sessions?\b|panels?\b|per ?cent|%|eur|usd|\$|villages?\b|towns?\b|cit(?:y|ies)\b|ville|ciudad|städte|regions?|régions|weeks?\b|months?\b|mois\b|meses|monate|projects?|proje|networks?\b|states?\b|états)/iu
const FROM =
  /(?:\bfrom|\baus|\buit|\bfrån|\bof|\bin|\bprovenant de|\bvenus? de|\bde|\bda|из|от|来自|من)\s+(?:\p{L}+\s)?$/iu

/** How many took part, with "more than" or "about" where it is printed; two different numbers are shown. */
export function attendanceOf(sentences: readonly Sentence[], words: Words): Found {
  const range = sentences
    .map(({ text }) => RANGE.exec(text))
    .find((match) => match !== null && says(words, match[3] ?? '', (lexicon) => lexicon.attendees))
  if (range) return { attendance: { min: Number(range[1]), max: Number(range[2]) }, messages: [] }
  const named = sentences.slice(0, 40).flatMap(({ text }) => labelled(text, words))
  const found = sentences.flatMap(({ text, block }, at) =>
    quantitiesIn(text, words)
      .filter((quantity) => quantity.value >= 5 && counts(quantity, text, words, at < EARLY))
      .map((quantity) => ({ ...quantity, block })),
  )
  const [first] = [...named, ...found]
  if (first === undefined) return { attendance: null, messages: [] }
  const other = found.find((one) => one.value > first.value && ATTEND.test(one.unit) && ATTEND.test(first.unit))
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

/** Sentences in which a verb of coming is told of the event itself. */
const EARLY = 20

const ATTEND = /participant|attend|teilnehm|deelnemer|asistente|participante|deltagare|участник/iu

/** Whether a number counts those who came: by its noun, or by a verb of coming beside a noun that may be people. */
function counts(quantity: Quantity, text: string, words: Words, early: boolean): boolean {
  const came = says(words, text, (one) => one.attended)
  const there = came || says(words, text, (lexicon) => lexicon.held)
  const [noun = ''] = quantity.unit.split(/\s+(?=\p{L})/u)
  const counted = says(words, quantity.unit.split(/\s+/u).slice(0, 4).join(' '), (lexicon) => lexicon.attendees)
  if (
    counted &&
    !OTHERS.test(quantity.unit) &&
    (there || (!PLAIN.test(noun) && quantity.written === 'digits' && quantity.value >= 10))
  )
    return true
  const before = text.slice(Math.max(0, quantity.at - 40), quantity.at)
  if (!early || !came || OTHERS.test(quantity.unit)) return false
  if (quantity.qualifier === null && FROM.test(before)) return false
  const after = text.slice(quantity.at, quantity.at + 90)
  return says(words, after, (one) => one.attended) || find(words, before, (one) => one.attended) !== null
}

/** "Participants: about 65". */
function labelled(text: string, words: Words): readonly Pick<Quantity, 'value' | 'qualifier' | 'unit'>[] {
  const label =
    /^(?:(?:number of )?(?:participants?|attendees|attendance)|nombre de participants|participants|présents|asistencia|asistentes|participación|número de participantes|participantes|teilnehm\p{L}*|teilnehmerzahl|(?:aantal )?deelnemers|antal deltagare|deltagare|partecipanti|(?:количество |число )?участник\p{L}*|عدد (?:المشاركين|الحضور)|(?:参会|与会)人数|人数)\s*[:：]\s*(\D{0,25}?)(\d{1,6}(?:[., {2}]\d{3})*)(.{0,40})$/iu.exec(
      text,
    )
  if (!label || OTHERS.test((label[3] ?? '').trim())) return []
  const unit = (label[3] ?? '').trim()
  return [{ value: numberOf(label[2] ?? ''), qualifier: qualifierBefore(label[1] ?? '', words), unit }]
}
