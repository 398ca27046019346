import { targetIn } from '../../content/model/tag.ts'
import type { WorkTools } from '../work-tools.ts'
import { conceptFrom } from './tagging.tsx'

const FIELDS = [
  'what',
  'tracks',
  'subject',
  'all',
  'shown',
  'due',
  'reason',
  'assignees',
  'concept',
  'mission',
] as const

/** What the fields of a bulk form mean: the selected lines, or all that were shown, and what is to become of them. */
export async function bulkForm(tools: Pick<WorkTools, 'store'>, form: FormData): Promise<Record<string, unknown>> {
  const text = (name: (typeof FIELDS)[number]) => String(form.get(name) ?? '').trim() || undefined
  const shown = form.get('all') ? (text('shown')?.split(' ') ?? []) : []
  const tracks = [...new Set([...form.getAll('tracks').map(String), ...shown])]
  const mission = text('mission')?.split('/')
  const ref = mission && { register: mission[0], slug: mission[1] }
  switch (text('what')) {
    case 'due':
      return { what: 'due', tracks, due: text('due'), reason: text('reason') }
    case 'assign':
      return { what: 'assign', party: ref, tracks, assignees: text('assignees') ?? '' }
    case 'term':
    case 'term-remove': {
      const targets = [...form.getAll('subject').map(String), ...tracks].map(targetIn)
      const concept = await conceptFrom(tools, text('concept') ?? '')
      return { what: 'term', targets, concept, change: text('what') === 'term' ? 'accept' : 'remove', party: ref }
    }
    default:
      return { what: text('what') }
  }
}

/** The fields of a bulk form, so that its confirmation can send them again. */
export function sentAgain(form: FormData): [name: string, value: string][] {
  return FIELDS.flatMap((name) => form.getAll(name).map((value): [string, string] => [name, String(value)]))
}
