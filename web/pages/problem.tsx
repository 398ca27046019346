import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import type { InterfaceWords } from '../words/interface.ts'
import { workWords } from '../words/work/speak-work.ts'

/** What a reader is told of a failure; one of ours has the code `internal` and tells nothing but its number. */
export interface ProblemProps {
  readonly view: View
  readonly status: number
  readonly code: keyof InterfaceWords['problem']['titles']
  readonly message?: string
  readonly details?: readonly {
    readonly line?: number
    readonly field?: string
    readonly code: string
    readonly message: string
    readonly suggestion?: string
  }[]
  readonly trace: string
  /** Where to sign in, for whom that would help. */
  readonly signIn?: string | undefined
}

/** A failure as a page: what happened, in which place, and what would be right. */
export function ProblemPage({ view, status, code, message, details = [], trace, signIn }: ProblemProps) {
  const { problem } = view.words
  const { word } = workWords(view)
  const advice = adviceFor(view, code)
  return (
    <Layout view={view} head={{ title: problem.titles[code], hidden: true, data: false }}>
      <Title view={view} kind={String(status)} title={problem.titles[code]} below={advice} />
      {message && (
        <p class="prose" lang="en" dir="ltr">
          {message}
        </p>
      )}
      {signIn && (
        <p>
          <a class="button" href={signIn}>
            {word.signIn}
          </a>
        </p>
      )}
      {code === 'forbidden' && (
        <p>
          <a href={to(view, links.desks())}>{word.desks}</a>
        </p>
      )}
      {details.length > 0 && <Details view={view} details={details} />}
      <p class="minor">
        {problem.trace} <code>{trace}</code>
      </p>
    </Layout>
  )
}

function Details({ view, details }: { view: View; details: NonNullable<ProblemProps['details']> }) {
  return (
    <Section view={view} id="details" title={view.words.head.details} count={details.length}>
      <ul class="items numbers" lang="en" dir="ltr">
        {details.map((detail) => (
          <li class="item">
            <p class="tag number">{detail.line ?? detail.field ?? ''}</p>
            <div class="text">
              <p>{detail.message}</p>
              {detail.suggestion && <p class="minor">{detail.suggestion}</p>}
              <p class="minor">
                <code>{detail.code}</code>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function adviceFor({ words }: View, code: ProblemProps['code']): string | undefined {
  if (code === 'not-found') return words.problem.advice.missing
  if (code === 'gone') return words.problem.advice.gone
  if (code === 'forbidden') return words.problem.advice.forbidden
  return code === 'internal' ? words.problem.advice.internal : undefined
}
