import type { RegistryRef } from '../../content/model/party.ts'
import type { MemberRole } from '../../content/model/viewer.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { mailSpeech } from '../words/mail/speak-mail.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'

/** What the page of an organization's members shows. */
export interface MembersProps extends AccountBarProps {
  readonly organization: RegistryRef
  readonly name: string
  readonly members: readonly {
    readonly user: string
    readonly name: string
    readonly role: MemberRole
    readonly since: string
  }[]
  readonly roles: readonly MemberRole[]
  readonly invitation?: string
}

/** Who acts for an organization, with the forms to invite somebody and to end a membership. */
export function MembersPage(props: MembersProps) {
  const { view, organization, name, invitation } = props
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: labelled(view, word.members, name), hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={word.members} title={<bdi>{name}</bdi>} />
      {invitation && (
        <p class="notice" role="status">
          {word.inviteNote} <code class="address-of">{invitation}</code>
        </p>
      )}
      <MemberTable {...props} />
      <Invite {...props} />
      <p class="minor">
        <a href={to(view, links.audit(organization))}>{word.audit}</a>
      </p>
    </Layout>
  )
}

function MemberTable(props: MembersProps) {
  const { view, members } = props
  const { word } = workWords(view)
  return (
    <Section view={view} id="members" title={word.members} count={members.length}>
      <table class="stack">
        <caption class="unseen">{word.members}</caption>
        <thead>
          <tr>
            <th scope="col">{word.who}</th>
            <th scope="col">{word.role}</th>
            <th scope="col">{word.when}</th>
            <th scope="col">{word.remove}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow {...props} member={member} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function MemberRow({ view, organization, member }: MembersProps & { member: MembersProps['members'][number] }) {
  const { word, role } = workWords(view)
  return (
    <tr>
      <th scope="row">
        <bdi>{member.name}</bdi>
      </th>
      <td data-label={word.role}>{role[member.role]}</td>
      <td data-label={word.when}>{dayIn(view.words, member.since)}</td>
      <td data-label={word.remove}>
        <form method="post" action={`${links.members(organization)}/remove`}>
          <input type="hidden" name="user" value={member.user} />
          <input type="hidden" name="role" value={member.role} />
          <button type="submit" class="quiet" aria-label={`${word.remove}: ${member.name}`}>
            {word.remove}
          </button>
        </form>
      </td>
    </tr>
  )
}

function Invite({ view, organization, roles }: MembersProps) {
  const { word, role } = workWords(view)
  if (roles.length === 0) return null
  return (
    <Section view={view} id="invite" title={word.invite} note={word.inviteNote}>
      <form class="work line" method="post" action={links.members(organization)}>
        <label>
          {word.role}{' '}
          <select name="role">
            {roles.map((one) => (
              <option value={one}>{role[one]}</option>
            ))}
          </select>
        </label>
        <button type="submit">{word.invite}</button>
      </form>
    </Section>
  )
}

/** The page that an invitation leads to. */
export function InvitationPage(props: { view: View; secret: string; signedIn: boolean; reminds: boolean }) {
  const { view, secret, signedIn, reminds } = props
  const { word } = workWords(view)
  const here = links.invitation(secret)
  return (
    <Layout view={view} head={{ title: word.invitation, hidden: true, data: false }}>
      <Title view={view} title={word.invitation} />
      {signedIn ? (
        <form class="work" method="post" action={here}>
          <p class="actions">
            <button type="submit">{word.acceptInvitation}</button>
          </p>
        </form>
      ) : (
        <p>
          <a href={to(view, links.signIn(here))}>{word.signIn}</a>
        </p>
      )}
      {reminds && <p class="minor">{mailSpeech[view.language].page.invited}</p>}
    </Layout>
  )
}
