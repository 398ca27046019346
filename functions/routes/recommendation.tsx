import type { Context } from 'hono'
import type { TrackRow } from '../../content/model/track-row.ts'
import { recommendationData } from '../../web/feeds/json.ts'
import { RecommendationPage } from '../../web/pages/recommendation.tsx'
import { rowsOnDossier } from '../desk.ts'
import { tagsFor } from '../public-tags.ts'
import type { DossierKind } from '../read.ts'
import { answersTo } from '../read-answers.ts'
import { recommendationKnownOn } from '../read-past.ts'
import { rowsKnownOn } from '../rows-past.ts'
import type { Tools } from '../tools.ts'
import { answer } from './answer.ts'
import { dayIn } from './day.ts'

/** One recommendation with what became of it and what answers it, today or as it was known on a day. */
export async function showRecommendation(
  c: Context,
  tools: Tools,
  kind: DossierKind,
  slug: string,
  label: string,
): Promise<Response> {
  const day = dayIn(c, tools)
  const { store } = tools
  const { recommendation, withdrawn, ...found } = await recommendationKnownOn(store, kind, slug, label, day.knownOn)
  const [elsewhere, rows, answers, given] = await Promise.all([
    store.findListings(recommendation.relations.map(({ dossier }) => dossier)),
    rowsOnDossier(tools, slug).then((all) => rowsKnownOn(tools, rowsUnder(all, label), day.knownOn)),
    answersTo(store, slug, label, day.knownOn),
    tagsFor(tools, found, { dossier: slug, kind: 'recommendation', id: label }, day.knownOn),
  ])
  const [open, tags] = [{ ...found, entries: new Map([...found.entries, ...given.entries]) }, given.tags]
  const followed = { rows, day }
  const related = new Map(elsewhere.filter(({ state }) => state !== 'removed').map((each) => [each.slug, each]))
  return answer(c, tools, {
    seed: [
      open.listing.rev,
      open.edition,
      [...open.entries.values()],
      label,
      [...related.values()],
      followed,
      tags,
      commitmentsOf(answers),
    ],
    page: (view) => (
      <RecommendationPage {...{ view, open, recommendation, withdrawn, related, followed, tags, answers }} />
    ),
    data: (origin) => recommendationData(origin, open, recommendation, answers),
  })
}

function commitmentsOf(answers: Awaited<ReturnType<typeof answersTo>>): readonly object[] {
  return answers.map(({ commitment, open }) => [commitment, open.listing.rev])
}

/** The rows that follow a recommendation or one of its items. */
function rowsUnder(rows: readonly TrackRow[], label: string): TrackRow[] {
  return rows.filter(({ track: { subject } }) => {
    if (!('recommendation' in subject)) return false
    return subject.recommendation === label || subject.recommendation.startsWith(`${label}.`)
  })
}
