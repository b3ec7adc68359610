import { randomBytes, randomInt } from 'node:crypto'
import { newCertificateCode } from '../../app/certification/domain/certificate-code'
import { largestBody, largestUpload } from '../../app/platform/http/read-body'
import { mostFields } from '../../app/platform/http/form-bounds'
import { emailOf, everybodysPassword, type Crowd } from './seed/crowd'

/** Something that anybody can send, and how many of it at once. */
export type Sending = {
  name: string
  atOnce: number
  send: (url: string, at: number) => Promise<Response>
}

/** A certificate and its credential, and the cookie of whom they are of. */
export type Held = { cookie: string; certificate: string; credential: string }

/** The longest text within what is left of a form beside its fields. */
const longest = largestBody - 1_000

/** What strangers, and holders of certificates, can send that costs more than a page; pictures have a report of their own. */
export function sendingsOf({ codes }: Crowd, holders: Held[]): Sending[] {
  const credential = holders[0]?.credential ?? ''
  const forged = (at: number) =>
    credential.replace(/"holder|"name"/, (part) => `"f${at}":1,${part}`)
  const post = (path: string, fields: Record<string, string>) => (url: string) =>
    fetch(url + path, {
      method: 'POST',
      headers: { Origin: url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  const signIn = (url: string, at: number, password: string) =>
    post('/sign-in', { email: emailOf(at), password, next: '' })(url)
  const api = (body: (at: number) => string) => (url: string, at: number) =>
    fetch(`${url}/api/v1/certificates/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/vc' },
      body: body(at),
    })
  const manyFields = Object.fromEntries(
    Array.from({ length: mostFields }, (_, at) => [`field-${at}`, 'x'.repeat(100)]),
  )
  const marks = 'a' + '\u0323\u0301'.repeat(longest / 12)
  return [
    {
      name: 'files of 5 MB to /verify',
      atOnce: 12,
      send: (url) => upload(url, randomBytes(largestUpload - 1_000)),
    },
    { name: 'papers of noise to /verify', atOnce: 12, send: (url) => upload(url, aPaper) },
    {
      name: 'one genuine credential pasted',
      atOnce: 64,
      send: post('/verify', { code: credential }),
    },
    {
      name: 'forged credentials pasted',
      atOnce: 64,
      send: (url, at) => post('/verify', { code: forged(at) })(url),
    },
    { name: 'forged credentials to the API', atOnce: 64, send: api(forged) },
    {
      name: 'numbers that exist',
      atOnce: 64,
      send: (url, at) => fetch(`${url}/verify/${codes[at % codes.length]}`),
    },
    {
      name: 'numbers that do not',
      atOnce: 64,
      send: (url) => fetch(`${url}/verify/${newCertificateCode(randomInt)}`),
    },
    { name: 'forms of 2,000 fields', atOnce: 16, send: post('/register', manyFields) },
    {
      name: 'names of marks, 250 kB',
      atOnce: 16,
      send: post('/register', { name: marks, email: 'a@b.kz', password: 'x' }),
    },
    {
      name: 'texts of 250 kB to /verify',
      atOnce: 16,
      send: post('/verify', { code: '{"a":['.repeat(longest / 20) }),
    },
    {
      name: 'sign-ins with wrong passwords',
      atOnce: 48,
      send: (url, at) => signIn(url, at, `wrong password ${at}`),
    },
    {
      name: 'sign-ins of as many people',
      atOnce: 48,
      send: (url, at) => signIn(url, 100 + at, everybodysPassword),
    },
    {
      name: 'registrations',
      atOnce: 48,
      send: (url, at) =>
        post('/register', {
          name: `Stranger ${'abcdefgh'[at % 8]}`,
          email: `stranger-${at}@example.kz`,
          password: `an unusual sentence, ${randomBytes(6).toString('hex')}`,
          next: '/learn',
        })(url),
    },
    {
      name: 'papers printed for their holders',
      atOnce: holders.length - 1,
      // The last one's was printed before the others, for what is loaded with the first.
      send: (url, at) => {
        const { certificate, cookie } = holders[at] ?? { certificate: '', cookie: '' }
        return fetch(`${url}${certificate}/pdf`, { headers: { cookie } })
      },
    },
    {
      name: 'offline verifiers downloaded',
      atOnce: 16,
      send: (url) => fetch(`${url}/verify/offline.html?download`),
    },
  ]
}

/** What begins as a PDF does, and is none. */
const aPaper = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1_000_000)])

function upload(url: string, bytes: Uint8Array): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([bytes as BlobPart]), 'certificate.pdf')
  return fetch(`${url}/verify`, { method: 'POST', headers: { Origin: url }, body: form })
}
