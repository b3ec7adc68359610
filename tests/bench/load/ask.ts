import { request as send, type Agent, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { leadsTo, sentByScript, showsNext } from '../../../app/platform/http/sent-by-script'
import type { PlannedRequest } from './plan'

export type Answer = {
  /** Bytes on the wire: status line, headers and compressed body. */
  bytes: number
  /** As it came, compressed. */
  body: Buffer
  coding: string | undefined
  /** Where it leads; with the page of that place in it when a script asked for that. */
  location: string | undefined
  /** What is wrong with it, in words; null when it is what was planned. */
  failure: string | null
}

/** Sends one request as a browser would and reads the answer to its end. It never rejects. */
export function ask(
  site: { agent: Agent; host: string; port: number },
  planned: PlannedRequest,
): Promise<Answer> {
  return new Promise((resolve) => {
    const refuse = (error: Error) =>
      resolve({
        bytes: 0,
        body: Buffer.alloc(0),
        coding: undefined,
        location: undefined,
        failure: `${planned.method} ${planned.path}: ${error.message}`,
      })
    const asked = send(
      { ...site, method: planned.method, path: planned.path, headers: headersOf(site, planned) },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', refuse)
        answer.once('end', () => {
          const body = Buffer.concat(chunks)
          resolve({
            bytes: headBytes(answer) + body.length,
            body,
            coding: answer.headers['content-encoding'],
            location: answer.headers.location ?? readOne(answer.headers[leadsTo.toLowerCase()]),
            failure: judge(planned, answer),
          })
        })
      },
    )
    asked.once('error', (error: NodeJS.ErrnoException) => {
      // The server had ended the idle connection just then, and saw nothing of it: a browser asks again.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(ask(site, planned))
      else refuse(error)
    })
    asked.end(planned.body)
  })
}

/** What Chromium sends for a page; a form's Origin tells that it is our own. */
function headersOf(
  site: { host: string; port: number },
  planned: PlannedRequest,
): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: planned.accept ?? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Encoding': 'gzip, deflate, br, zstd',
    'Accept-Language': 'ru-KZ,ru;q=0.9,kk;q=0.8,en;q=0.7',
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Site': 'same-origin',
    'Upgrade-Insecure-Requests': '1',
    'User-Agent':
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  }
  if (planned.cookie) headers.Cookie = planned.cookie
  if (planned.from) headers['X-Forwarded-For'] = planned.from
  if (planned.showsNext) headers[sentByScript] = showsNext
  if (planned.body !== undefined) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded'
    headers['Content-Length'] = String(Buffer.byteLength(planned.body))
    headers.Origin = `http://${site.host}:${site.port}`
  }
  return headers
}

function readOne(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]
}

/** The text of an answer, whatever it was compressed with. */
export function textOf({ body, coding }: Answer): string {
  if (coding === 'br') return brotliDecompressSync(body).toString()
  return (coding === 'gzip' ? gunzipSync(body) : body).toString()
}

/** Bytes of the status line and the headers, as they came over the wire. */
export function headBytes(answer: IncomingMessage): number {
  const line = `HTTP/${answer.httpVersion} ${answer.statusCode} ${answer.statusMessage}\r\n`
  const fields = answer.rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  // After each name ": ", after each value a line break, and an empty line at the end.
  return line.length + fields + answer.rawHeaders.length * 2 + 2
}

function judge(planned: PlannedRequest, { statusCode, headers }: IncomingMessage): string | null {
  if (planned.orBusy && statusCode === 503) return null
  const asked = `${planned.method} ${planned.path}`
  if (statusCode !== planned.status) {
    return `${asked}: ${statusCode} ${headers.location ?? ''}, expected ${planned.status}`
  }
  if (planned.location && !headers.location?.includes(planned.location)) {
    return `${asked} leads to ${headers.location}, expected ${planned.location}`
  }
  return null
}
