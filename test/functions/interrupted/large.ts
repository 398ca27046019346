import type { Dossier } from '../../../content/model/dossier.ts'
import { aDossier, anAppearance, anEvent, aRecommendation } from '../../dossiers.ts'

/** An event with a thousand recommendations; each edition has one more of them and its own panelist. */
export function largeEvent(edition: number): Dossier {
  const recommendations = Array.from({ length: 999 + edition }, (_, at) => aRecommendation(`${at + 1}`, { order: at }))
  return aDossier({
    head: anEvent({ title: `Edition ${edition}` }),
    recommendations,
    appearances: [anAppearance(edition % 2 === 0 ? 'even' : 'odd')],
  })
}
