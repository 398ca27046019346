import { parse } from '../../../content/markdown/parse.ts'
import { trackId } from '../../../content/model/track.ts'
import type { Viewer } from '../../../content/model/viewer.ts'
import { readDocument } from '../../../content/reading/read.ts'
import { recordEntry } from '../../../functions/follow-up.ts'
import { publishAndFollow } from '../../../functions/publish-and-follow.ts'
import { auditOfDraft } from '../../../functions/reading/draft-audit.ts'
import { newRequest } from '../../../functions/secrets.ts'
import { startTrack } from '../../../functions/start-track.ts'
import { links } from '../../../web/links.ts'
import { castMember } from '../identity/cast.ts'
import type { Shelves } from '../instance.ts'
import { filesUnder, publishFiles } from '../publishing.ts'

/** The event that is removed after the moment of the backup, and a word that only it says. */
export const atRisk = { slug: '2026-01-15-meeting-of-witnesses', word: 'nightingale' } as const

const followed = { dossierKind: 'event', dossier: '2021-04-29-recruitment-of-children', recommendation: '2.b' } as const
const party = { register: 'country', slug: 'belgium' } as const

/** The track that the drill follows on an event that stays. */
export const followedTrack = trackId(followed, party)

/** Fills an instance with the documents of the repository, with statements, and with an event that will be removed. */
export async function fill(shelves: Shelves, now: Date): Promise<void> {
  const complain = (line: string) => {
    throw new Error(line)
  }
  const publishing = { shelves, parse, now: () => now, dryRun: false, say: () => undefined, complain }
  await publishFiles(publishing, await filesUnder('content'))
  await publish(shelves, document(), now)
  await answer(shelves, followed, 'We exchange what we know, twice a year.', now)
  const subject = { dossierKind: 'event', dossier: atRisk.slug, recommendation: '1' } as const
  await answer(shelves, subject, `We heard the ${atRisk.word}.`, now)
  await keepDraft(shelves, now)
}

/** Removes the event, as its organizer does to protect somebody. */
export async function removeAtRisk(shelves: Shelves, now: Date): Promise<void> {
  await publish(shelves, document('correction:\n  type: removal\n  note: To protect a witness\n'), now)
}

function document(correction = ''): string {
  const head = `event: ${atRisk.slug}\ntitle: Meeting of witnesses\ntype: meeting\ndate: 2026-01-15\nlanguage: en\n`
  const asked = `Addressed to: Belgium\n\n1. Hear the ${atRisk.word} before dawn, and write down what it sings.\n`
  return `---\n${head}organizers:\n  - Fight for Humanity\n${correction}---\n\n## Recommendations\n\n${asked}`
}

async function publish(shelves: Shelves, text: string, now: Date): Promise<void> {
  await publishAndFollow(shelves, text, parse(text), { now: now.toISOString() })
}

async function answer(
  shelves: Shelves,
  subject: typeof followed | { dossierKind: 'event'; dossier: string; recommendation: string },
  note: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  const head = headOfMission()
  const track = await startTrack(shelves, head, { subject, party, request: newRequest() }, at)
  const organization = `organization/${head.memberships[0]?.organization.slug}`
  await recordEntry(
    shelves,
    head,
    track.id,
    {
      ...{ organization, asOf: { start: '2026-01-16' }, states: { progress: 'in_progress', note } },
      ...{ verification: 'self_reported', visibility: 'public', evidence: [], state: 'published' },
      ...{ rev: track.rev, request: newRequest() },
    },
    at,
  )
}

/** The report of the event lies in a draft as well, as it does when an editor made the document of it. */
async function keepDraft({ drafts }: Shelves, now: Date): Promise<void> {
  const [organization, at] = [{ register: 'organization', slug: 'fight-for-humanity' } as const, now.toISOString()]
  const begun = {
    ...({
      kind: 'saved-draft',
      id: newRequest(),
      organization,
      file: 'report.md',
      title: 'Meeting of witnesses',
    } as const),
    ...{ began: at, changed: at, by: { user: 'elena', name: 'Elena Rossi' }, rev: 1, decisions: 0 },
    published: links.dossier('event', atRisk.slug),
  }
  const reading = readDocument(new TextEncoder().encode(document().replace(/^---.*---\n/s, '# Meeting\n')), 'report.md')
  await drafts.createDraft(begun, reading, auditOfDraft(begun, headOfMission(), 'taken', now))
}

function headOfMission(): Viewer {
  const person = castMember('thomas')
  if (!person?.membership) throw new Error('Nobody heads the mission of Belgium')
  const user = { id: person.slug, name: person.name }
  const since = '2026-01-01T00:00:00.000Z'
  return { user, memberships: [{ kind: 'membership', user: user.id, ...person.membership, since }] }
}
