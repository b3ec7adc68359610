import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { largestBody, largestUpload } from '../../../app/platform/http/read-body'
import { close, form, from, givenServer, head, tell } from '../../support/http-server'

const multipart = 'Content-Type: multipart/form-data; boundary=b'

test('whoever has a /48 of addresses fills all rooms with slow bodies: an honest form and file go through', async () => {
  const { port, send } = await givenServer(tell, { TRUST_PROXY: 'true' })
  const answers: string[] = []
  let site = 0
  /** Sends a body but for its last byte, each from a network of its own within the /48. */
  function sendSlowly(path: string, type: string, length: number) {
    const socket = connect(port, '127.0.0.1')
    socket
      .on('data', (data) => answers.push(String(data).slice(0, 12)))
      .on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    const address = `2001:db8:1:${(site += 1)}::1`
    socket.write(head(`POST ${path}`, type, from(address), `Content-Length: ${length}`))
    socket.write(Buffer.alloc(length - 1, 'a'))
  }
  for (let each = 0; each < 10; each += 1) sendSlowly('/verify', multipart, largestUpload)
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(0)
  for (let each = 0; each < 80; each += 1) sendSlowly('/x', form, largestBody)
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(10)
  expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 503']))

  const honest = [close, from('192.0.2.7')]
  const body = `email=aigul%40example.kz&password=${'a'.repeat(200)}`
  const [signedIn] = await send(
    head('POST /x', form, ...honest, `Content-Length: ${body.length}`),
    body,
  )
  expect(signedIn).toMatchObject({ status: 200, body: `POST /x ${body}` })
  const file = [
    '--b',
    'Content-Disposition: form-data; name="file"; filename="a.png"',
    '',
    'a'.repeat(3_000_000),
    '--b--',
    '',
  ].join('\r\n')
  const length = `Content-Length: ${file.length}`
  const [uploaded] = await send(head('POST /verify', multipart, ...honest, length), file)
  expect(uploaded).toMatchObject({ status: 200 })
})
