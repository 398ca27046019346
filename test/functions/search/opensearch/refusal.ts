/** A refusal in the shape of the service. */
export class Refusal extends Error {
  readonly type: string
  readonly status: number
  override readonly name = 'Refusal'

  constructor(type: string, reason: string, status = 400) {
    super(reason)
    this.type = type
    this.status = status
  }

  /** The body that the service answers with. */
  get body(): object {
    const cause = { type: this.type, reason: this.message }
    return { error: { root_cause: [cause], ...cause }, status: this.status }
  }
}
