import { describe, expect, it } from 'vitest'
import { type Digest, pendingKinds, trackKinds } from '../../../content/model/digest.ts'
import { languages } from '../../../content/model/language.ts'
import { digestMail } from '../../../web/mail/digest-mail.tsx'
import { mailSpeech } from '../../../web/words/mail/speak-mail.ts'
import { cast } from '../../viewers.ts'

const line = (label: string, words = 'Release all children') => ({
  ...{
    track: `event/summit/recommendation/${label}/country/chad`,
    label,
    words,
    dossierTitle: 'A summit',
    due: '2026',
  },
})
const digest: Digest = {
  fingerprint: ['some'],
  sections: [
    {
      organization: cast.mission,
      party: cast.party,
      hasDesk: true,
      pending: pendingKinds.map((kind) => [kind, 2] as const),
      tracks: trackKinds.map((kind) => [kind, 7, [line('2.b'), line('3', '<b>Bold</b> & "quoted"')]] as const),
      dossiers: [],
    },
    {
      ...{ organization: cast.organizer, party: cast.organizer, hasDesk: false, pending: [], tracks: [] },
      dossiers: [{ dossierKind: 'event', dossier: 'summit', title: 'A summit', late: 3 }],
    },
  ],
}
const mailIn = (language: (typeof languages)[number]) =>
  digestMail({
    digest,
    language,
    origin: 'https://rapporteur.example',
    names: new Map([['country/chad', 'Chad']]),
    stop: '/reminders/stop?token=ada.x',
  })
const addressesIn = (text: string) => [...new Set(text.match(/https:[^\s"<]+/g))].toSorted()

describe.each(languages)('a mail in %s', (language) => {
  const { subject, text, html } = mailIn(language)

  it('says how much there is, and runs the way the language does', () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    expect(subject).toContain('51')
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(html).toContain(`<body dir="${direction}"`)
  })

  it('holds nothing from elsewhere, nothing that runs and nothing undefined', () => {
    expect(html).not.toMatch(/<(img|script|link|style|form|iframe)|url\(|@import| on[a-z]+=|undefined|NaN|\[object/)
    expect(html).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;')
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('leads to the same places in both forms, all of them on this site and in this language', () => {
    const own = 'https://rapporteur.example'
    const inLanguage = (path: string) => `${own}/${language}${path}`
    expect(addressesIn(html)).toEqual(addressesIn(text))
    expect(addressesIn(text)).toEqual(
      [
        ...['/desk', '/desk/countries/chad', '/desk/events/summit?late=overdue', '/desk/reminders'],
        ...['2.b', '3'].map((label) => `/desk/tracks/event/summit/recommendation/${label}/country/chad`),
        '/reminders/stop?token=ada.x',
      ].map(inLanguage),
    )
  })
})

it('speaks of one, two, five and a hundred things in the form that each language asks for', () => {
  const forms = languages.map((language) => {
    const { tracks, pending, more, lateOn } = mailSpeech[language]
    const said = [...Object.values(tracks), ...Object.values(pending), more, lateOn].map((say) =>
      [1, 2, 5, 11, 100].map(say),
    )
    expect(said.flat().filter((words) => words.includes('#'))).toEqual([])
    return [
      language,
      Math.max(...said.map((words) => new Set(words.map((one) => one.replace(/\d+/, '')))).map((set) => set.size)),
    ]
  })
  expect(forms).toEqual([
    ['en', 2],
    ['fr', 2],
    ['es', 2],
    ['ar', 5],
    ['ru', 3],
    ['zh', 1],
  ])
})
