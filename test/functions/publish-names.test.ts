import { expect, it } from 'vitest'
import type { Name } from '../../content/model/party.ts'
import type { Organization } from '../../content/model/registry.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import type { WordShelves } from '../../functions/publish-removal.ts'
import { aCampaign, aDossier, anAppearance, anEvent, aPerson } from '../dossiers.ts'
import { publishDossier, register, shelves } from '../shelves.ts'

const unicef: Organization = {
  kind: 'organization',
  slug: 'unicef',
  type: 'un-entity',
  names: { en: 'United Nations Children’s Fund', fr: 'Fonds des Nations Unies pour l’enfance' },
  acronym: 'UNICEF',
  otherNames: [],
}

it('refuses a name that is resolved to nothing, and says which entry was probably meant', async () => {
  const tools = await withRegisters()
  const refs = ['virginia-gambo', 'unicef-geneva', 'nobody-like-it'] as const
  const organizers: Name[] = [
    { printed: 'UNICEF', ref: { register: 'organization', slug: refs[1] } },
    { printed: 'Nobody', ref: { register: 'organization', slug: refs[2] } },
  ]
  const dossier = aDossier({ head: anEvent({ organizers }), appearances: [anAppearance(refs[0])] })
  const passages = [
    { lines: [20, 21] as [number, number], heading: '', excerpt: '', records: [{ kind: 'appearance', id: refs[0] }] },
  ]
  await expect(publishDossier(tools, dossier, { passages })).rejects.toMatchObject({
    code: 'invalid-document',
    details: [
      {
        code: 'unknown-entry',
        message: 'There is no organization "/organizations/unicef-geneva"',
        suggestion: 'Write "/organizations/unicef"',
      },
      { code: 'unknown-entry', message: 'There is no organization "/organizations/nobody-like-it"' },
      {
        line: 20,
        code: 'unknown-entry',
        message: 'There is no person "/people/virginia-gambo"',
        suggestion: 'Write "/people/virginia-gamba"',
      },
    ],
  })
})

it('refuses a theme that no vocabulary has, and a campaign that is not published', async () => {
  const tools = await withRegisters()
  await publishDossier(tools, aDossier({ head: aCampaign() }))
  const organizers: Name[] = [{ printed: 'x', ref: { register: 'campaign', slug: 'children-not-soldier' } }]
  const dossier = aDossier({ head: anEvent({ organizers, themes: ['education'] }) })
  const refusal = await publishDossier(tools, dossier).catch((error) => error)
  expect(refusal.details).toEqual([
    {
      code: 'unknown-entry',
      message: 'There is no campaign "/campaigns/children-not-soldier"',
      suggestion: 'Write "/campaigns/children-not-soldiers"',
    },
    { code: 'unknown-entry', message: 'There is no concept "education"' },
  ])
})

it('lets a campaign speak of itself and an event of a published campaign', async () => {
  const tools = await withRegisters()
  const self: Name = { printed: 'the campaign', ref: { register: 'campaign', slug: 'children-not-soldiers' } }
  expect((await publishDossier(tools, aDossier({ head: aCampaign({ initiators: [self] }) }))).edition).toBe(1)
  expect((await publishDossier(tools, aDossier({ head: anEvent({ focus: [self] }) }))).edition).toBe(1)
})

it('points out names that stand in a register to the letter but are not resolved', async () => {
  const tools = await withRegisters()
  const organizers = ['UNICEF', 'Unicef', 'Fonds des Nations Unies pour l’enfance'].map((printed) => ({ printed }))
  const { messages, outcome } = await publishDossier(tools, aDossier({ head: anEvent({ organizers }) }))
  const hint = { line: 1, code: 'unresolved-name', severity: 'info' }
  const [short, long] = ['UNICEF', 'Fonds des Nations Unies pour l’enfance']
  expect(outcome).toBe('published')
  expect(messages).toEqual([
    {
      ...hint,
      text: `"${short}" stands in the register, but is not resolved`,
      suggestion: `Write "[${short}](/organizations/unicef)"`,
    },
    {
      ...hint,
      text: `"${long}" stands in the register, but is not resolved`,
      suggestion: `Write "[${long}](/organizations/unicef)"`,
    },
  ])
})

async function withRegisters(): Promise<WordShelves> {
  const tools = await shelves()
  await publishRegistry(tools, [unicef, aPerson('virginia-gamba', 'Virginia Gamba')])
  await register(tools, 'boris')
  return tools
}
