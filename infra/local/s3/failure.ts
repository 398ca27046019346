/** A refusal in the words of S3: the code that its clients switch on, and the HTTP status. */
export class S3Failure extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'S3Failure'
    this.status = status
    this.code = code
  }
}

/** The refusal of everything the product does not use, so that a new use is noticed at once. */
export function notImplemented(what: string): S3Failure {
  return new S3Failure(501, 'NotImplemented', `The local S3 server does not know ${what}`)
}
