/** Something the author has to know: where it stands, what it is, and what to do about it. */
export type Message = {
  readonly code: MessageCode
  readonly text: string
  readonly suggestion: string
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
  'front-matter',
  'placeholder',
  'conflict',
  'unsettled',
  'candidates-left',
  'restarted-list',
  'repeated',
  'no-event',
] as const
export type MessageCode = (typeof messageCodes)[number]

/** A message with the usual answers to what it leaves out. */
export function message(
  code: MessageCode,
  text: string,
  suggestion: string,
  more: { readonly line?: number; readonly passage?: string; readonly blocks?: boolean } = {},
): Message {
  return { line: 0, blocks: false, ...more, code, text, suggestion }
}
