import type { RegistryRef } from '../../content/model/party.ts'
import { auditOfDraft } from '../../functions/reading/draft-audit.ts'
import type { WorkTools } from '../../functions/work-tools.ts'
import { aReading } from '../content/reading/reviews.ts'
import { cast, type ViewerName } from '../viewers.ts'
import { organizers, type Row } from './access-row.ts'

const DRAFT = '/desk/drafts/:id{[a-z0-9]{10,40}}'
const ours = '/desk/drafts/canarydraft01'
const theirs = '/desk/drafts/canarydraft02'
const otherOrganizers = ['otherEditor', 'otherAdministrator'] as const

/** Who may bring a report and work on the drafts of which organization; nothing here changes a draft. */
export const draftRows: readonly Row[] = [
  { route: 'GET /desk/read', path: '/desk/read', may: [...organizers, ...otherOrganizers] },
  {
    route: 'POST /desk/read',
    path: '/desk/read',
    fields: () => ({ organization: 'organization/fight-for-humanity', text: '' }),
    may: organizers,
  },
  {
    route: 'POST /desk/read',
    path: '/desk/read',
    fields: () => ({ organization: 'organization/mission-of-chad', text: '' }),
    may: [],
  },
  ...[
    { path: ours, may: organizers },
    { path: theirs, may: otherOrganizers },
  ].flatMap(({ path, may }): Row[] => [
    { route: `GET ${DRAFT}`, path, may },
    { route: `GET ${DRAFT}/preview`, path: `${path}/preview`, may },
    ...['decisions', 'undo', 'publish', 'remove'].map((step) => ({
      route: `POST ${DRAFT}/${step}`,
      path: `${path}/${step}`,
      fields: () => ({ kind: 'accept', records: 'event', rev: '99' }),
      may,
    })),
  ]),
]

/** Words of the drafts that are kept for these rows, and everybody who may read them. */
export const draftCanaries: Readonly<Record<string, readonly ViewerName[]>> = {
  'canary-report': organizers,
  'canary-file': organizers,
  'canary-other-report': otherOrganizers,
}

/** Keeps a draft of each of two organizations. */
export async function seedDrafts({ drafts }: WorkTools): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z'
  const put = (id: string, organization: RegistryRef, words: string, file: string) =>
    drafts.createDraft(
      {
        ...{ kind: 'saved-draft', id, organization, file, title: words, began: at, changed: at },
        ...{ by: { user: 'somebody', name: 'Somebody' }, rev: 1, decisions: 0 },
      },
      aReading(`# Webinar on ${words}\n\nThe webinar was held on 3 May 2021.\n`),
      auditOfDraft({ id, organization }, { memberships: [] }, 'taken', new Date(at)),
    )
  await put('canarydraft01', cast.organizer, 'canary-report', 'canary-file.docx')
  await put('canarydraft02', cast.otherOrganizer, 'canary-other-report', 'report.docx')
}
