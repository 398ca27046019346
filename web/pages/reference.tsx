import type { Language } from '../../content/model/language.ts'
import type { Entries } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import type { Reference } from '../../content/model/reference.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Facts } from '../parts/facts.tsx'
import { MentionTable, MoreLink } from '../parts/mentions.tsx'
import { NameOf } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'

/** What the page of a cited document shows. */
export interface ReferenceProps {
  readonly view: View
  readonly reference: Reference
  readonly language: Language
  readonly entries: Entries
  readonly mentions: readonly Mention[]
  readonly next?: string | undefined
}

/** A document or resource, and everywhere it was cited. */
export function ReferencePage({ view, reference, language, entries, mentions, next }: ReferenceProps) {
  const { words } = view
  const path = links.entry('reference', reference.id)
  return (
    <Layout view={view} head={{ title: reference.title, canonical: path }}>
      <article>
        <Title view={view} kind={view.terms.record.reference} title={reference.title} language={language} />
        <Section view={view} id="facts" title={words.head.facts}>
          <Facts
            rows={[
              [
                words.label.issuer,
                reference.issuer && (
                  <NameOf name={reference.issuer} view={view} entries={entries} language={language} />
                ),
              ],
              [words.label.symbol, reference.symbol && <bdi>{reference.symbol}</bdi>],
              [words.label.date, reference.date && dateIn(words, reference.date)],
              [words.label.address, reference.url && <a href={reference.url}>{reference.url}</a>],
            ]}
          />
        </Section>
        <Section view={view} id="mentions" title={view.terms.mention.cites} count={mentions.length}>
          <MentionTable
            view={view}
            mentions={mentions}
            caption={view.terms.mention.cites}
            words={words.label.passage}
          />
        </Section>
        <MoreLink view={view} path={path} next={next} />
      </article>
    </Layout>
  )
}
