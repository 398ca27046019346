import { Campaign, type Concerned } from '../model/campaign.ts'
import type { Block } from '../model/prose.ts'
import { say } from './draft.ts'
import {
  basisAt,
  checkKeys,
  dateAt,
  type HeadDraft,
  nameAt,
  namesAt,
  reportHead,
  sourceAt,
  textAt,
  themesAt,
} from './head.ts'
import { printEntries, printHeadName, printHeadNames, printSource } from './head-print.ts'
import { readName } from './names.ts'
import { present } from './present.ts'

/** The keys of the front matter of a campaign. */
export const campaignKeys = [
  'campaign',
  'title',
  'title-basis',
  'language',
  'initiators',
  'launched',
  'target',
  'aim',
  'concerned',
  'as-of',
  'themes',
  'source',
  'correction',
]

/** The campaign that a front matter states; parties concerned may also be listed in the text. */
export function readCampaign(
  draft: HeadDraft,
  title: string | undefined,
  summary: Block[],
  concerned: readonly Concerned[],
): Campaign | undefined {
  checkKeys(draft, campaignKeys)
  const parsed = Campaign.safeParse(
    present({
      kind: 'campaign',
      slug: textAt(draft, 'campaign'),
      title: textAt(draft, 'title') ?? title,
      titleBasis: basisAt(draft),
      language: draft.language,
      initiators: namesAt(draft, 'initiators'),
      launched: dateAt(draft, 'launched'),
      target: dateAt(draft, 'target'),
      aim: textAt(draft, 'aim'),
      concerned: [...concernedAt(draft), ...concerned],
      asOf: dateAt(draft, 'as-of'),
      themes: themesAt(draft),
      source: sourceAt(draft),
      summary,
    }),
  )
  if (parsed.success) return parsed.data
  reportHead(draft, parsed.error.issues, (field) =>
    field === 'slug' ? 'campaign' : field === 'asOf' ? 'as-of' : field,
  )
  return undefined
}

/** The front matter of a campaign. */
export function printCampaign(campaign: Campaign): string[] {
  return printEntries({
    campaign: campaign.slug,
    title: campaign.title,
    'title-basis': campaign.titleBasis === 'explicit' ? undefined : campaign.titleBasis,
    language: campaign.language,
    initiators: printHeadNames(campaign.initiators),
    launched: campaign.launched,
    target: campaign.target,
    aim: campaign.aim,
    concerned: campaign.concerned.map(({ party, joined, left }) =>
      joined || left ? { party: printHeadName(party), joined, left } : printHeadName(party),
    ),
    'as-of': campaign.asOf,
    themes: campaign.themes,
    source: printSource(campaign.source),
  })
}

function concernedAt(draft: HeadDraft): Concerned[] {
  const value = draft.values.get('concerned')
  if (!value) return []
  if (!('list' in value)) return namesAt(draft, 'concerned').map((party) => ({ party }))
  return value.list.flatMap((item) => {
    if ('text' in item) return readName(item.text) ? [{ party: readName(item.text) ?? { printed: item.text } }] : []
    if (!('group' in item)) return []
    checkKeys(draft, ['party', 'joined', 'left'], item.group, 'party concerned')
    const party = nameAt(draft, 'party', item.group)
    if (party)
      return [present({ party, joined: dateAt(draft, 'joined', item.group), left: dateAt(draft, 'left', item.group) })]
    say(draft, item.line, 'missing-key', 'error', 'A party concerned needs a name', {
      suggestion: 'Write "- party: [Chad](/countries/chad)"',
    })
    return []
  })
}
