import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { answerBusyBriefly } from '../../app/answer-busy-briefly'
import { pathTo } from '../../app/path-to'
import { readConfig } from '../../app/platform/config/config.server'
import { createHttpServer, type ServeOptions } from '../../app/platform/http/serve.server'
import { openLog } from '../../app/platform/logging/open-log.server'
import { readAnswers, sendRaw, type RawAnswer } from './raw-http'
import { siteRules } from './site-rules'

/**
 * A server whose every page is the address, the method and the form that it was asked with, or what is made of a request
 * otherwise.
 */
export async function givenServer(
  answer: (request: Request) => Promise<Response> = tell,
  settings: Record<string, string> = {},
  ready: () => Promise<void> = async () => undefined,
  files: ServeOptions['files'] = tellIcon,
) {
  const server = createHttpServer({
    config: readConfig(settings),
    log: openLog('silent'),
    development: false,
    rules: () => siteRules.serving,
    refusedPath: (why) => pathTo('/refused/:why', { why }),
    describePath: () => '/told',
    files,
    ready,
    handle: answer,
    brief: ({ url, headers }) => answerBusyBriefly(url, headers),
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const send = async (...parts: (string | Buffer)[]): Promise<RawAnswer[]> =>
    readAnswers(await sendRaw(port, parts))
  return { port, send }
}

const tellIcon: ServeOptions['files'] = (request, response, next) => {
  if (request.url !== '/icon.svg') return next()
  response.end('a file')
}

export async function tell(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/fault') throw new Error('a fault')
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const isForm = !reading && request.headers.get('content-type')?.includes('form')
  const form = isForm ? new URLSearchParams(await readFields(request)) : ''
  // The framework gives the head alone, with the body gone before its length is known.
  const body = request.method === 'HEAD' ? null : `${request.method} ${pathname} ${form}`
  return new Response(body, {
    headers: {
      'X-Saw-Cookie': request.headers.get('cookie') ?? 'none',
      'X-Saw-Origin': request.headers.get('origin') ?? 'none',
      'X-Saw-Host': `${request.headers.get('host')} ${request.headers.get('x-forwarded-host')}`,
    },
  })
}

async function readFields(request: Request) {
  return [...(await request.formData())].map(([name, value]) => [name, String(value)])
}

/** The head of a request. */
export function head(first: string, ...headers: string[]): string {
  return [`${first} HTTP/1.1`, 'Host: shanyrak.test', ...headers, '', ''].join('\r\n')
}

/** Of a form without a file. */
export const form = 'Content-Type: application/x-www-form-urlencoded'
/** Ends the connection with the answer. */
export const close = 'Connection: close'
/** The address that a proxy names. */
export const from = (address: string) => `X-Forwarded-For: ${address}`
