import type { Commitment } from '../../content/model/commitment.ts'
import type { Listing } from '../../content/model/listing.ts'
import { links } from '../links.ts'
import { Prose } from '../prose.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { dateIn } from '../words/date.ts'
import { Facts } from './facts.tsx'
import { NameOf, type Reading } from './name.tsx'
import { Recognition } from './recognition.tsx'

/** The dossiers that commitments point to, by slug. */
export type Related = ReadonlyMap<string, Listing>

type Props = Reading & { readonly related: Related }

/** The commitments of a dossier, each with its dates, its counterpart and its provisions. */
export function Commitments({ commitments, ...props }: Props & { commitments: readonly Commitment[] }) {
  return (
    <>
      <ul class="items kinds">
        {commitments.map((commitment) => (
          <CommitmentItem commitment={commitment} {...props} />
        ))}
      </ul>
      <Recognition view={props.view} names={commitments.map(({ party }) => party)} entries={props.entries} />
    </>
  )
}

function CommitmentItem({ commitment, ...reading }: Props & { commitment: Commitment }) {
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

function CommitmentFacts({ commitment, related, ...reading }: Props & { commitment: Commitment }) {
  const { view, language } = reading
  const { words } = view
  const own = boardSpeech[view.language]
  const { members, madeAt, answers } = commitment
  return (
    <Facts
      rows={[
        [words.label.party, <NameOf name={commitment.party} {...reading} />],
        [
          own.members,
          members && (
            <>
              <span {...inLanguage(view, language)}>{members.printed}</span> <span class="minor">{own.unnamed}</span>
            </>
          ),
        ],
        [words.label.counterpart, commitment.counterpart && <NameOf name={commitment.counterpart} {...reading} />],
        [words.label.signed, commitment.signed && dateIn(words, commitment.signed)],
        [words.label.recommitted, commitment.recommitted.map((date) => dateIn(words, date)).join(words.comma)],
        [own.madeAt, madeAt.length > 0 && <Occasions slugs={madeAt} view={view} related={related} />],
        [own.answers, answers.length > 0 && <Answered answers={answers} view={view} related={related} />],
      ]}
    />
  )
}

function Occasions({ slugs, view, related }: { slugs: readonly string[]; view: View; related: Related }) {
  return (
    <ul class="lines">
      {slugs.map((slug) => {
        const listing = related.get(slug)
        return (
          <li>
            <a href={to(view, links.dossier('event', slug))} {...(listing ? inLanguage(view, listing.language) : {})}>
              {listing?.title ?? slug}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Answered(props: { answers: Commitment['answers']; view: View; related: Related }) {
  const { answers, view, related } = props
  return (
    <ul class="lines">
      {answers.map(({ dossier, label }) => {
        const listing = related.get(dossier)
        return (
          <li>
            <a href={to(view, links.recommendation(listing?.dossierKind ?? 'event', dossier, label))}>
              {view.words.say.recommendation(label)}
            </a>
            {view.words.comma}
            <bdi {...(listing ? inLanguage(view, listing.language) : {})}>{listing?.title ?? dossier}</bdi>
          </li>
        )
      })}
    </ul>
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
