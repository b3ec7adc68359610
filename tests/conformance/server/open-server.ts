import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { readCredentialText } from '../../../app/certification/credential/read-credential-text'
import { statusPurposes } from '../../../app/certification/credential/status-place'
import { givenKey } from '../../support/given-issuer'
import { makeCertificate } from './make-certificate'
import { Refusal } from './refusal'
import { openVcApi, type VcApi } from './vc-api'

/**
 * Serves the VC-API on loopback, with a key that lives as long as the server: it signs anything that is well formed.
 *
 * @param port 0 for any that is free.
 */
export async function openServer({ port, https }: { port: number; https: boolean }) {
  const listening = https ? createSecureServer(await makeCertificate()) : createServer()
  await new Promise<void>((resolve, reject) => {
    listening.once('error', reject)
    listening.listen(port, '127.0.0.1', resolve)
  })
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('a server has a port')
  const origin = `${https ? 'https' : 'http'}://localhost:${address.port}`
  const api = openVcApi(origin, givenKey())
  listening.on('request', (request, response) => {
    answer(api, request)
      .catch(refuse)
      .then(({ status, body }) => send(response, status, body))
      .catch(() => response.destroy())
  })
  const close = () =>
    new Promise<void>((resolve) => {
      listening.close(() => resolve())
      listening.closeAllConnections()
    })
  return { origin, did: api.did, close }
}

type Answer = { status: number; body: object | null }

async function answer(api: VcApi, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method} ${pathname}`
  if (asked === 'GET /') return { status: 200, body: { issuer: api.did } }
  const purpose = statusPurposes.find((name) => asked === `GET /credentials/status/${name}`)
  if (purpose) return { status: 200, body: await api.readStatusList(purpose) }
  if (request.method !== 'POST') return { status: 404, body: null }
  const body = await readBody(request)
  switch (pathname) {
    case '/credentials/issue':
      return { status: 201, body: await api.issue(body) }
    case '/credentials/verify':
      await api.verify(body)
      return { status: 200, body: { verified: true } }
    case '/presentations/verify':
      await api.verifyPresentation(body)
      return { status: 200, body: { verified: true } }
    case '/credentials/status':
      api.setStatus(body)
      return { status: 200, body: {} }
    default:
      return { status: 404, body: null }
  }
}

/** The whole body, within the bounds that hold for every credential. */
async function readBody(request: IncomingMessage): Promise<object> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > 1_000_000) throw new Refusal('PARSING_ERROR', 'too-long')
    parts.push(part)
  }
  const read = readCredentialText(Buffer.concat(parts).toString('utf8'))
  if (read.kind === 'refused') throw new Refusal('PARSING_ERROR', read.why)
  return read.document
}

function refuse(error: unknown): Answer {
  if (!(error instanceof Refusal)) {
    console.error(error)
    return { status: 500, body: null }
  }
  const problem = {
    type: `https://www.w3.org/TR/vc-data-model#${error.type}`,
    title: error.type,
    detail: error.message,
  }
  return { status: 400, body: { verified: false, problemDetails: [problem], errors: [problem] } }
}

function send(response: ServerResponse, status: number, body: object | null) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body ?? { errors: ['not found'] }))
}
