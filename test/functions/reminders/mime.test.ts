import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { mailAddressOf } from '../../../functions/mail-address.ts'
import { type Letter, mimeOf } from '../../../functions/reminders/mime.ts'

const stop = 'https://rapporteur.example/ar/reminders/stop?token=u1.abc'

const letter = (given: Partial<Letter> = {}): Letter => ({
  from: 'reminders@rapporteur.example',
  to: 'amina@example.org',
  subject: '4 things wait for you',
  text: 'First line\r\nZweite – 第三\r\n',
  html: '<!doctype html><p dir="rtl">مرحبا 🙂</p>',
  language: 'ar',
  date: new Date('2026-03-29T00:59:59.000Z'),
  id: '2026-W13.u1',
  stop,
  ...given,
})

const headersOf = (mime: string) => mime.slice(0, mime.indexOf('\r\n\r\n'))

describe('a letter', () => {
  it('is read back to the letter by a parser of others', async () => {
    const { headers, ...read } = await PostalMime.parse(mimeOf(letter()))
    expect(read).toMatchObject({
      from: { name: 'Rapporteur', address: 'reminders@rapporteur.example' },
      to: [{ name: '', address: 'amina@example.org' }],
      subject: '4 things wait for you',
      date: '2026-03-29T00:59:59.000Z',
      messageId: '<2026-W13.u1@rapporteur.example>',
      html: '<!doctype html><p dir="rtl">مرحبا 🙂</p>',
      text: 'First line\r\nZweite – 第三\r\n',
      attachments: [],
    })
    const named = new Map(headers.map(({ key, value }) => [key, value]))
    expect(named.get('list-unsubscribe')).toBe(`<${stop}>`)
    expect(named.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(named.get('auto-submitted')).toBe('auto-generated')
    expect(named.get('content-language')).toBe('ar')
  })

  it('is ASCII in short lines that end as the standard says', () => {
    const lines = mimeOf(letter({ subject: 'Вас ждут 4 дела '.repeat(9), text: 'ü'.repeat(5000) })).split('\r\n')
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/)
    const long = lines.filter((line) => line.length > 76 && !line.startsWith('List-Unsubscribe:'))
    expect(long).toEqual([])
  })

  it.each([
    ...['4 things wait for you', 'Вас ждут 4 дела', '4 أمور في انتظارك', '有 4 件事等您处理', '🙂'.repeat(60)],
    ...['x'.repeat(150), 'a =?utf-8?B?AA==?= b'],
  ])('keeps the subject %s', async (subject) => {
    const mime = mimeOf(letter({ subject }))
    expect((await PostalMime.parse(mime)).subject).toBe(subject)
    const words = headersOf(mime).match(/=\?[^ \r\n]*\?=/g) ?? []
    expect(words.filter((word) => word.length > 75)).toEqual([])
  })

  it('takes no header from a subject', () => {
    const mime = mimeOf(letter({ subject: 'One\r\nBcc: all@example.org' }))
    expect(headersOf(mime)).toContain('Subject: One Bcc: all@example.org\r\n')
    expect(headersOf(mime).match(/^Bcc:/gm)).toBe(null)
  })

  it('is the same to the byte for the same reminder, and has parts that cannot end early', () => {
    expect(mimeOf(letter())).toBe(mimeOf(letter()))
    const [, boundary = ''] = /boundary="(.*)"/.exec(mimeOf(letter())) ?? []
    const text = `--${boundary}--\r\nForged`
    expect(mimeOf(letter({ text })).split(`--${boundary}`)).toHaveLength(4)
  })
})

it('takes addresses that any server takes, with the name of the host in ASCII', () => {
  const given = [
    'Amina.Haddad+work@Example.org',
    'a@bücher.example',
    "o'neil@example.org",
    'é@example.org',
    'a b@example.org',
  ]
  const bad = [
    'a@b',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org, b@example.org',
    '<a@example.org>',
    '@example.org',
    '',
  ]
  expect(given.map(mailAddressOf)).toEqual([
    ...['Amina.Haddad+work@example.org', 'a@xn--bcher-kva.example', "o'neil@example.org", undefined, undefined],
  ])
  expect(
    [...bad, `${'a'.repeat(65)}@example.org`, `a@${'b'.repeat(250)}.org`].map(mailAddressOf).filter(Boolean),
  ).toEqual([])
})
