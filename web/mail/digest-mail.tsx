import type { Digest, DigestSection, TrackLine } from '../../content/model/digest.ts'
import { directionOf, type InterfaceLanguage } from '../../content/model/language.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { documentOf } from '../document.ts'
import { links } from '../links.ts'
import { dateIn } from '../words/date.ts'
import { mailSpeech } from '../words/mail/speak-mail.ts'
import { speech } from '../words/speak.ts'
import { type MailBlock, MailPage } from './mail-page.tsx'
import { mailText } from './mail-text.ts'

/** What a mail is made of: what there is to tell, in which language, and where the site is. */
export interface DigestMailProps {
  readonly digest: Digest
  readonly language: InterfaceLanguage
  readonly origin: string
  /** The names of organizations and countries in that language, by their keys. */
  readonly names: ReadonlyMap<string, string>
  /** The address that stops the mails, without language. */
  readonly stop: string
}

/** A mail in two forms that say the same. */
export interface DigestMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The mail that tells a digest: public titles and labels, numbers of what is not public, and where to read it. */
export function digestMail(props: DigestMailProps): DigestMail {
  const { digest, language, origin, stop } = props
  const words = mailSpeech[language]
  const at = (path: string) => `${origin}/${language}${path}`
  const content = {
    subject: words.subject(countOf(digest)),
    intro: words.intro,
    blocks: digest.sections.map((section) => blockOf(section, props)),
    why: words.why,
    settings: { words: words.settings, address: at(links.reminders()) },
    stop: { words: words.stop, address: at(stop) },
  }
  const html = documentOf(<MailPage {...content} language={language} direction={directionOf(language)} />)
  return { subject: content.subject, text: mailText(content), html }
}

function blockOf(section: DigestSection, { language, origin, names }: DigestMailProps): MailBlock {
  const words = mailSpeech[language]
  const at = (path: string) => `${origin}/${language}${path}`
  const name = (ref: RegistryRef) => names.get(refKey(ref)) ?? ref.slug
  const desk = section.hasDesk ? links.desk(section.party) : links.desks()
  const item = (line: TrackLine) => ({
    words: `${line.label} · ${line.words}`,
    notes: [line.dossierTitle, ...(line.due ? [words.due(dateIn(speech[language].words, line.due))] : [])],
    address: at(links.deskTrack(line.track)),
  })
  const late = section.dossiers.map(({ dossierKind, dossier, title, late }) => ({
    words: title,
    notes: [words.lateOn(late)],
    address: at(`${links.deskFollowUp(dossierKind, dossier)}?late=overdue`),
  }))
  return {
    title: name(section.party),
    groups: [
      ...section.pending.map(([kind, count]) => ({ title: words.pending[kind](count), items: [] })),
      ...section.tracks.map(([kind, count, shown]) => ({
        title: words.tracks[kind](count),
        items: shown.map(item),
        ...(count > shown.length && { more: words.more(count - shown.length) }),
      })),
      ...(late.length > 0 ? [{ title: words.late, items: late }] : []),
    ],
    desk: { words: words.openDesk, address: at(desk) },
  }
}

function countOf({ sections }: Digest): number {
  return sections
    .flatMap(({ pending, tracks, dossiers }) => [
      ...pending.map(([, count]) => count),
      ...tracks.map(([, count]) => count),
      ...dossiers.map(({ late }) => late),
    ])
    .reduce((sum, count) => sum + count, 0)
}
