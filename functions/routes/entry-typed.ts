import type * as z from 'zod'
import type { EntryView } from '../../content/model/view.ts'
import type { Typed } from '../../web/work/form.tsx'
import { Problem } from '../problem.ts'

/** The fields of a form that somebody filled in; what was left empty is not there. */
export function filled(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
}

/** What the fields of the entry form mean. */
export function entryForm(typed: Typed): Record<string, unknown> {
  const { response, progress, direction, listing, cause, note } = typed
  const { organization, verification, visibility, correctionOf, disputes, repliesTo, state, edits, rev, request } =
    typed
  const title = typed['evidence-title'] ?? typed['evidence-url']
  const evidence = title ? [{ title, url: typed['evidence-url'], visibility: visibility ?? 'public' }] : []
  return {
    organization,
    asOf: { start: typed.from, end: typed.until },
    states: { response, progress, direction, listing, cause, note },
    verification,
    visibility,
    evidence,
    correctionOf,
    disputes,
    repliesTo,
    state,
    edits,
    rev: Number(rev),
    request,
  }
}

/** An entry as the form would have it typed, so that a draft can be changed. */
export function typedFrom(entry: EntryView): Typed {
  const { id, asOf, states, verification, visibility, evidence, correctionOf, disputes, repliesTo } = entry
  const [first] = evidence
  return {
    edits: id,
    from: asOf.start,
    until: asOf.end,
    ...states,
    verification,
    visibility,
    correctionOf,
    disputes,
    repliesTo,
    'evidence-title': first?.title,
    'evidence-url': first?.url,
  }
}

/** What the form holds before anybody types: today, or the answer or correction that a link began. */
export function begun(entries: readonly EntryView[], query: Readonly<Record<string, string>>, today: string): Typed {
  const { reply, dispute, correct } = query
  const published = entries.filter(({ state }) => state === 'published')
  const mistaken = published.find(({ id, own }) => own && id === correct)
  if (mistaken) {
    const { edits: _, disputes: __, repliesTo: ___, ...again } = typedFrom(mistaken)
    return { ...again, correctionOf: mistaken.id }
  }
  const others = published.filter(({ own }) => !own)
  const disputed = others.find(({ id }) => id === dispute)
  const answered = others.find(({ id }) => id === reply)
  return { from: today, ...(answered && { repliesTo: answered.id }), ...(disputed && { disputes: disputed.id }) }
}

/** What a form means, or a problem that names each field that is wrong. */
export function inputFrom<T>(schema: z.ZodType<T>, form: unknown): T {
  const input = schema.safeParse(numbered(form))
  if (input.success) return input.data
  const details = input.error.issues.map(({ path, message }) => ({ field: fieldOf(path), code: 'bad-value', message }))
  throw new Problem('bad-request', 'Cannot take this form: some of it needs your attention', details)
}

/** Forms send words; the two numbers among them are read as such. */
function numbered(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      numbers.includes(name) && typeof value === 'string' ? Number(value) : value,
    ]),
  )
}

const numbers = ['rev', 'reviewMonths']

/** The field in which people typed a value, which may lie deeper in what it became. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String)
  if (first === 'asOf') return second === 'end' ? 'until' : 'from'
  if (first === 'states') return second ?? 'progress'
  if (first === 'evidence') return path.includes('url') ? 'evidence-url' : 'evidence-title'
  return first ?? ''
}
