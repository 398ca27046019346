import { describe, expect, it } from 'vitest'
import type { Recommendation } from '../../../content/model/recommendation.ts'
import { RecommendationPage } from '../../../web/pages/recommendation.tsx'
import { aDossier, aListing, anEdition, anEvent } from '../../dossiers.ts'
import { aView, opened } from '../../samples/opened.ts'
import { theWebinar } from '../../samples/webinar.ts'
import { partOf, wordsOf } from '../markup.ts'

const older = aDossier({ head: anEvent({ slug: '2017-02-10-child-protection-policies', title: 'An older event' }) })

function page(label: string, given: Partial<Recommendation> = {}): string {
  const open = opened(theWebinar())
  const found = open.dossier.recommendations.find((each) => each.label === label)
  if (!found) throw new Error(`The example has lost ${label}`)
  const related = new Map([[older.head.slug, aListing(older, anEdition(older))]])
  const view = aView(`/events/a/recommendations/${label}`)
  return (
    <RecommendationPage view={view} open={open} recommendation={{ ...found, ...given }} related={related} />
  ).toString()
}

describe('a recommendation', () => {
  it('says what is asked, with its items under their labels', () => {
    expect(partOf(page('2'), 'text')).toBe(
      'What is asked Those who change their practice should see that it matters, for instance through: ' +
        '2.a support for their own child-protection work; 2.b participation in exchanges and international forums; ' +
        '2.c clear criteria for being taken off the list; 2.d action against violations by other forces too.',
    )
  })

  it('leads from an item to the one that it hangs under', () => {
    expect(partOf(page('2.b'), 'text')).toBe(
      'What is asked 2 Develop positive incentives participation in exchanges and international forums;',
    )
  })

  it('says of whom, how we know, what standing the text has and how the label was printed', () => {
    expect(partOf(page('2'), 'facts')).toBe(
      'Facts Addressed to the international community (named before the list) Standing of the text Summary by the ' +
        'organizer Label as printed “2)” Themes Incentives',
    )
    expect(partOf(page('2', { addressees: [] }), 'facts')).toContain('Addressed to The document names no addressee.')
  })

  it('shows where the same was asked before', () => {
    expect(partOf(page('1'), 'related')).toBe(
      'The same ask elsewhere Other places where this was asked, before or after Repeats Recommendation 3 , ' +
        'An older event · 29 April 2021',
    )
    expect(page('1')).toContain('href="/events/2017-02-10-child-protection-policies/recommendations/3"')
  })

  it('shows the documents that it cites, and none that it does not', () => {
    expect(partOf(page('3'), 'references')).toContain('Practical guidance for mediators')
    expect(partOf(page('1'), 'references')).toBe('')
  })

  it('can be cited with its own address and the edition', () => {
    expect(partOf(page('2.b'), 'cite')).toBe(
      'Cite this Preventing the recruitment of children by non-state armed actors, and the link to peace, ' +
        'Recommendation 2.b. Edition 1, 5 January 2026. ' +
        'https://rapporteur.example/events/2021-04-29-recruitment-of-children/recommendations/2.b Copy',
    )
  })

  it('shows the recommendations around it', () => {
    expect(partOf(page('2'), 'context')).toBe(
      'Context Recommendations 1 Keep a dialogue with non-state armed actors ' +
        '3 Put child protection at the heart of conflict resolution 4 Involve the states concerned',
    )
  })

  it('keeps hostile words as words', () => {
    const html = page('1', { title: '<script>alert(1)</script>', text: [{ p: ['"><img onerror=a()>'] }] })
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(wordsOf(html)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})
