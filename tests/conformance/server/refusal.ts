/** A document that is not accepted; `type` is a name of W3C's problem details. */
export class Refusal extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}
