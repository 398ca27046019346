import type { Progress } from './follow-up.ts'

const ranked: readonly Progress[] = [
  'not_started',
  'planned',
  'in_progress',
  'partially_implemented',
  'largely_implemented',
  'implemented',
]

/** How far along a progress is, from 0 for not started to 5 for implemented; undefined where it says nothing of that. */
export function rankOf(progress: Progress | undefined): number | undefined {
  const rank = progress === undefined ? -1 : ranked.indexOf(progress)
  return rank < 0 ? undefined : rank
}
