import { describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import type { Dossier } from '../../../content/model/dossier.ts'
import { refKey } from '../../../content/model/party.ts'
import { askedBy, namedIn } from '../../../content/reading/askers.ts'
import { draftDocument } from '../../../content/reading/draft.ts'
import { readDocument } from '../../../content/reading/read.ts'
import { settledBy } from '../../../infra/local/settled.ts'
import { reviewCsv, reviewRows, reviewWord } from '../../samples/review-table.ts'

const given = { event: '2019-11-12-review', title: 'A review', date: '2019-11-12', party: 'country/slovenia' }
const settled = await settledBy(given)
const countryOf = settled.countryOf ?? (() => undefined)

function drafted(bytes: Uint8Array, name: string): { dossier: Dossier; review: readonly string[] } {
  const { text, review } = draftDocument(readDocument(bytes, name), settled)
  const { dossier, messages } = parse(text)
  if (!dossier) throw new Error(JSON.stringify(messages))
  return { dossier, review }
}

const csv = new TextEncoder().encode(reviewCsv())

describe.each([
  ['comma-separated values', csv, 'review.csv'],
  ['a Word table', reviewWord(), 'review.docx'],
])('a review in %s', (_, bytes, name) => {
  const { dossier } = drafted(bytes, name)

  it('keeps all 215 labels, their words, and those who asked, resolved to countries', () => {
    const expected = reviewRows.map(({ label, text, by, themes }) => [label, text, by, themes.map(slugged)])
    expect(
      dossier.recommendations.map(({ label, text, madeBy, themes }) => [
        label,
        'p' in (text[0] ?? {})
          ? Object.values(text[0] ?? {})
              .flat()
              .join('')
          : '',
        madeBy.map(({ printed }) => printed),
        themes,
      ]),
    ).toEqual(expected)
    const [third] = dossier.recommendations.slice(2)
    expect(third?.madeBy.map(({ ref }) => ref && refKey(ref))).toEqual(['country/bolivia'])
  })

  it('addresses the one state, and states its position on each', () => {
    const slovenia = { printed: 'Slovenia', ref: { register: 'country', slug: 'slovenia' } }
    expect(dossier.recommendations.map(({ addressees }) => addressees)).toEqual(
      reviewRows.map(() => [{ name: slovenia, basis: 'preamble' }]),
    )
    expect(dossier.recommendations.every(({ textStanding }) => textStanding === 'individual')).toBe(true)
    const positions = dossier.statements.map(({ subject, response, asOf }) => [subject, response, asOf])
    expect(positions).toEqual(
      reviewRows.map(({ label, position }) => [
        { recommendation: label },
        position === 'Noted' ? 'noted' : 'accepted',
        '2019-11-12',
      ]),
    )
  })

  it('stands under the address, title and date that the editor gave', () => {
    const { head } = dossier
    expect([head.slug, head.title, head.kind === 'event' && head.when]).toEqual([
      '2019-11-12-review',
      'A review',
      { start: '2019-11-12' },
    ])
  })
})

it('keeps what the table says of how far things have come', () => {
  expect(drafted(csv, 'a.csv').dossier.statements[0]).toMatchObject({
    id: 'position-121-1',
    response: 'accepted',
    note: 'Three stand already',
  })
})

it('leaves out a theme that no vocabulary has, and says so once', () => {
  const rows =
    'No.,Recommendation,Themes\n1,Keep the dunes open to everybody,Dunes; Education\n2,Sweep them now,dunes\n'
  const { dossier, review } = drafted(new TextEncoder().encode(rows), 'a.csv')
  expect(dossier.recommendations.map(({ themes }) => themes)).toEqual([['education'], []])
  expect(review).toContain('No vocabulary has the theme "Dunes", printed 1 times: left out')
})

describe('those who asked', () => {
  const by = (text: string) => {
    const { text: rest, madeBy } = askedBy(text, countryOf)
    return [rest, madeBy.map(({ printed }) => printed)]
  }

  it('are taken out of the brackets behind an ask', () => {
    expect(by('Keep them open (France) (Lithuania);')).toEqual(['Keep them open', ['France', 'Lithuania']])
    expect(by('Keep them open (France, Lithuania).')).toEqual(['Keep them open', ['France', 'Lithuania']])
    expect(by('Keep (No. 29) (Bolivia (Plurinational State of))')).toEqual([
      'Keep (No. 29)',
      ['Bolivia (Plurinational State of)'],
    ])
  })

  it('leave the words as they are where each has a wording of its own', () => {
    const words = 'Sign it (Ukraine); Sign it soon (Slovakia);'
    expect(by(words)).toEqual([words, ['Ukraine', 'Slovakia']])
  })

  it('are never made out of other words in brackets', () => {
    for (const words of ['Sign the convention (CEDAW);', 'Keep (France being near) dunes', 'Keep them']) {
      expect(by(words)).toEqual([words, []])
    }
  })

  it('are kept as printed in a column of their own', () => {
    expect(namedIn('France; the Dunes', countryOf)).toEqual([
      { printed: 'France', ref: { register: 'country', slug: 'france' } },
      { printed: 'the Dunes' },
    ])
  })
})

it('refuses a party, a date or an address that cannot be', async () => {
  await expect(settledBy({ party: 'country/atlantis' })).rejects.toThrow('Cannot find "country/atlantis"')
  await expect(settledBy({ date: 'yesterday' })).rejects.toThrow('Cannot take "yesterday" for --date')
  await expect(settledBy({ event: 'A b' })).rejects.toThrow('Cannot take "A b" for --event')
})

function slugged(theme: string): string {
  return theme.toLowerCase().replace(' ', '-')
}
