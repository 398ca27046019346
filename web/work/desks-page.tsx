import type { Mention } from '../../content/model/mention.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** The events and campaigns of an organization for which the reader organizes. */
export interface Organized {
  readonly organization: RegistryRef
  readonly name: string
  readonly dossiers: readonly Mention[]
}

/** The way into the workspace: the desks of the parties one acts for, and the events and campaigns one organizes. */
export function DesksPage(props: AccountBarProps & { organized: readonly Organized[] }) {
  const { view, desks, organizations, organized } = props
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: word.desks, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} title={word.desks} />
      {desks.length + organizations.length === 0 && <Nothing>{word.noDesk}</Nothing>}
      {desks.length > 0 && (
        <ul class="items">
          {desks.map(({ party, name }) => (
            <li>
              <a href={to(view, links.desk(party))}>
                {word.desk} <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      {organized.map((one) => (
        <OrganizedBy view={view} {...one} />
      ))}
    </Layout>
  )
}

function OrganizedBy({ view, organization, name, dossiers }: Organized & { view: View }) {
  const { word } = workWords(view)
  const title = labelled(view, word.organized, name)
  return (
    <Section view={view} id={`organized-${organization.slug}`} title={title} count={dossiers.length}>
      {dossiers.length === 0 && <Nothing>{word.noneOrganized}</Nothing>}
      <ul class="items">
        {dossiers.map(({ dossierKind, dossier, dossierTitle, language, date }) => (
          <li>
            <a href={to(view, links.deskFollowUp(dossierKind, dossier))}>
              <bdi {...inLanguage(view, language)}>{dossierTitle}</bdi>
            </a>
            <p class="minor">{dateIn(view.words, date)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
