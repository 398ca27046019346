/** Something the author has to know: what it is, the words and numbers it is about, and where it stands. */
export type Message = {
  readonly code: MessageCode
  /** what is quoted or counted, in the order in which the sentence of the code uses it */
  readonly values: readonly string[]
  readonly line: number
  /** the passage it is about, when it is about one */
  readonly passage?: string
  /** true where the document must not be published before it is settled */
  readonly blocks: boolean
}

/** Every sort of message, by its stable name. */
export const messageCodes = [
  'hidden-text',
  'deleted-text',
  'tracked-change',
  'unsafe-link',
  'furniture-dropped',
  'contents-dropped',
  'placeholder',
  'two-counts',
  'two-organizations',
  'near-names',
  'unsettled',
  'candidates-left',
  'repeated',
  'no-event',
] as const
export type MessageCode = (typeof messageCodes)[number]

/** A message with the usual answers to what it leaves out. */
export function message(
  code: MessageCode,
  values: readonly string[] = [],
  more: { readonly line?: number; readonly passage?: string; readonly blocks?: boolean } = {},
): Message {
  return { line: 0, blocks: false, ...more, code, values }
}

/** The sentence of one sort of message, made of its values, and what to do about it. */
export type Told = { readonly text: (...values: string[]) => string; readonly suggestion: string }

/** What each sort of message says in English, for the command line; pages say it in the language of their reader. */
export const messageTexts: Readonly<Record<MessageCode, Told>> = {
  'hidden-text': {
    text: (count = '') => `${passages(count)} hidden and left out`,
    suggestion: 'Show them in the document if they belong to it, or delete them',
  },
  'deleted-text': {
    text: (count = '') => `${passages(count)} deleted in tracked changes and left out`,
    suggestion: 'Accept or reject the changes in the document',
  },
  'tracked-change': {
    text: (count = '') => `${passages(count)} inserted in tracked changes that nobody accepted; they are read as text`,
    suggestion: 'Accept or reject the changes in the document',
  },
  'unsafe-link': {
    text: (address) => `The link to "${address}" becomes plain words`,
    suggestion: 'Use an http, https or mailto address',
  },
  'furniture-dropped': {
    text: (words) => `Page headers and footers are left out, such as "${words}"`,
    suggestion: 'Check that none of them is text',
  },
  'contents-dropped': { text: () => 'The table of contents is left out', suggestion: 'Nothing to do' },
  placeholder: {
    text: (words) => `"${words}" is left over from a template`,
    suggestion: 'Replace or delete it before publishing',
  },
  'two-counts': {
    text: (one, other) => `The attendance is printed as ${one} and as ${other}`,
    suggestion: 'Say which holds',
  },
  'two-organizations': {
    text: (name, one, other) => `${name} is printed with "${one}" and with "${other}"`,
    suggestion: 'Both are kept as printed; say which holds',
  },
  'near-names': {
    text: (name, printed, organizer) => `${name} is printed with "${printed}", an organizer is "${organizer}"`,
    suggestion: 'Both are kept as printed; say whether they are one',
  },
  unsettled: {
    text: (heading) => `"${heading}" holds what was not agreed; it stays narrative`,
    suggestion: 'Nothing to do, or make an outcome of it by hand',
  },
  'candidates-left': {
    text: (sentence) => `This sentence may ask for something too: "${sentence}"`,
    suggestion: 'Make it a recommendation, or leave it as narrative',
  },
  repeated: {
    text: (words) => `"${words}" is printed more than once; it is one recommendation`,
    suggestion: 'Check that the places say the same',
  },
  'no-event': {
    text: () => 'The document reports no event',
    suggestion: 'If it does, say when it was held and what it was',
  },
}

function passages(count: string): string {
  return count === '1' ? 'One passage is' : `${count} passages are`
}

/** What a message says in English, without a full stop. */
export function messageText({ code, values }: Message): string {
  return messageTexts[code].text(...values)
}
