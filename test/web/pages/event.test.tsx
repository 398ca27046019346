import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import type { Listing } from '../../../content/model/listing.ts'
import { EventPage } from '../../../web/pages/event.tsx'
import { anEvent } from '../../dossiers.ts'
import { aView, opened } from '../../samples/opened.ts'
import { theWebinar } from '../../samples/webinar.ts'
import { partOf, wordsOf } from '../markup.ts'

function page(
  given: Partial<Dossier> = {},
  edition = {},
  listing: Partial<Listing> = {},
  language: 'en' | 'ar' = 'en',
) {
  const open = opened(theWebinar(given), edition, listing)
  const event = open.dossier.head.kind === 'event' ? open.dossier.head : anEvent()
  const path = `/events/${event.slug}`
  return (<EventPage view={aView(path, language)} open={open} event={event} neighbours={{}} />).toString()
}

describe('an event', () => {
  it('shows its facts as the document states them', () => {
    expect(partOf(page(), 'facts')).toBe(
      'Facts Date 29 April 2021 Held Online Organized by Fight for Humanity Independent Diplomat Sponsored by ' +
        'Permanent Mission of Belgium in Geneva (registered as Permanent Mission of Belgium to the United Nations in ' +
        'Geneva ) Permanent Mission of Liechtenstein (registered as Permanent Mission of the Principality of ' +
        'Liechtenstein to the United Nations in Geneva ) Attendance more than 130 participants Objective To hear from ' +
        'both sides of the table how recruitment is prevented, and what that has to do with peace. Themes Recruitment ' +
        'and use of children , Peace processes , Incentives Attribution On the record Source Report of the webinar',
    )
  })

  it('says so where the document states no place', () => {
    const head = anEvent({ type: 'conference' })
    expect(partOf(page({ head }), 'facts')).toContain('Place Not stated in the document')
    expect(partOf(page({ head: anEvent({ mode: 'online' }) }), 'facts')).not.toContain('Place')
  })

  it('groups people by role, with the capacity as printed and on whose behalf', () => {
    expect(partOf(page(), 'people')).toBe(
      'People 6 Moderator Guillaume Charron Director, International Diplomat (registered as Independent Diplomat ) ' +
        'Panelists Virginia Gamba UN Special Representative of the Secretary-General for Children and Armed Conflict ' +
        'Attaye Ag Mohamed Head of Legal Affairs and Human Rights, Coordination of Azawad Movements , Mali ' +
        'Dr Mohamed Salih Mohamed Yassin SPLM representative to the High Committee of the Joint Peace Agreement, Sudan ' +
        'Anki Sjoeberg Co-Director and Founder, Fight for Humanity ' +
        'Rita French UK International Ambassador for Human Rights and Deputy Permanent Representative ' +
        'On behalf of Belgium , Liechtenstein , the United Kingdom Opening speaker Session: Words of welcome',
    )
  })

  it('shows a session that preceded the event, with who spoke', () => {
    expect(partOf(page(), 'sessions')).toBe(
      'Sessions 1 Opening Preceded the event Words of welcome The co-sponsors welcomed the participants. Rita French',
    )
  })

  it('nests outcomes and keeps their figures in the words of the document', () => {
    const outcomes = partOf(page(), 'outcomes')
    expect(outcomes).toContain('close to 40,000 children released by parties to conflict , since 2018')
    expect(outcomes).toContain(
      'Context Three misunderstandings about prevention The panel named three assumptions that stand in the way. ' +
        'Misunderstanding There are no quick fixes',
    )
  })

  it('prints each label, and names shared addressees once with how we know', () => {
    const asks = partOf(page(), 'recommendations')
    expect(asks.match(/the international community \(named before the list\)/g)).toHaveLength(1)
    expect(asks).toContain('2.b participation in exchanges')
    expect(asks).toContain('Addressed to the states concerned (inferred by an editor)')
    expect(page()).toContain('href="/events/2021-04-29-recruitment-of-children/recommendations/2.b"')
    expect(page()).toContain('id="recommendation-2.b"')
  })

  it('keeps passages that became no record', () => {
    expect(partOf(page(), 'narratives')).toBe(
      'Narrative 1 About the series The webinars bring together those who negotiate and those who are negotiated with.',
    )
  })

  it('is complete without recommendations, outcomes and people, and says so', () => {
    const bare = page({ recommendations: [], outcomes: [], figures: [], appearances: [], sessions: [] })
    expect(partOf(bare, 'recommendations')).toBe('Recommendations This event made no recommendations.')
    expect(partOf(bare, 'outcomes')).toBe('Outcomes The document records no outcomes.')
    expect(partOf(bare, 'people')).toBe('People The document names nobody who took part.')
  })

  it('names the edition to cite, with an address without language', () => {
    expect(partOf(page({}, {}, {}, 'ar'), 'cite')).toContain(
      'https://rapporteur.example/events/2021-04-29-recruitment-of-children/editions/1',
    )
  })

  it('keeps the language and direction of the document on an Arabic page', () => {
    const html = page({}, {}, {}, 'ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<h1 lang="en" dir="ltr">Preventing the recruitment')
    expect(html).toContain('href="/ar/people/virginia-gamba"')
  })
})

describe('an edition', () => {
  it('that is older says so, leads to the current one and is left out by search engines', () => {
    const html = page({}, {}, { edition: 2 })
    expect(wordsOf(html)).toContain('This is edition 1. The current edition is 2. Read the current edition')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })

  it('that corrects says of which kind, why, and leads to the one before', () => {
    const html = page({}, { number: 2, correction: { type: 'erratum', note: 'The date was wrong.' } })
    expect(wordsOf(html)).toContain(
      'Edition 2 is a correction (Erratum). The date was wrong. Read the edition before it',
    )
    expect(html).toContain('href="/events/2021-04-29-recruitment-of-children/editions/1"')
  })

  it('of a retracted event stays readable with a notice', () => {
    expect(wordsOf(page({}, {}, { state: 'retracted' }))).toContain('This record was retracted.')
    expect(wordsOf(page())).not.toContain('This record was retracted.')
  })
})
