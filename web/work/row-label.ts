import type { TrackRow } from '../../content/model/track-row.ts'

/** The printed number of what a track follows; a commitment as a whole has none. */
export function labelIn({ track: { subject } }: Pick<TrackRow, 'track'>): string {
  return 'recommendation' in subject ? subject.recommendation : (subject.provision ?? '')
}

/** The words of the commitment that a provision belongs to, where its row stands among the others. */
export function promiseOf({ track: { subject } }: TrackRow, rows: readonly TrackRow[]): string | undefined {
  if ('recommendation' in subject || subject.provision === undefined) return undefined
  const { dossier, commitment } = subject
  return rows.find(({ track: { subject: other } }) => {
    if ('recommendation' in other || other.provision !== undefined) return false
    return other.dossier === dossier && other.commitment === commitment
  })?.words
}
