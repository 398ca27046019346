import { type Context, Hono } from 'hono'
import type { Review } from '../../content/reading/review.ts'
import { links } from '../../web/links.ts'
import { inDoubtFirst } from '../../web/work/review/groups.ts'
import { type Place, partOf, RECORDS, reviewAddress } from '../../web/work/review/place.ts'
import { Problem } from '../problem.ts'
import { openReview } from '../reading/open-review.ts'
import { documentOf, draftId, publishReview } from '../reading/publish-review.ts'
import { removeDraft, takeBack, takeDecision } from '../reading/take-decision.ts'
import { tell } from '../request-log.ts'
import type { WorkTools } from '../work-tools.ts'
import { decisionIn, type Sent, seenIn, sentIn } from './decision-typed.ts'
import { viewOf, wantsData } from './reader.ts'
import { overtakenBy, showPreview, showReview } from './review-answer.tsx'
import { type NextStep, nextStep, stepBack } from './review-step.ts'
import type { Known } from './session.ts'

const DRAFT = '/desk/drafts/:id{[a-z0-9]{10,40}}'

/** The review of one report: what its editors see, decide, take back, publish and delete. */
export function draftRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get(DRAFT, async (c) => showReview(c, tools, await openReview(tools, c.get('viewer'), idIn(c)), placeIn(c)))
    .get(`${DRAFT}/preview`, async (c) => showPreview(c, tools, await openReview(tools, c.get('viewer'), idIn(c))))
    .post(`${DRAFT}/decisions`, (c) => decide(c, tools))
    .post(`${DRAFT}/undo`, async (c) => {
      const sent = await sentIn(c.req.raw)
      const change = await takeBack(tools, c.get('viewer'), idIn(c), seenIn(sent), tools.now())
      if (change.outcome === 'kept')
        return goOn(c, tools, change.review, stepBack(change.decision, change.review), sent)
      return overtakenBy(c, tools, change.open, sent, links.draft(idIn(c), 'undo'))
    })
    .post(`${DRAFT}/publish`, (c) => publish(c, tools))
    .post(`${DRAFT}/remove`, async (c) => {
      const sent = await sentIn(c.req.raw)
      const removed = await removeDraft(tools, c.get('viewer'), idIn(c), seenIn(sent), tools.now())
      if (removed === 'removed') return c.redirect(viewOf(c, tools).prefix + links.reading(), 303)
      return overtakenBy(c, tools, removed, sent, links.draft(idIn(c), 'remove'))
    })
}

async function decide(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const sent = await sentIn(c.req.raw)
  const place = { source: sourceIn(sent), records: 1 }
  const isEmpty = /^(accept|drop)$/.test(new Map(sent).get('kind') ?? '') && !sent.some(([name]) => name === 'records')
  if (isEmpty) {
    await openReview(tools, c.get('viewer'), idIn(c))
    return c.redirect(reviewAddress(viewOf(c, tools), idIn(c), place, 'records'), 303)
  }
  const decision = decisionIn(sent)
  const seen = { ...seenIn(sent), decision }
  const change = await takeDecision(tools, c.get('viewer'), idIn(c), seen, tools.now())
  if (change.outcome === 'conflict') return overtakenBy(c, tools, change.open, sent, links.draft(idIn(c), 'decisions'))
  if (change.outcome === 'refused') {
    if (wantsData(c)) throw new Problem('bad-request', `Cannot take the decision: ${change.refusal}`)
    const open = 'record' in decision ? { open: decision.record } : {}
    const shown = { ...place, ...open, records: partIn(change.open.review, open.open) }
    return showReview(c, tools, change.open, shown, { refusal: change.refusal, typed: new Map(sent) }, 422)
  }
  return goOn(c, tools, change.review, nextStep(decision, change.before, change.review), sent)
}

/** Leads to where an editor goes on, in the part of the lists in which that stands. */
function goOn(c: Context, tools: WorkTools, review: Review, { anchor, open }: NextStep, sent: Sent): Response {
  const place = { source: sourceIn(sent), records: partIn(review, anchor), ...(open !== undefined && { open }) }
  return c.redirect(reviewAddress(viewOf(c, tools), idIn(c), place, anchor), 303)
}

async function publish(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const sent = await sentIn(c.req.raw)
  const viewer = c.get('viewer')
  const dryRun = new Map(sent).get('step') !== 'publish'
  const [parse, summaries] = await Promise.all([tools.parse(), tools.summaries()])
  const place = { source: sourceIn(sent), records: 1 }
  try {
    const asked = { ...seenIn(sent), dryRun, parse }
    const answer = await publishReview({ ...tools, summaries }, viewer, idIn(c), asked, tools.now())
    if (answer.outcome === 'conflict') return overtakenBy(c, tools, answer.open, sent, links.draft(idIn(c), 'publish'))
    if (answer.outcome === 'stopped') return showReview(c, tools, answer.open, place, {}, 422)
    const { kind, slug, outcome } = answer.published
    if (outcome === 'published') tell(c, { Publications: 1 })
    if (answer.outcome === 'published') return c.redirect(viewOf(c, tools).prefix + links.dossier(kind, slug), 303)
    const document = await documentOf(tools.store, answer.open)
    return showReview(c, tools, answer.open, place, { checked: { document, preview: answer.published } })
  } catch (error) {
    const known = error instanceof Problem && ['invalid-document', 'moved-label', 'forbidden'].includes(error.code)
    if (!known || wantsData(c)) throw error
    const open = await openReview(tools, viewer, idIn(c))
    const checked = { document: await documentOf(tools.store, open), refused: error.message, faults: error.details }
    return showReview(c, tools, open, place, { checked }, error.status)
  }
}

function idIn(c: Context): string {
  return draftId(c.req.param('id') ?? '')
}

function placeIn(c: Context): Place {
  const { source, records, open } = c.req.query()
  return { source: countIn(source), records: countIn(records), ...(open !== undefined && { open: open.slice(0, 80) }) }
}

function sourceIn(sent: Sent): number {
  return countIn(new Map(sent).get('source'))
}

function countIn(typed: string | undefined): number {
  return typed !== undefined && /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1
}

function partIn(review: Review, id: string | undefined): number {
  const at = inDoubtFirst(review).findIndex((record) => record.id === id)
  return partOf(at, RECORDS)
}
