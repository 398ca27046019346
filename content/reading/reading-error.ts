/** Why a document is refused as a whole, by a stable name. */
export const readingErrorCodes = [
  'too-large',
  'too-deep',
  'too-many-parts',
  'too-costly',
  'unknown-format',
  'damaged',
  'protected',
  'no-text',
] as const
export type ReadingErrorCode = (typeof readingErrorCodes)[number]

/** A document that is refused as a whole, with a reason that its sender can act on. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode
  constructor(code: ReadingErrorCode, message: string) {
    super(message)
    this.name = 'ReadingError'
    this.code = code
  }
}
