/**
 * A response whose whole text is at hand. It carries the text beside an empty body, because the way
 * through the streams of a Response and back costs a tenth of a page (docs/decisions/003).
 */
export class TextResponse extends Response {
  constructor(
    readonly wholeText: string,
    init: ResponseInit,
  ) {
    super(null, init)
  }

  override async text(): Promise<string> {
    return this.wholeText
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.wholeText)
  }
}

/** As Response.json, with its text at hand. */
export function answerJson(value: unknown, headers: Record<string, string>): TextResponse {
  return new TextResponse(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

/**
 * The bytes of a response's body. The pages are built apart from the server, each with its own copy of
 * the class above, so it is known by its property.
 */
export async function bytesOf(response: Response): Promise<Buffer> {
  if ('wholeText' in response && typeof response.wholeText === 'string') {
    return Buffer.from(response.wholeText)
  }
  return response.body ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0)
}
