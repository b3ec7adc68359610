import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { hostOf, type Receiver } from './judge-address'
import { lookUpPublic } from './look-up-public'
import { isPublicAddress } from './public-address'

export type Message = { receiver: Receiver; headers: Record<string, string>; body: string }

export type SendOutcome =
  /** `retryAfterSeconds` is what the receiver asks for, 0 when it asks for nothing. */
  { kind: 'answered'; status: number; retryAfterSeconds: number } | { kind: 'failed'; why: string }

/** As much of an answer's body is read, so that the connection ends well; nothing of it is kept. */
const readable = 65_536

/**
 * Sends one message to a receiver and says what it answered, within so many milliseconds. Each has a connection of its
 * own. Redirects are not followed. Unless the operator vouches for the host, every address that its name stands for at
 * this moment must be public, and the connection goes to the very address that was judged.
 */
export function sendWebhook(
  { receiver, headers, body }: Message,
  milliseconds: number,
): Promise<SendOutcome> {
  const { url, vouched } = receiver
  const host = hostOf(url)
  if (!vouched && isIP(host) && !isPublicAddress(host)) {
    return Promise.resolve({ kind: 'failed', why: 'the address is not public' })
  }
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const request = open(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(milliseconds),
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
      ...(vouched ? {} : { lookup: lookUpPublic(lookup) }),
    })
    request.on('error', (error) => resolve({ kind: 'failed', why: describe(error) }))
    // Whoever wants to speak another protocol (101) has answered, and with nothing that means "received".
    request.once('upgrade', ({ statusCode: status = 0 }, socket) => {
      socket.destroy()
      resolve({ kind: 'answered', status, retryAfterSeconds: 0 })
    })
    // However a connection ended, nothing waits for it any more.
    request.once('close', () => resolve({ kind: 'failed', why: 'no answer' }))
    request.once('response', (response) => {
      const { statusCode: status = 0 } = response
      resolve({ kind: 'answered', status, retryAfterSeconds: readRetryAfter(response.headers) })
      let size = 0
      // The status is known: what becomes of the rest changes nothing.
      response.on('error', () => undefined)
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > readable) response.destroy()
      })
    })
    request.end(body)
  })
}

function readRetryAfter({ 'retry-after': asked }: { 'retry-after'?: string }): number {
  return asked && /^\d{1,6}$/.test(asked) ? Number(asked) : 0
}

/** What failed, in words without addresses of ours. */
function describe(error: Error & { code?: string }): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  return error.code && error.code !== 'ABORT_ERR' ? error.code : error.message.slice(0, 200)
}
