import type { Block } from './blocks.ts'
import { labelOf } from './labels.ts'
import { says, type Words } from './lexicon/words.ts'
import type { ReadRecommendation } from './reading.ts'

type Columns = Readonly<Record<'text' | 'number' | 'status' | 'addressee' | 'madeBy' | 'themes' | 'assessment', number>>

/** The recommendations of every table that has a column for them: one row, one item. */
export function recommendationsOfTables(blocks: readonly Block[], words: Words): readonly ReadRecommendation[] {
  const tables = Map.groupBy(
    blocks.filter((block) => block.kind === 'row'),
    (row) => row.table,
  )
  return [...tables.values()].flatMap((rows) => ofTable(rows, words))
}

function ofTable(rows: readonly Block[], words: Words): readonly ReadRecommendation[] {
  const head = rows.slice(0, 3).findIndex((row) => row.cells.length > 1 && askColumn(row, words) >= 0)
  const header = rows[head]
  if (header === undefined) return []
  const text = askColumn(header, words)
  const columns: Columns = {
    text,
    number: columnOf(header, (name) =>
      /^(?:#|n\.?\s?[o°º]?\.?|nr\.?|№|number|numéro|número|nummer|序号|编号|id|ref\.?|الرقم)$/iu.test(name.trim()),
    ),
    status: columnOf(header, (name) => STATUS.test(name)),
    addressee: columnOf(header, (name) => ADDRESSEE.test(name)),
    madeBy: columnOf(header, (name) => MADE_BY.test(name)),
    themes: columnOf(header, (name) => THEMES.test(name)),
    assessment: columnOf(header, (name) => ASSESSMENT.test(name)),
  }
  return rows.slice(head + 1).flatMap((row) => ofRow(row, columns, header.cells.length, words))
}

/** The column of what is asked: named so, or named "action" or "what" beside one for who does it or by when. */
function askColumn(row: Block, words: Words): number {
  const named = columnOf(row, (name) => isAsk(name, words))
  const owned = columnOf(row, (name) => ADDRESSEE.test(name)) >= 0 || columnOf(row, (name) => DEADLINE.test(name)) >= 0
  return named >= 0 || !owned ? named : columnOf(row, (name) => ACTION.test(name.trim()))
}

const ACTION =
  /^(?:(?:agreed |next |proposed )?(?:actions?(?: points?| items?)?|steps?|measures?|tasks?|commitments?)|what|mesures?|tâches?|engagements?|quoi|acción|acciones|tareas?|compromisos?|acuerdos?|qué|ação|ações|tarefas?|o quê|maßnahmen?|aufgaben?|was|actie(?:s|punt(?:en)?)?|wat|azion[ei]|impegn[oi]|cosa|åtgärd(?:er)?|vad|действи[ея]|мероприяти[ея]|задач[аи]|поручени[ея]|что|الإجراء(?:ات)?|المهمة|行动|措施|任务|事项)$/iu
const DEADLINE =
  /^(?:deadline|due|by when|when|timeline|échéance|délai|quand|plazo|fecha límite|cuándo|prazo|quando|frist|termin|bis wann|wann|deadline|wanneer|scadenza|срок|الموعد|الإطار الزمني|时限|期限|完成时间)/iu
const STATUS =
  /^(?:status|position|state|response|statut|réponse|estado|respuesta|posición|stand|antwort|standpunt|situação|posizione|позиция|статус|الموقف|الحالة|状态|立场)$/iu
const ADDRESSEE =
  /^(?:addressee|responsible|responsibility|who|lead|owner|destinataire|responsable|porteur|destinatario|quién|verantwortlich|zuständig|adressat|wer|verantwoordelijk|wie|responsável|destinatário|responsabile|ansvarig|ответственны|адресат|المسؤول|الجهة|责任|负责)/iu

const MADE_BY =
  /^(?:recommending|made by|state under|états? auteur|recommandé par|états? recommand|estados? recomendante|recomendad[oa] por|рекомендующ|внесено|الدول(?:ة)? الموصية|提出国|提出建议)/iu
const THEMES = /^(?:(?:full )?list of themes|themes?|thèmes?|temas?|тем[аы]|المواضيع|الموضوع|主题)\b/iu
const ASSESSMENT = /^(?:assessment|comments?|évaluation|commentaires?|evaluación|comentarios?|оценка|التقييم|评估)/iu

function isAsk(text: string, words: Words): boolean {
  return text.length <= 60 && says(words, text, (lexicon) => lexicon.topics.recommendations)
}

function columnOf(row: Block, fits: (text: string) => boolean): number {
  return row.cells.findIndex((cell) => fits(cell.paragraphs.join(' ')))
}

function ofRow(row: Block, columns: Columns, width: number, words: Words): readonly ReadRecommendation[] {
  const cell = (at: number) => (at < 0 ? '' : (row.cells[at]?.paragraphs.join(' ').trim() ?? ''))
  const filled = row.cells.filter((one) => one.paragraphs.some((text) => text.trim() !== ''))
  if (row.cells.length < width || (filled.length < 2 && width > 2)) return []
  const paragraphs = row.cells[columns.text]?.paragraphs ?? []
  const [first = '', ...rest] = paragraphs
  const label = labelOf(first)
  const own = label !== undefined && label.label !== '' && label.rest !== ''
  const printed = cell(columns.number)
  const [madeBy, themes, assessment] = [cell(columns.madeBy), themesOf(row, columns.themes), cell(columns.assessment)]
  const more = rest.filter((text) => !/^[^:]{3,40}:\s/u.test(text))
  const text = [own ? label.rest : first, ...more].join(' ').trim()
  if (text === '' || (isAsk(text, words) && text.length < 40)) return []
  return [
    {
      number: own ? label.label : printed === '' ? null : printed.replace(/[.)]$/u, ''),
      title: null,
      text,
      addressee: cell(columns.addressee) || null,
      status: statusOf(cell(columns.status), words),
      ...(madeBy !== '' && { madeBy }),
      ...(themes.length > 0 && { themes }),
      ...(assessment !== '' && { assessment }),
      children: [],
      passages: [row.id],
      confidence: 0.9,
      why: 'A row under a column of recommendations',
    },
  ]
}

/** The themes of a cell, one a line or between semicolons; what stands behind another heading is no theme. */
function themesOf(row: Block, column: number): string[] {
  const paragraphs = row.cells[column]?.paragraphs ?? []
  const lines = paragraphs.length === 1 ? (paragraphs[0] ?? '').split(/[;\n]/u) : paragraphs
  const end = lines.findIndex((line) => /:\s*$/u.test(line))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The position that a cell states, in one word where the language is known, else as printed. */
export function statusOf(text: string, words: Words): string | null {
  if (text === '') return null
  for (const lexicon of words.lexicons) {
    for (const status of ['partly', 'declined', 'noted', 'supported']) {
      if (says({ ...words, lexicons: [lexicon] }, text, (one) => one.statuses[status] ?? '')) return status
    }
  }
  return text.slice(0, 60)
}
