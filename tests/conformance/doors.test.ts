import encodeQR from 'qr'
import { encode } from 'fast-png'
import { expect, test } from 'vitest'
import { refreshStatusLists } from '../../app/certification/status/refresh-status-lists.server'
import { aStatement } from '../support/a-statement'
import { givenBrowserJudge } from '../support/browser-judge'
import { freshServices } from '../support/fresh-services'
import { givenExtract } from '../support/given-extract'
import { givenPdf, pdfStream, writePdf } from '../support/given-pdf'
import { givenPerson } from '../support/given-person'
import { givenProgramme } from '../support/given-programme'
import { givenRegistered } from '../support/given-registered'
import { givenTable } from '../support/given-requirement-table'
import { fileDoors, isNo, openDoors, textDoors } from '../support/verify-doors'

const now = new Date('2026-11-21T10:00:00Z')

/** The name on what is altered or invented: wherever it is shown, somebody believed it. */
const impostor = 'Жалғанов'

async function given() {
  const services = await freshServices()
  const stated = aStatement({ awardedAt: '2026-11-21T09:00:00.000Z' })
  const { document, token, statement } = await givenRegistered(services, { stated })
  await givenTable(services.database)
  await givenProgramme(services.database)
  const { id: personId } = await givenPerson(services)
  const { file: extract } = await givenExtract(services, { personId })
  await refreshStatusLists(services, now)
  const doors = await openDoors(services, await givenBrowserJudge(), now)
  const [header = '', , signature = ''] = token.split('.')
  const { origin } = services.config.baseUrl
  const altered = document.replace(statement.holder.name, `${impostor} Ерлан`)
  const claims = Buffer.from(JSON.stringify({ n: impostor })).toString('base64url')
  const genuine = { credential: document, token, address: `${origin}/v#${token}`, extract }
  const forged = {
    'altered credential': altered,
    'credential without a proof': altered.replace(/,"proof":\[.*\]/, ''),
    'altered token': `${header}.${claims}.${signature}`,
    'altered extract': extract.replace(/"name":"[^"]*"/, `"name":"${impostor}"`),
    'extract with a field beside': extract.replace('{', `{"holder":"${impostor}",`),
    'extract with a field in its proof': extract.replace(
      '"Ed25519"',
      `"Ed25519","by":"${impostor}"`,
    ),
    'extract with another type of proof': extract.replace('"type":"Ed25519"', '"type":"none"'),
    'extract merged with a credential': extract.replace('{', `${document.slice(0, -1)},`),
    'token of another issuer': 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL28uZXhhbXBsZSJ9.c2ln',
    'credential of another issuer': JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: 'did:web:other.example',
      credentialSubject: { name: impostor },
      proof: { type: 'DataIntegrityProof', proofValue: 'z1' },
    }),
  }
  const unsigned = {
    number: statement.code,
    letter: `${impostor} holds the certificate ${statement.code}, which is genuine.`,
    page: `<p>${impostor}: <a href="${origin}/verify/${statement.code}">valid</a></p>`,
    'address of a number': `${origin}/verify/${statement.code}`,
    'address of another site': `https://other.example/verify/${statement.code}`,
    claim: JSON.stringify({ code: statement.code, holder: impostor }),
    'answer of the API': JSON.stringify({
      code: statement.code,
      verdict: 'valid',
      holder: { maskedName: impostor },
    }),
  }
  return { services, doors, genuine, forged, unsigned }
}

/** What keeps a thing what it is. */
const faithful: Record<string, (text: string) => Uint8Array> = {
  'as it is': (text) => Buffer.from(text),
  'with space around': (text) => Buffer.from(`\r\n ${text}\n\n`),
  'with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
}

/** What makes another thing of it: nothing that was signed stands there as it was signed. */
const unfaithful: Record<string, (text: string) => Uint8Array> = {
  'within an object': (text) =>
    Buffer.from(`{"credential":${asJson(text)},"holder":"${impostor}"}`),
  'within a list': (text) => Buffer.from(`[${asJson(text)}]`),
  'as a text of JSON': (text) => Buffer.from(JSON.stringify({ verifiableCredential: text })),
  'twice in one file': (text) => Buffer.from(`${text}\n${text}`),
  'with a line before it': (text) => Buffer.from(`${impostor}\n${text}`),
  'in UTF-16, little end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'in UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'cut short': (text) => Buffer.from(text.slice(0, -2)),
}

const besides: Record<string, (text: string) => Uint8Array> = {
  'in the title of a PDF': (text) =>
    writePdf([{ number: 3, body: `<< /Title <${Buffer.from(text).toString('hex')}> >>` }]),
  'written on the page of a PDF': (text) => writePdf([pdfStream(4, '', `(${text}) Tj`)]),
}

function asJson(text: string): string {
  return /^[[{]/.test(text) ? text : JSON.stringify(text)
}

function renderQr(text: string): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  const side = modules.length * 4
  const data = Uint8Array.from({ length: side * side }, (_, pixel) =>
    modules[Math.floor(pixel / side / 4)]?.[Math.floor((pixel % side) / 4)] ? 0 : 255,
  )
  return encode({ width: side, height: side, data, channels: 1, depth: 8 })
}

type Row = { name: string; bytes: Uint8Array; text: boolean; genuine: string | null }

/** One table of everything in every guise. */
function tableOf({ genuine, forged, unsigned }: Awaited<ReturnType<typeof given>>): Row[] {
  const all = { ...genuine, ...forged, ...unsigned }
  return Object.entries(all).flatMap(([thing, text]) => {
    const good = thing in genuine ? (thing === 'extract' ? 'genuine' : 'valid') : null
    const rowsOf = (guises: typeof faithful, isText: boolean, keeps: boolean) =>
      Object.entries(guises).map(([guise, wrap]) => ({
        name: `${thing}, ${guise}`,
        bytes: wrap(text),
        text: isText,
        genuine: keeps ? good : null,
      }))
    return [
      ...rowsOf(faithful, true, true),
      ...rowsOf(unfaithful, true, false),
      ...rowsOf(besides, false, false),
      // We attach no extract to any paper.
      ...rowsOf({ 'attached to a PDF': givenPdf }, false, thing !== 'extract'),
      ...(text.length < 2000 ? rowsOf({ 'rendered as a QR code': renderQr }, false, true) : []),
    ]
  })
}

test('every door says the same of everything, in every guise', { timeout: 240_000 }, async () => {
  const made = await given()
  const rows = tableOf(made)
  expect(rows.length).toBeGreaterThan(250)
  for (const [index, { name, bytes, text, genuine }] of rows.entries()) {
    const facts = { address: `10.${index >> 8}.${index & 255}.1`, now }
    const told: Record<string, string> = {}
    for (const door of [...fileDoors, ...(text ? textDoors : [])]) {
      const answer = await made.doors[door](bytes, facts)
      told[door] = answer.told
      expect(answer.shown, `${name}, ${door}`).not.toContain(impostor)
      if (genuine === null && answer.told !== 'number' && answer.told !== 'extract') {
        expect(isNo(answer), `${name}, ${door}: ${answer.told}`).toBe(true)
      }
    }
    const { upload, commandLine, offlineFile } = told
    expect(commandLine, name).toBe(upload)
    // Of an extract nobody knows anything offline.
    if (offlineFile !== 'extract') expect(offlineFile, name).toBe(upload)
    if (genuine !== null) expect(upload, name).toBe(genuine)
    expect(told, name).not.toMatchObject({ upload: 'number' })
    if (!text) continue
    // A text is a file's content, but for a number: only that is looked up when it is typed.
    if (told.paste !== 'number')
      expect(isNo({ told: told.paste ?? '', shown: '' }), name).toBe(genuine === null)
    if (genuine !== null) expect(told, name).toMatchObject({ paste: genuine, api: genuine })
  }
})
