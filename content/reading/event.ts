import { attendanceOf } from './attendance.ts'
import type { Block, Facts } from './blocks.ts'
import { datesIn } from './dates.ts'
import { eventDate, kindsOf } from './event-date.ts'
import { edition, occasionOf, seriesOf } from './event-facts.ts'
import { organizersOf, sponsorsOf } from './event-hosts.ts'
import { whereOf } from './event-place.ts'
import { titleOf } from './event-title.ts'
import { find, says, type Words } from './lexicon/words.ts'
import { type Message, message } from './messages.ts'
import type { ReadEvent } from './reading.ts'
import type { Section } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { UNKNOWN_EVENT } from './unknown-event.ts'

type Found = { readonly event: ReadEvent; readonly messages: readonly Message[] }

/** What the document says of its event; what it does not print stays empty, and "no event" is an answer. */
export function eventOf(blocks: readonly Block[], sections: readonly Section[], facts: Facts, words: Words): Found {
  const sentences = sections
    .filter((section) => section.topic !== 'references' && section.topic !== 'contents')
    .flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'row' ? stated(block) : sentencesOf(block))),
    )
  const margins = blocks.filter((block) => block.kind === 'heading' || block.kind === 'furniture').slice(0, 6)
  const heads = [facts.title ?? '', ...margins.map((block) => block.text)]
  const told =
    heads.some((head) => says(words, head, kindsOf) || MINUTES.test(head)) ||
    sentences.slice(0, 40).some((one, at) => reports(one.text, words, at < EARLY))
  if (!told) return noEvent(sentences)
  const { attendance, messages } = attendanceOf(sentences, words)
  return {
    event: {
      ...named({ blocks, sections, sentences, facts, heads, words }),
      isEvent: true,
      ...whereOf(blocks, sentences, words),
      organisers: organizersOf(blocks, sections, sentences, words),
      sponsors: sponsorsOf(sentences, words),
      attendance,
      series: seriesOf(sentences, words),
      edition: edition(heads, sentences, words),
      occasion: occasionOf(sentences, words),
      why: 'Read from the title and from sentences about holding the event',
    },
    messages,
  }
}

/** A row of two cells states a fact as a line with a label does: "Participants | 38" is "Participants: 38". */
function stated(row: Block): readonly Sentence[] {
  const [label = '', value = '', ...more] = row.cells.map((cell) => cell.paragraphs.join(' ').trim())
  const fact = more.length === 0 && label !== '' && value !== '' && label.length <= 40 && value.length <= 200
  return fact ? [{ text: `${label.replace(/\s*[:：]$/u, '')}: ${value}`, block: row }] : []
}

type Known = {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly facts: Facts
  readonly heads: readonly string[]
  readonly words: Words
}

/** A line that states how people met. */
const MODE = /^(?:mode|format|modalit[éyà]|modalidade?|формат|形式|会议形式|الصيغة)\s*[:：]/iu

const TELLING: readonly ((lexicon: Words['lexicons'][number]) => string)[] = [
  (lexicon) => lexicon.held,
  (lexicon) => lexicon.attended,
  (lexicon) => lexicon.placeLabel,
]

type Named = Pick<ReadEvent, 'title' | 'kind' | 'startDate' | 'endDate' | 'mode' | 'passages' | 'confidence'>

function named({ blocks, sections, sentences, facts, heads, words }: Known): Named {
  const date = eventDate(sections, blocks, facts, words)
  const title = titleOf(blocks, sentences, facts, words)
  const opening = [...heads, ...sentences.slice(0, 12).map((one) => one.text)].filter(
    (text) => MODE.test(text) || [kindsOf, ...TELLING].some((choose) => says(words, text, choose)),
  )
  return {
    title: title?.text ?? null,
    kind: kindOf([title?.text ?? '', ...opening], words),
    startDate: date?.start ?? null,
    endDate: date?.end ?? null,
    mode: modeOf(opening, words),
    passages: [...new Set([date?.passage ?? '', title?.passage ?? ''])].filter((id) => id !== ''),
    confidence: Math.min(date?.confidence ?? 0.6, 0.75),
  }
}

function noEvent(sentences: readonly Sentence[]): Found {
  const why = 'No sentence and no title says that something was held'
  return {
    event: { ...UNKNOWN_EVENT, why, ...campaignIn(sentences) },
    messages: [message('no-event')],
  }
}

/** A campaign has a name though it is no event: the campaign "X". */
function campaignIn(sentences: readonly Sentence[]): Pick<ReadEvent, 'title' | 'kind' | 'passages'> | undefined {
  for (const { text, block } of sentences) {
    const title =
      /(?:campaign|campagne|campaña|campanha|kampagne|campagna|kampanj|кампани\p{L}|حملة)\s*[,:]?\s*["“«„‘]([^"”»“’]{4,100}?),?["”»“’]/iu.exec(
        text,
      )?.[1]
    if (title !== undefined) return { title, kind: 'campaign', passages: [block.id] }
  }
  return undefined
}

/** The sentences that tell what a report is of. */
const EARLY = 10

/** Minutes are of a meeting, whatever it is called. */
const MINUTES =
  /^(?:(?:draft |final )?minutes\b|meeting (?:notes|report)|acta\b|memoria de|ata d|compte[- ]rendu|procès-verbal|(?:ergebnis|sitzungs)?protokoll\b|notulen|verslag\b|verbale\b|protokoll\b|minnesanteckningar|протокол|محضر|会议纪要)|会议纪要$/iu

/** A sentence that tells of an event: its kind, and that it was held or attended; or who met, and on which day. */
export function reports(text: string, words: Words, early = false): boolean {
  if (!says(words, text, kindsOf)) {
    const met = says(words, text, (one) => one.attended) || (early && says(words, text, (one) => one.held))
    return met && isDated(text, words)
  }
  return (
    says(words, text, (lexicon) => lexicon.held) ||
    says(words, text, (lexicon) => lexicon.organized) ||
    says(words, text, (lexicon) => lexicon.attendees)
  )
}

function isDated(text: string, words: Words): boolean {
  const languages = words.lexicons.map((one) => one.language)
  return datesIn(text, languages).some((date) => date.year && date.start.length === 10)
}

function kindOf(texts: readonly string[], words: Words): string | null {
  for (const text of texts) {
    for (const lexicon of words.lexicons) {
      const kinds = Object.entries(lexicon.kinds).filter(([kind]) => kind !== 'event')
      const found = kinds.flatMap(([kind, fragment]) => {
        const match = find({ ...words, lexicons: [lexicon] }, text, () => fragment)
        return match ? [{ kind, at: match.index }] : []
      })
      const [first] = found.toSorted((a, b) => a.at - b.at)
      if (first !== undefined) return first.kind
    }
  }
  return null
}

function modeOf(texts: readonly string[], words: Words): ReadEvent['mode'] {
  const said = (choose: (lexicon: Words['lexicons'][number]) => string) =>
    texts.some((text) => says(words, text, choose))
  if (said((lexicon) => lexicon.hybrid)) return 'hybrid'
  if (said((lexicon) => lexicon.online)) return 'online'
  return said((lexicon) => lexicon.onSite) ? 'in-person' : null
}
