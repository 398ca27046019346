import type { Context } from 'hono'
import { documentOf } from '../../web/document.ts'
import type { Place } from '../../web/work/review/place.ts'
import { PreviewPage } from '../../web/work/review/preview-page.tsx'
import { ReviewPage, type ReviewPageProps } from '../../web/work/review/review-page.tsx'
import { may } from '../access.ts'
import { Problem } from '../problem.ts'
import type { OpenReview } from '../reading/open-review.ts'
import { isOrganizer, namesakesOf, documentOf as writtenOf } from '../reading/publish-review.ts'
import { entriesFor } from '../registry-entries.ts'
import type { WorkTools } from '../work-tools.ts'
import type { Sent } from './decision-typed.ts'
import { wantsData } from './reader.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar, namesOf } from './work-page.ts'

type Told = Pick<ReviewPageProps, 'refusal' | 'typed' | 'overtaken' | 'checked'>

/** The page of a review, with what became of what its editor has just sent. */
export async function showReview(
  c: Context<Known>,
  tools: WorkTools,
  open: OpenReview,
  place: Place,
  told: Told = {},
  status: 200 | Problem['status'] = 200,
): Promise<Response> {
  const viewer = signedIn(c)
  const { organization } = open.draft
  const [bar, organizes, names, namesakes] = await Promise.all([
    accountBar(c, tools, viewer),
    isOrganizer(tools.store, open),
    namesOf(tools, [organization]),
    namesakesOf(tools.store, open.review),
  ])
  const outside = organizes ? undefined : names(organization)
  const maySend = may(viewer, 'publish-document', { organizers: [organization] })
  return c.html(
    documentOf(<ReviewPage {...bar} {...open} {...told} {...{ place, outside, maySend, namesakes }} />),
    status,
  )
}

/** The event as its page will show it; where its document has faults, the review with what is wrong. */
export async function showPreview(c: Context<Known>, tools: WorkTools, open: OpenReview): Promise<Response> {
  const [document, parse] = await Promise.all([writtenOf(tools.store, open), tools.parse()])
  const { dossier, messages } = parse(document)
  if (dossier?.head.kind !== 'event') {
    const faults = messages.map(({ line, text, suggestion }) => ({
      line,
      message: text,
      ...(suggestion && { suggestion }),
    }))
    return showReview(c, tools, open, { source: 1, records: 1 }, { checked: { document, faults } }, 422)
  }
  const [bar, entries] = await Promise.all([accountBar(c, tools, signedIn(c)), entriesFor(tools.store, dossier)])
  const page = <PreviewPage {...bar} {...{ dossier, entries }} event={dossier.head} draft={open.draft.id} />
  return c.html(documentOf(page))
}

/** Shows what came in between to somebody who was second, with their own form as they sent it. */
export function overtakenBy(
  c: Context<Known>,
  tools: WorkTools,
  open: OpenReview,
  fields: Sent,
  action: string,
): Promise<Response> {
  if (wantsData(c)) throw new Problem('conflict', 'Cannot change the draft: somebody else has changed it since')
  const rev = Number(new Map(fields).get('rev'))
  const since = open.decisions.filter((taken) => taken.rev > rev)
  return showReview(c, tools, open, { source: 1, records: 1 }, { overtaken: { since, action, fields } }, 409)
}
