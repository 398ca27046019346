import fc from 'fast-check'
import * as z from 'zod'
import { derivedId, type Ids, takeId } from '../content/markdown/ids.ts'
import { type Dossier, DossierRecord, dossierOf } from '../content/model/dossier.ts'
import { type Prose, plainText } from '../content/model/prose.ts'
import { aCampaign, anEvent } from './arbitrary-heads.ts'
import { own } from './arbitrary-records.ts'

interface Seed {
  readonly kind: keyof typeof own
  readonly own: { readonly title?: string | undefined; readonly text?: Prose; readonly [field: string]: unknown }
  readonly below: readonly Seed[]
  /** Numbers from which the id, the way of counting and what is pointed to are chosen. */
  readonly free: readonly [id: number, counting: number, pointer: number]
}

/** How items are counted: what a document prints, and the last part of the label. */
const countings: readonly ((at: number) => readonly [printed: string, part: string])[] = [
  (at) => [`${at}.`, String(at)],
  (at) => [`${at})`, String(at)],
  (at) => ['', 'abcdefghi'.charAt(at - 1)],
  (at) => [`${'abcdefghi'.charAt(at - 1)}.`, 'abcdefghi'.charAt(at - 1)],
  (at) => [`(${['i', 'ii', 'iii', 'iv'][at - 1]})`, ['i', 'ii', 'iii', 'iv'][at - 1] ?? 'v'],
  (at) => [`${'абвг'.charAt(at - 1)})`, 'abcd'.charAt(at - 1)],
  (at) => [`${'一二三四'.charAt(at - 1)}、`, String(at)],
  (at) => [`121.${at}`, `121.${at}`],
  (at) => ['', String(at)],
  (at) => ['Rec.', `x${at}`],
]

const free = fc.tuple(fc.nat(5), fc.nat(countings.length - 1), fc.nat(3))

function loose(kind: keyof typeof own): fc.Arbitrary<Seed['own']> {
  return own[kind].map((fields) => ({ ...fields }))
}

function seedOf(kind: keyof typeof own): fc.Arbitrary<Seed> {
  return fc.record({ kind: fc.constant(kind), own: loose(kind), below: fc.constant([]), free })
}

function treeOf(kind: 'outcome' | 'recommendation', depth: number): fc.Arbitrary<Seed> {
  const below = depth === 0 ? fc.constant([]) : fc.array(treeOf(kind, depth - 1), { maxLength: 3 })
  return fc.record({ kind: fc.constant(kind), own: loose(kind), below, free })
}

const aSeed = fc.oneof(
  seedOf('session'),
  seedOf('appearance'),
  seedOf('figure'),
  seedOf('reference'),
  seedOf('commitment'),
  seedOf('statement'),
  seedOf('narrative'),
  treeOf('outcome', 2),
  treeOf('recommendation', 2),
)

/** Any whole dossier that a document can state, its parts in any order. */
export const aDossier: fc.Arbitrary<Dossier> = fc
  .tuple(fc.oneof(anEvent, aCampaign), fc.array(aSeed, { maxLength: 8 }))
  .map(([head, seeds]) => dossierOf(valid([head, ...partsOf(seeds)])))
  .filter((dossier) => dossier !== undefined)
  .filter((dossier) => !namesSpeakers(dossier))

/** The Chatham House Rule forbids it. */
function namesSpeakers({ head, outcomes }: Dossier): boolean {
  return head.kind === 'event' && head.attribution === 'chatham-house' && outcomes.some(({ speaker }) => speaker)
}

type Loose = { [field: string]: unknown } & { readonly kind: string }

function valid(records: readonly unknown[]): DossierRecord[] {
  const parsed = records.map((record) => DossierRecord.safeParse(JSON.parse(JSON.stringify(record))))
  const kept = parsed.flatMap(({ data }) => (data ? [data] : []))
  return kept.map((record, at) => ('order' in record ? { ...record, order: at - 1 } : record))
}

function partsOf(seeds: readonly Seed[]): Loose[] {
  const found: { readonly part: Loose; readonly free: Seed['free'] }[] = []
  const ids: Ids = new Map()
  const labels = new Set<string>()
  const place = (seed: Seed, above: { id?: string; label?: string }, at: number) => {
    const [printed, part] = (countings[seed.free[1]] ?? String)(at)
    const label = above.label === undefined ? String(part) : `${above.label}.${part}`
    if (seed.kind === 'recommendation' && (labels.has(label) || label.length > 40)) return
    labels.add(label)
    const id = seed.kind === 'recommendation' ? undefined : idOf(ids, seed, found.length)
    const named = seed.kind === 'recommendation' ? { label, printed } : { id }
    const parent = seed.kind === 'outcome' && above.id !== undefined ? { parent: above.id } : {}
    found.push({ part: { ...seed.own, kind: seed.kind, ...named, ...parent, order: 0 }, free: seed.free })
    seed.below.forEach((child, index) => void place(child, { ...(id && { id }), label }, index + 1))
  }
  const tops = seeds.filter(({ kind }) => kind === 'recommendation')
  for (const seed of seeds) place(seed, {}, tops.indexOf(seed) + 1)
  return found.flatMap(({ part, free }) =>
    pointed(
      part,
      free,
      found.map((other) => other.part),
    ),
  )
}

function idOf(ids: Ids, seed: Seed, at: number): string {
  const words =
    'heading' in seed.own && seed.own.heading !== ''
      ? String(seed.own.heading)
      : (seed.own.title ?? plainText(seed.own.text ?? []))
  const id = seed.free[0] === 0 ? `own-${at}` : derivedId(ids, seed.kind, words)
  takeId(ids, seed.kind, id)
  return id
}

/** A part with the pointers that it must have or may have; a statement of nothing is left out. */
function pointed(part: Loose, [, , pointer]: Seed['free'], parts: readonly Loose[]): Loose[] {
  const ids = (kind: string) => parts.flatMap((other) => (other.kind === kind ? [other.id ?? other.label] : []))
  const one = (kind: string) => ids(kind).at(pointer % Math.max(ids(kind).length, 1))
  const session = pointer % 2 === 0 ? { session: one('session') } : {}
  switch (part.kind) {
    case 'appearance':
    case 'outcome':
    case 'reference':
      return [{ ...part, ...session }]
    case 'figure':
      return [{ ...part, ...(pointer % 2 === 0 && { outcome: one('outcome') }) }]
    case 'recommendation':
      return [{ ...part, references: ids('reference').slice(0, pointer) }]
    case 'statement':
      return statementsOf(part, one, pointer, parts).map((statement) => withoutListing(statement, parts))
    default:
      return [part]
  }
}

/** Only an Action Plan has a listing; a statement of nothing else is then about nothing, and left out. */
function withoutListing(statement: Loose, parts: readonly Loose[]): Loose {
  const { listing: _, ...rest } = statement
  const plans = parts.filter(({ kind, type }) => kind === 'commitment' && type === 'action-plan').map(({ id }) => id)
  const about = statement.subject
  const plan = typeof about === 'object' && about !== null && 'commitment' in about && !('provision' in about)
  return plan && plans.includes(about.commitment) ? statement : rest
}

function statementsOf(part: Loose, one: (kind: string) => unknown, pointer: number, parts: readonly Loose[]): Loose[] {
  const [commitment, recommendation] = [one('commitment'), one('recommendation')]
  const promised = parts.find(({ kind, id }) => kind === 'commitment' && id === commitment)
  const [provision] = z.array(z.object({ label: z.string() })).parse(promised?.provisions ?? [])
  if (pointer > 1 && recommendation !== undefined) return [{ ...part, subject: { recommendation } }]
  return commitment === undefined
    ? []
    : [{ ...part, subject: { commitment, ...(pointer === 1 && provision && { provision: provision.label }) } }]
}
