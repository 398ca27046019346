import type { OpenDossier } from '../../content/model/listing.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { Facts } from './facts.tsx'
import { type DayRead, KnownOnForm } from './known-on.tsx'
import { Section } from './section.tsx'

/** What a reader has to know before reading: an older edition, a correction with its reason, a retraction. */
export function EditionNotice({ view, open }: { view: View; open: OpenDossier }) {
  const { listing, edition } = open
  const { words } = view
  const older = edition.number < listing.edition
  const { correction } = edition
  if (!older && !correction && listing.state === 'published') return null
  return (
    <aside class={older || listing.state === 'retracted' ? 'notice strong' : 'notice'} aria-label={words.label.edition}>
      {listing.state === 'retracted' && <p>{words.say.retracted}</p>}
      {older && (
        <p>
          {words.say.older(edition.number, listing.edition)}{' '}
          <a href={to(view, links.dossier(listing.dossierKind, listing.slug))}>{words.say.seeCurrent}</a>
        </p>
      )}
      {correction && (
        <p>
          {words.say.corrected(edition.number, view.terms.correction[correction.type])}{' '}
          <span {...inLanguage(view, listing.language)}>{correction.note}</span>{' '}
          {edition.number > 1 && (
            <a href={to(view, links.edition(listing.dossierKind, listing.slug, edition.number - 1))}>
              {words.say.previousEdition}
            </a>
          )}
        </p>
      )}
    </aside>
  )
}

/** Which edition this is, and the ways to check it: coverage, editions, data, the document itself. */
export function RecordFacts({ view, open, day }: { view: View; open: OpenDossier; day?: DayRead | undefined }) {
  const { listing, edition } = open
  const { words } = view
  const { dossierKind: kind, slug } = listing
  return (
    <Section view={view} id="record" title={words.head.record}>
      <Facts
        rows={[
          [
            words.label.edition,
            <a
              href={to(view, links.editions(kind, slug))}
            >{`${edition.number} · ${dayIn(words, edition.publishedAt)}`}</a>,
          ],
          [words.label.hash, <code class="hash">{edition.hash}</code>],
        ]}
      />
      <ul class="ways">
        <li>
          <a href={to(view, links.coverage(kind, slug))}>{words.head.coverage}</a>
        </li>
        <li>
          <a href={links.document(kind, slug, edition.number)}>{words.label.document}</a>
        </li>
        <li>
          <a href={`${links.dossier(kind, slug)}.json`}>{words.label.data}</a>
        </li>
      </ul>
      {day && <KnownOnForm view={view} day={day} />}
    </Section>
  )
}
