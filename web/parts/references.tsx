import type { Reference } from '../../content/model/reference.ts'
import { links } from '../links.ts'
import { inLanguage, to } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { NameOf, type Reading } from './name.tsx'

/** The documents and resources that were cited or presented. */
export function References({ references, ...reading }: Reading & { references: readonly Reference[] }) {
  return (
    <ul class="items">
      {references.map((reference) => (
        <li id={`reference-${reference.id}`}>
          <ReferenceItem reference={reference} {...reading} />
          {reference.url && (
            <p class="minor">
              <a class="address-of" href={reference.url} dir="ltr">
                {reference.url.replace(/^https?:\/\//, '')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One cited document on a line: title, issuer, symbol and date as far as they are known. */
export function ReferenceItem({ reference, ...reading }: Reading & { reference: Reference }) {
  const { view, language } = reading
  return (
    <>
      <a href={to(view, links.entry('reference', reference.id))}>
        <cite {...inLanguage(view, language)}>{reference.title}</cite>
      </a>
      {reference.issuer && (
        <>
          {view.words.comma}
          <NameOf name={reference.issuer} {...reading} />
        </>
      )}
      {reference.symbol && (
        <>
          {view.words.comma}
          <bdi class="symbol">{reference.symbol}</bdi>
        </>
      )}
      {reference.date && `${view.words.comma}${dateIn(view.words, reference.date)}`}
    </>
  )
}
