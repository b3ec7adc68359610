import { connect } from 'node:net'

/** What came back over a connection, read as far as HTTP demands. */
export type RawAnswer = {
  status: number
  /** Values by lower-case name; of several with one name, the last. */
  headers: Record<string, string>
  body: string
}

/**
 * Sends bytes as they are, which no well-behaved client would send, and reads everything that comes back until the
 * server closes or `until` is satisfied.
 *
 * @param parts of the request, sent one after the other as the connection takes them.
 * @throws Error when the connection breaks before an answer was there.
 */
export async function sendRaw(
  port: number,
  parts: (string | Buffer)[],
  until: (received: string) => boolean = () => false,
): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  const ended = new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('close', () => resolve())
    socket.on('data', (chunk) => {
      received += chunk
      if (until(received)) socket.end()
    })
  })
  const sent = (async () => {
    for (const part of parts) {
      if (socket.destroyed) return
      await new Promise<void>((resolve) => socket.write(part, () => resolve()))
    }
  })()
  await Promise.all([ended, sent])
  return received
}

/** Takes the answers apart that came one after the other over one connection. Chunked ones are not read. */
export function readAnswers(received: string): RawAnswer[] {
  const answers: RawAnswer[] = []
  let rest = Buffer.from(received)
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n')
    const [first = '', ...lines] = rest.toString('utf8', 0, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    )
    const length = Number(headers['content-length'] ?? 0)
    const body = rest.toString('utf8', end + 4, end + 4 + length)
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1])
    if (status !== 100) answers.push({ status, headers, body })
    rest = rest.subarray(end + 4 + length)
  }
  return answers
}
