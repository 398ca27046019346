import type { Commitment } from '../../content/model/commitment.ts'
import { Prose } from '../prose.tsx'
import { inLanguage } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { Facts } from './facts.tsx'
import { NameOf, type Reading } from './name.tsx'

/** The commitments of a dossier, each with its dates, its counterpart and its provisions. */
export function Commitments({ commitments, ...reading }: Reading & { commitments: readonly Commitment[] }) {
  return (
    <ul class="items kinds">
      {commitments.map((commitment) => (
        <CommitmentItem commitment={commitment} {...reading} />
      ))}
    </ul>
  )
}

function CommitmentItem({ commitment, ...reading }: Reading & { commitment: Commitment }) {
  const { view, language } = reading
  return (
    <li class="item" id={`commitment-${commitment.id}`}>
      <p class="tag kind">{view.terms.commitment[commitment.type]}</p>
      <div class="text">
        <h3 {...inLanguage(view, language)}>{commitment.title}</h3>
        <CommitmentFacts commitment={commitment} {...reading} />
        <div {...inLanguage(view, language)}>
          <Prose text={commitment.text} heading={4} />
        </div>
        <Provisions commitment={commitment} {...reading} />
      </div>
    </li>
  )
}

function CommitmentFacts({ commitment, ...reading }: Reading & { commitment: Commitment }) {
  const { words } = reading.view
  return (
    <Facts
      rows={[
        [words.label.party, <NameOf name={commitment.party} {...reading} />],
        [words.label.counterpart, commitment.counterpart && <NameOf name={commitment.counterpart} {...reading} />],
        [words.label.signed, commitment.signed && dateIn(words, commitment.signed)],
        [words.label.recommitted, commitment.recommitted.map((date) => dateIn(words, date)).join(words.comma)],
      ]}
    />
  )
}

function Provisions({ commitment, ...reading }: Reading & { commitment: Commitment }) {
  if (commitment.provisions.length === 0) return null
  return (
    <ol class="items numbers">
      {commitment.provisions.map((provision) => (
        <li class="item" id={`provision-${commitment.id}-${provision.label}`}>
          <p class="tag number">
            <bdi>{provision.label}</bdi>
          </p>
          <div class="text">
            <p {...inLanguage(reading.view, reading.language)}>{provision.text}</p>
            {provision.due && (
              <p class="minor">{`${reading.view.words.label.due} ${dateIn(reading.view.words, provision.due)}`}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
