import { describe, expect, it } from 'vitest'
import { CampaignPage } from '../../../web/pages/campaign.tsx'
import { aCampaign } from '../../dossiers.ts'
import { theCampaign } from '../../samples/campaign.ts'
import { aView, opened } from '../../samples/opened.ts'
import { partOf } from '../markup.ts'

const open = opened(theCampaign())
const campaign = open.dossier.head.kind === 'campaign' ? open.dossier.head : aCampaign()
const html = (<CampaignPage view={aView('/campaigns/a')} open={open} campaign={campaign} />).toString()

describe('a campaign', () => {
  it('says of every party what the document states, and "not assessed" where it states nothing', () => {
    expect(partOf(html, 'countries')).toBe(
      'Countries concerned 7 Board Countries concerned Country What the document states Commitments ' +
        'Afghanistan In progress Advancing Cases are fewer; five were verified. As of March 2015 Commitment ' +
        'Chad Left 2014 Implemented Delisted All steps of the plan were completed. As of March 2015 Commitment Action Plan ' +
        'DRC Largely implemented One case in 2014. As of March 2015 Commitment ' +
        'Somalia Not assessed The document says nothing about it. ' +
        'South Sudan Partially implemented Set back Cause: Conflict Provisions that had been met were undone when ' +
        'fighting resumed. As of March 2015 Commitment ' +
        'Sudan Not assessed The document says nothing about it. ' +
        'Yemen Stalled Cause: Political change Signed in May 2014, then derailed. As of March 2015 Commitment ' +
        'Action Plan · May 2014',
    )
  })

  it('gives a set-back another look than a standstill and than silence', () => {
    expect(html).toContain('<span class="mark back">Set back</span>')
    expect(html).toContain('<span class="mark still">Stalled</span>')
    expect(html).toContain('<span class="mark unknown">Not assessed</span>')
  })

  it('shows what is stated of a party that the campaign does not list', () => {
    expect(partOf(html, 'statements')).toBe(
      'What the document reports 1 Al-Houthi Ansar Allah Repudiated Reversed Went back on what had been promised. ' +
        'As of March 2015 Commitment',
    )
  })

  it('lists the commitments with their provisions by label', () => {
    expect(partOf(html, 'commitments')).toBe(
      'Commitments 2 Action Plan Action Plan of Chad Party Chad Counterpart United Nations ' +
        '1 Issue orders that forbid the recruitment of children. 2 Verify the age of every recruit. Due 2014 ' +
        'Action Plan Action Plan of Yemen Party Yemen Counterpart United Nations Signed May 2014',
    )
  })
})
