import type { RegistryRef } from '../../content/model/party.ts'
import type { Viewer } from '../../content/model/viewer.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'
import { startReview } from '../../content/reading/review.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'
import { demand } from '../access.ts'
import { Problem } from '../problem.ts'
import { newRequest } from '../secrets.ts'
import type { ReadReport } from './bounded-reader.ts'
import { auditOfDraft } from './draft-audit.ts'
import type { DraftTools } from './open-review.ts'
import { leftIn } from './take-decision.ts'

/** The largest file that is taken, in bytes; what carries it to the site takes no more. */
export const LARGEST_REPORT = 4_000_000

/** How many drafts one organization keeps at a time. */
const MOST_DRAFTS = 100

/** A report as it was sent, and for which organization it is read. */
export interface SentReport {
  readonly organization: RegistryRef
  readonly bytes: Uint8Array
  readonly file: string
}

/** Reads an organizer's own report and keeps what it says as a draft; nothing of the file itself is kept. */
export async function takeReport(
  { drafts, readReport }: DraftTools & { readonly readReport: ReadReport },
  viewer: Viewer,
  { organization, bytes, file }: SentReport,
  now: Date,
): Promise<SavedDraft> {
  demand(viewer, 'review-draft', { organizers: [organization] })
  if (bytes.length === 0) throw new ReadingError('no-text', 'Cannot read the document: it is empty')
  if (bytes.length > LARGEST_REPORT)
    throw new ReadingError('too-large', `Cannot read the document: it exceeds ${LARGEST_REPORT} bytes`)
  if ((await drafts.listDrafts(organization)).length >= MOST_DRAFTS)
    throw new Problem('conflict', `Cannot keep more than ${MOST_DRAFTS} drafts: delete one first`)
  const reading = await readReport(bytes, file)
  const at = now.toISOString()
  const { user, name } = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const draft = {
    kind: 'saved-draft' as const,
    id: newRequest(),
    organization,
    file: file.slice(0, 200),
    title: (reading.neutral.event.title ?? '').slice(0, 300),
    ...{ began: at, changed: at },
    by: { user, name },
    ...{ rev: 1, decisions: 0, left: leftIn(startReview(reading)) },
  }
  return drafts.createDraft(draft, reading, auditOfDraft(draft, viewer, 'taken', now))
}
