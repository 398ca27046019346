import type { Headline } from '../../content/model/standing.ts'
import type { Tone } from '../parts/standing.tsx'

/** What a headline looks like: each look has a shape of its own, so that it can be told apart in grey. */
export function toneOf(headline: Headline): Tone {
  switch (headline) {
    case 'implemented':
      return 'done'
    case 'in_progress':
    case 'partially_implemented':
    case 'largely_implemented':
    case 'advancing':
      return 'moving'
    case 'repudiated':
    case 'reversed':
    case 'set_back':
      return 'back'
    case 'not_assessed':
    case 'no_information':
    case 'not_applicable':
      return 'unknown'
    case 'not_started':
    case 'planned':
    case 'stalled':
    case 'steady':
    case 'closed':
      return 'still'
    default:
      return headline satisfies never
  }
}
