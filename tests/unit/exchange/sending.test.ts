import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { judgeAddress } from '../../../app/exchange/sending/judge-address'
import { isPublicAddress } from '../../../app/exchange/sending/public-address'
import { sendWebhook } from '../../../app/exchange/sending/send-webhook.server'
import { startReceiver } from '../../support/webhook-receiver'

const inside = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  '3fff::1',
  'localhost',
  '',
]

test('an address inside of a network is told from one of the internet', () => {
  for (const address of inside) expect(isPublicAddress(address), address).toBe(false)
  for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '11.0.0.1', '2a00:1450::1']) {
    expect(isPublicAddress(address), address).toBe(true)
  }
})

const refused: [string, string][] = [
  ['http://example.org/', 'not-https'],
  ['ftp://example.org/', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['https://user:password@example.org/', 'with-password'],
  ['https://example.org/#x', 'with-fragment'],
  ['https://localhost/', 'not-public'],
  ['https://site.localhost/', 'not-public'],
  ['https://LOCALHOST./', 'not-public'],
  ['https://intranet/', 'not-public'],
  ['https://bus.internal/', 'not-public'],
  ['https://printer.local/', 'not-public'],
  ['https://127.0.0.1/', 'not-public'],
  ['https://2130706433/', 'not-public'],
  ['https://0x7f.1/', 'not-public'],
  ['https://017700000001/', 'not-public'],
  ['https://[::1]/', 'not-public'],
  ['https://[::ffff:10.0.0.1]/', 'not-public'],
  ['https://169.254.169.254/latest/meta-data', 'not-public'],
  ['not an address', 'unreadable'],
]

for (const [address, why] of refused) {
  test(`nothing is sent to ${address}`, () => {
    expect(judgeAddress(address, [])).toEqual({ kind: 'refused', why })
  })
}

test('a public address is taken, and a private one that the operator vouches for, port and all', () => {
  const judge = (address: string, allowed: string[]) => judgeAddress(address, allowed).kind
  expect(judge('https://egov.example/hooks?x=1', [])).toBe('receiver')
  expect(judge('http://bus.internal:8080/', ['bus.internal'])).toBe('receiver')
  expect(judge('http://10.0.0.7:8443/', ['10.0.0.7:8443'])).toBe('receiver')
  expect(judge('http://10.0.0.7:8444/', ['10.0.0.7:8443'])).toBe('refused')
  expect(judge('http://bus.internal.example/', ['bus.internal'])).toBe('refused')
  expect(judge('ftp://bus.internal/', ['bus.internal'])).toBe('refused')
})

test('a name that stands for an address inside is found out when it is resolved', async () => {
  const receiver = await startReceiver()
  const url = new URL(receiver.url.replace('127.0.0.1', 'localhost'))
  const message = { headers: {}, body: '{}' }
  const refused = await sendWebhook({ ...message, receiver: { url, vouched: false } }, 2000)
  expect(refused).toEqual({ kind: 'failed', why: 'the address is not public' })
  const literal = { url: new URL(receiver.url), vouched: false }
  expect(await sendWebhook({ ...message, receiver: literal }, 2000)).toEqual(refused)
  expect(receiver.received).toEqual([])
  const vouched = { url: new URL(receiver.url), vouched: true }
  expect(await sendWebhook({ ...message, receiver: vouched }, 2000)).toMatchObject({ status: 204 })
})

/** What a receiver may send instead of an answer, and whether it counts as one. */
const strangeAnswers: [sent: string, told: object][] = [
  [
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    { kind: 'answered', status: 101 },
  ],
  ['HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\nPRI', {}],
  ['HTTP/1.1 102 Processing\r\n\r\n', { kind: 'failed' }],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n', { status: 200 }],
  ['HTTP/1.1 200 OK\r\nContent-Le', { kind: 'failed' }],
  ['HTTP/1.1 999 X\r\n\r\n', { status: 999 }],
  ['SSH-2.0-OpenSSH_9.2\r\n', { kind: 'failed' }],
  [`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, { kind: 'failed' }],
  ['', { kind: 'failed' }],
]

test('whatever a receiver sends, nobody waits for it longer than may be', async () => {
  for (const [sent, told] of strangeAnswers) {
    for (const ending of ['left open', 'ended', 'reset']) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => {
          socket.write(sent, () => {
            if (ending === 'ended') socket.end()
            if (ending === 'reset') socket.resetAndDestroy()
          })
        })
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      const receiver = { url: new URL(`http://127.0.0.1:${port}/`), vouched: true }
      // Who answers has all the time of a busy machine; who never does is not waited for.
      const milliseconds = 'kind' in told && told.kind === 'failed' ? 100 : 60_000
      const outcome = await sendWebhook({ receiver, headers: {}, body: '{}' }, milliseconds)
      // What was sent before a reset may be lost on its way.
      const expected = ending === 'reset' ? {} : told
      expect(outcome, `${sent.slice(0, 60)} ${ending}`).toMatchObject(expected)
      server.close()
    }
  }
})
