import { aReport } from '../../content/reading/reviews.ts'
import type { ViewerName } from '../../viewers.ts'
import { aWorkspace, type Fields, type Workspace } from '../../workspace.ts'

/** The organization for which reports are read in the tests of the routes. */
export const organization = 'organization/fight-for-humanity'

/** A report on its way through the workspace, with everything that its editors can do with it. */
export interface Drafted {
  readonly address: string
  readonly page: (query?: string, viewer?: ViewerName) => Promise<string>
  readonly send: (step: string, fields: Fields, viewer?: ViewerName) => Promise<Response>
  readonly decide: (fields: Fields, viewer?: ViewerName) => Promise<Response>
}

/** A workspace in which the organizer of the seed cast has a name. */
export async function aDeskOfReports(): Promise<Workspace> {
  const work = await aWorkspace()
  await work.tools.store.putEntry({
    kind: 'organization',
    slug: 'fight-for-humanity',
    type: 'ngo',
    names: { en: 'Fight for Humanity' },
    otherNames: [],
  })
  return work
}

/** A field of a form that carries a file. */
export function file(content: string | Uint8Array, name: string): Fields {
  return { report: new File([new Blob([typeof content === 'string' ? content : new Uint8Array(content)])], name) }
}

/** Brings a report as an editor. */
export function bring(work: Workspace, fields: Fields, path = '/desk/read'): Promise<Response> {
  return work.post('editor', path, { organization, text: '', ...fields })
}

/** A draft that was made of a report. */
export async function aDraft(work: Workspace, text = aReport): Promise<Drafted> {
  const brought = await bring(work, file(text, 'report.md'))
  const address = brought.headers.get('location')
  if (!address) throw new Error(`The report was not taken: ${brought.status} ${await brought.text()}`)
  const send = (step: string, fields: Fields, viewer: ViewerName = 'editor') =>
    work.post(viewer, `${address}/${step}`, { rev: '1', ...fields })
  return {
    address,
    send,
    decide: (fields, viewer) => send('decisions', fields, viewer),
    page: async (query = '', viewer = 'editor') => (await work.get(viewer, address + query)).text(),
  }
}
