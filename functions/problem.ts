/** The codes of all failures that a caller can mend, each with its HTTP status. */
export const problemStatus = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  'invalid-document': 422,
  'moved-label': 422,
  'too-many-requests': 429,
  unavailable: 503,
} as const

/** A stable name for a failure, part of the contract with callers. */
export type ProblemCode = keyof typeof problemStatus

/** One place in the input that is wrong: where, what, and what would be right. */
export interface ProblemDetail {
  readonly line?: number
  readonly field?: string
  readonly code: string
  readonly message: string
  readonly suggestion?: string
}

/** A failure that the caller can mend; it becomes a problem document (RFC 9457) or a page. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: readonly ProblemDetail[]
  override readonly name = 'Problem'

  constructor(code: ProblemCode, message: string, details: readonly ProblemDetail[] = []) {
    super(message)
    this.code = code
    this.details = details
  }

  get status(): (typeof problemStatus)[ProblemCode] {
    return problemStatus[this.code]
  }
}
