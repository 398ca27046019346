import { createHash } from 'node:crypto'
import type { InterfaceLanguage } from '../../content/model/language.ts'
import type { MailAddress } from '../../content/model/reminder.ts'

/** A letter before it is written down as mail programs read it. */
export interface Letter {
  readonly from: MailAddress
  readonly to: MailAddress
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: InterfaceLanguage
  readonly date: Date
  /** What tells this letter from all others; the same letter always has the same. */
  readonly id: string
  /** The address that stops such letters with one POST (RFC 8058). */
  readonly stop: string
}

/**
 * A letter as a MIME message (RFC 5322, 2045–2047, 2369, 3834, 8058). @NOTE Written here, because the letter has one
 * fixed form: two texts without attachments. Everything is ASCII, so no server needs SMTPUTF8 or 8BITMIME.
 */
export function mimeOf({ from, to, subject, text, html, language, date, id, stop }: Letter): string {
  const boundary = `=_${createHash('sha256').update(id).digest('hex').slice(0, 32)}`
  const headers = [
    `From: Rapporteur <${from}>`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${from.slice(from.indexOf('@') + 1)}>`,
    `List-Unsubscribe: <${stop}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Auto-Submitted: auto-generated',
    `Content-Language: ${language}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
  ]
  const parts = [part('plain', text), part('html', html)].map((lines) => [`--${boundary}`, ...lines])
  return [...headers, '', ...parts.flat(), `--${boundary}--`, ''].join('\r\n')
}

function part(subtype: 'plain' | 'html', body: string): string[] {
  const encoded = Buffer.from(body.replace(/\r?\n/g, '\r\n')).toString('base64')
  return [
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
  ]
}

/** Words that are not ASCII become encoded words, each on a line of its own of at most 76 letters (RFC 2047). */
function encodedWords(words: string): string {
  const line = words.replace(/\p{Cc}+/gu, ' ')
  if (/^[ -~]{0,60}$/.test(line) && !line.includes('=?')) return line
  const chunks: string[] = ['']
  for (const letter of line) {
    const chunk = `${chunks.at(-1)}${letter}`
    if (Buffer.byteLength(chunk) <= 39) chunks[chunks.length - 1] = chunk
    else chunks.push(letter)
  }
  return chunks.map((chunk) => `=?utf-8?B?${Buffer.from(chunk).toString('base64')}?=`).join('\r\n ')
}
