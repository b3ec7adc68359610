import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:https'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { aCredential } from './ask-server'

/** The command as an operator of W3C's suites types it. */
async function givenCommand(...args: string[]) {
  const child = spawn('npm', ['run', '--silent', 'conformance:serve', '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const first = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  const exit = once(child, 'exit').then(([code]) => Number(code))
  const errors = text(child.stderr)
  return { child, first, exit, errors }
}

function post(address: string, body: object): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', rejectUnauthorized: false }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
    })
    asked.once('error', reject)
    asked.end(JSON.stringify(body))
  })
}

test('the command serves HTTPS on loopback with a key of its own, until it is told to stop', async () => {
  const { child, first, exit } = await givenCommand('--port', '0', '--https')
  const [, origin = '', did = ''] =
    /^(https:\/\/localhost:\d+) .* (did:key:\S+)$/.exec(await first) ?? []
  const issued = await post(`${origin}/credentials/issue`, { credential: aCredential() })
  expect(issued.status).toBe(201)
  expect(JSON.parse(issued.body)).toMatchObject({ issuer: did })
  const verifiableCredential: unknown = JSON.parse(issued.body)
  const verified = await post(`${origin}/credentials/verify`, { verifiableCredential })
  expect(verified).toEqual({ status: 200, body: '{"verified":true}' })
  const tooDeep: unknown = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)
  const refused = await post(`${origin}/credentials/verify`, { verifiableCredential: tooDeep })
  expect(refused).toMatchObject({ status: 400, body: expect.stringContaining('too-deep') })
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
})

test('a port that is none is refused with a sentence', async () => {
  const { exit, errors } = await givenCommand('--port', 'http')
  expect(await exit).toBe(2)
  expect(await errors).toContain('--port is a number from 0 to 65535')
})
