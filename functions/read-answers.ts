import type { Label } from '../content/model/label.ts'
import type { Slug } from '../content/model/slug.ts'
import type { Answering } from '../web/parts/answering.tsx'
import { everyMention } from './read-lists.ts'
import { mentionsKnownOn, openKnownOn } from './read-past.ts'
import type { Store } from './store/store.ts'

/** The commitments that answer a recommendation, whichever dossier states them; today, or as known at the end of a day. */
export async function answersTo(store: Store, slug: Slug, label: Label, day?: string): Promise<readonly Answering[]> {
  const mentions = await mentionsKnownOn(store, await everyMention(store, `dossier/${slug}`), day)
  const dossiers = new Map(mentions.map(({ dossier, dossierKind }) => [dossier, dossierKind]))
  const opened = await Promise.all([...dossiers].map(([each, kind]) => openKnownOn(store, kind, each, day)))
  return opened.flatMap((open) =>
    open.dossier.commitments
      .filter(({ answers }) => answers.some((one) => one.dossier === slug && one.label === label))
      .map((commitment) => ({ commitment, open })),
  )
}
