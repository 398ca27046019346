/** An address that was once in use and leads elsewhere for ever; it becomes a 301, for it and all below it. */
export class Moved extends Error {
  readonly from: string
  readonly to: string
  override readonly name = 'Moved'

  constructor(from: string, to: string) {
    super(`The address "${from}" is now "${to}"`)
    this.from = from
    this.to = to
  }
}
