import { describe, expect, it } from 'vitest'
import { readSearch, type SearchAddress, searchPath, withFilter } from '../../../web/find/address.ts'

const read = (query: string) => readSearch(new URLSearchParams(query))
const whole: SearchAddress = {
  text: 'schools "in conflict" & more',
  filters: { kind: ['event'], theme: ['a', 'b'], eventType: ['webinar'], year: ['2021'] },
  sort: 'date',
  grouped: true,
  after: 'x.y',
}

describe('the address of a search', () => {
  it('says everything about it, so that it comes back whole', () => {
    const address = searchPath(whole)
    expect(address).toBe(
      '/search?q=schools+%22in+conflict%22+%26+more&kind=event&theme=a&theme=b&type=webinar&year=2021' +
        '&sort=date&group=event&after=x.y',
    )
    expect(read(address.split('?')[1] ?? '')).toEqual(whole)
  })

  it('is short when nothing is asked, whatever the form', () => {
    expect([searchPath({}), searchPath({ text: '' }, '.atom')]).toEqual(['/search', '/search.atom'])
  })

  it('takes an empty choice for none, a repeated one for one, and leaves alone what is not ours', () => {
    expect(read('q=&theme=&theme=a&theme=a&sort=&group=&after=&utm_source=x')).toEqual({
      ...{ text: '', filters: { theme: ['a'] }, sort: undefined, grouped: false, after: undefined },
    })
  })

  it.each([
    ['sort=up', { field: 'sort', value: 'up', expected: 'relevance or date' }],
    ['group=day', { field: 'group', value: 'day', expected: 'event' }],
    [
      'kind=event&kind=poem',
      {
        ...{ field: 'kind', value: 'poem' },
        expected: 'event, session, outcome, figure, recommendation, commitment, person, organization, reference',
      },
    ],
  ])('says what is wrong with %s and what would be right', (query, fault) => {
    expect(read(query)).toEqual(fault)
  })

  it('is changed by one facet at a time, back to the first page', () => {
    const { kind: _, ...rest } = whole.filters
    expect(withFilter(whole, 'kind', [])).toEqual({ ...whole, after: undefined, filters: rest })
    expect(withFilter(whole, 'kind', ['figure']).filters).toEqual({ ...rest, kind: ['figure'] })
  })
})
