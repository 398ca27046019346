export type ReadingErrorCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many-parts'
  | 'unknown-format'
  | 'damaged'
  | 'protected'
  | 'no-text'

/** A document that is refused as a whole, with a reason that its sender can act on. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode
  constructor(code: ReadingErrorCode, message: string) {
    super(message)
    this.name = 'ReadingError'
    this.code = code
  }
}
