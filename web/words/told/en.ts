import { messageTexts } from '../../../content/reading/messages.ts'
import type { ToldWords } from './told.ts'

/** What a reader of reports tells, in English. */
export const en: ToldWords = {
  refused: {
    'too-large': 'The file is too large. Save it without pictures, or send the part that reports the event.',
    'too-deep': 'The file is nested too deeply to be read. Paste its text instead.',
    'too-many-parts': 'The file has too many parts to be read. Paste its text instead.',
    'too-costly': 'The file takes too long to read. Paste its text instead, or send a part of it.',
    'unknown-format':
      'This format cannot be read. Save the report as .docx, .odt, .html, .md or .txt, or paste its text.',
    damaged: 'The file is damaged. Open it in the program it comes from and save it again.',
    protected: 'The file is protected by a password. Save it without one.',
    'no-text': 'There is no text in it. A scanned page has to be turned into text first.',
    'too-many-requests': 'Other reports are being read at this moment. Try again shortly.',
    conflict: 'Your organization keeps as many drafts as it can. Delete one first.',
  },
  refusal: {
    'unknown-record': 'This record is no longer there',
    'unknown-passage': 'Choose a passage of the source',
    'unknown-message': 'This message is no longer there',
    'not-alike': 'Choose another record of the same kind',
    'not-printed': 'Quote words that stand inside the text, as they are printed there',
    'below-itself': 'A record cannot stand below itself: choose another place',
    'the-event-stays': 'The event cannot be left out: change it instead',
    empty: 'Write something here, or drop the record',
    'too-long': 'This is too long: shorten it',
    'no-label': 'Write a label of letters and digits, such as 2, b or 2.b',
    'taken-label': 'Another record of this list has this label: choose one that is free',
    'no-date': 'Write a year, a month or a day, such as 2026, 2026-03 or 2026-03-31',
    'no-number': 'Write a number in digits',
    'no-address': 'Write a whole address that begins with https://, or small letters, digits and hyphens',
    'no-choice': 'Choose one of the values offered, or leave it open',
  },
  message: messageTexts,
  why: {
    'Numbered without a gap under words for recommendations': 'Numbered without a gap under words for recommendations',
    'Listed under words for recommendations': 'Listed under words for recommendations',
    'Listed under words for next steps or proposals': 'Listed under words for next steps or proposals',
    'Lines without marks under an introduction': 'Lines without marks under an introduction',
    'Listed after what somebody should do': 'Listed after what somebody should do',
    'A short paragraph under words for recommendations or next steps':
      'A short paragraph under words for recommendations or next steps',
    'A row under a column of recommendations': 'A row under a column of recommendations',
    'A clause of a declaration, opened by a verb that asks': 'A clause of a declaration, opened by a verb that asks',
    'Words before a colon inside a paragraph of recommendations':
      'Words before a colon inside a paragraph of recommendations',
    'A sentence that calls on somebody': 'A sentence that calls on somebody',
    'A sentence that tells of a recommendation': 'A sentence that tells of a recommendation',
    'A sentence that says what should be done': 'A sentence that says what should be done',
    'A sentence that announces a next step': 'A sentence that announces a next step',
    'Under words for outcomes or conclusions': 'Under words for outcomes or conclusions',
    'A sentence that tells what was found': 'A sentence that tells what was found',
    'A name with a capacity': 'A name with a capacity',
    'A name alone': 'A name alone',
    'A row under a column of names': 'A row under a column of names',
    'A name in running text with a title, a capacity or a role beside it':
      'A name in running text with a title, a capacity or a role beside it',
    'Named in the head of the file': 'Named in the head of the file',
    'A heading of a session': 'A heading of a session',
    'A line that numbers a session': 'A line that numbers a session',
    'A sentence that counts the sessions': 'A sentence that counts the sessions',
    'A number with what it counts': 'A number with what it counts',
    'An address written or linked here': 'An address written or linked here',
    'Read from the title and from sentences about holding the event':
      'Read from the title and from sentences about holding the event',
    'No sentence and no title says that something was held': 'No sentence and no title says that something was held',
    'Read from a calendar file': 'Read from a calendar file',
    'Read from an Indico export': 'Read from an Indico export',
    'Taken from the source by an editor': 'Taken from the source by an editor',
    'Read by rules that have changed since': 'Read by rules that have changed since',
  },
}
