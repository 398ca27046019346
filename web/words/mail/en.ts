import { counted } from '../work/counted.ts'
import type { MailWords } from './mail.ts'

/** The words of mails that remind, in English. */
export const en: MailWords = {
  subject: (count) => counted('en', count, { one: '# thing waits for you', other: '# things wait for you' }),
  intro: 'This is how the follow-up of your organization stands.',
  pending: {
    returned: (count) =>
      counted('en', count, {
        one: '# draft was sent back with a comment',
        other: '# drafts were sent back with a comment',
      }),
    release: (count) =>
      counted('en', count, { one: '# draft waits for your release', other: '# drafts wait for your release' }),
    look: (count) =>
      counted('en', count, { one: '# statement was released to you', other: '# statements were released to you' }),
  },
  tracks: {
    overdue: (count) =>
      counted('en', count, { one: '# answer is past its due date', other: '# answers are past their due date' }),
    soon: (count) =>
      counted('en', count, { one: '# answer is due within 30 days', other: '# answers are due within 30 days' }),
    contested: (count) =>
      counted('en', count, {
        one: 'On # item another speaker disagrees',
        other: 'On # items another speaker disagrees',
      }),
    silent: (count) =>
      counted('en', count, {
        one: '# item has not been confirmed for longer than agreed',
        other: '# items have not been confirmed for longer than agreed',
      }),
    new: (count) =>
      counted('en', count, { one: '# item is newly followed for you', other: '# items are newly followed for you' }),
    merged: (count) =>
      counted('en', count, { one: '# item goes on in another one', other: '# items go on in other ones' }),
  },
  late: 'Late answers on what you organize',
  lateOn: (count) => counted('en', count, { one: '# late answer', other: '# late answers' }),
  due: (date) => `due ${date}`,
  more: (count) => counted('en', count, { one: 'and # more', other: 'and # more' }),
  openDesk: 'Open the desk',
  why: 'You get this mail because you act for an organization on Rapporteur. It names only what is public; what is not can be read after signing in.',
  settings: 'Change how often',
  stop: 'Stop these mails',
  pace: { daily: 'Every day on which there is something new', weekly: 'Once a week', never: 'Never' },
  page: {
    title: 'Reminders by mail',
    note: 'A mail tells what is due, what is silent and what waits for you. None is sent when there is nothing to tell, and the same is told three times at most. Your address comes from your sign-in; it is shown to nobody, and deleted when you choose “Never”.',
    howOften: 'How often',
    language: 'Language of the mails',
    save: 'Save',
    saved: 'Saved.',
    bounced:
      'The last mail came back, so none is sent any more. Save to have them sent to the address with which you signed in now.',
    complained:
      'A mail was reported as unwanted from your mailbox, so none is sent any more. Save if you want them again.',
    noAddress: 'Your sign-in did not tell a confirmed mail address, so no mail can be sent to you.',
    noOffice: 'Reminders are for those who act for an organization. You do not act for one yet.',
    notHere: 'This site sends no reminders.',
    invited:
      'Whoever accepts gets a mail once a week when something is due or waits, at the address of their sign-in. It can be stopped with one click, or at the desk.',
    stopTitle: 'Stop reminders by mail',
    stopNote:
      'No more reminders will be sent to you, and your address will be deleted. You can choose them again at your desk.',
    stopNow: 'Stop the mails',
    stopped: 'Stopped. No more reminders will be sent to you, and your address is deleted.',
  },
}
