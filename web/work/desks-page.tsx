import { Layout } from '../layout.tsx'
import { Nothing } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** The way into the workspace for somebody who sits at several desks, or at none. */
export function DesksPage(props: AccountBarProps) {
  const { word } = workWords(props.view)
  return (
    <Layout view={props.view} head={{ title: word.desks, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={props.view} title={word.desks} />
      {props.desks.length + props.organizations.length === 0 && <Nothing>{word.noDesk}</Nothing>}
    </Layout>
  )
}
