import { expect, test } from 'vitest'
import { statementSchema } from '../../../app/certification/domain/statement'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { printCertificate } from '../../../app/certification/issuing/print-certificate.server'
import * as checkPage from '../../../app/exchange/pages/check-certificate'
import * as numberPage from '../../../app/exchange/pages/verify-certificate'
import { digestPaper } from '../../../app/verification/judge-paper.server'
import { action as verify } from '../../../app/verification/pages/verify'
import { loader as readNumber } from '../../../app/verification/pages/verdict'
import { askApi } from '../../support/api-client'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { rewritePdf } from '../../support/rewrite-pdf'

const now = new Date('2026-11-21T09:00:00Z')
const name = 'Серікова Әйгерім Маратқызы'
const masked = { maskedName: 'С***** Ә***** М*****' }

async function givenPaper() {
  const services = await freshServices()
  const { baseUrl } = services.config
  const certificate = await givenCertificate(services, { baseUrl, now })
  const statement = statementSchema.parse(JSON.parse(certificate.statement))
  const pdf = Buffer.from(await printCertificate(services, { certificate, statement, now }))
  const { document, token } = await ensureCredential(services, certificate.id, now)
  const sendFile = (bytes: Uint8Array) => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)]), 'certificate')
    return postForm(services, verify, form, { path: '/verify' })
  }
  const sendText = (fields: Record<string, string>) =>
    postForm(services, verify, fields, { path: '/verify' })
  return { services, code: certificate.code, pdf, document, token, sendFile, sendText }
}

test('whoever presents what names the holder reads the whole name that was signed; a number masks it', async () => {
  const { services, code, pdf, document, token, sendFile, sendText } = await givenPaper()
  const inFull = { verdict: 'valid', code, holder: { ...masked, name } }
  for (const answer of [
    await sendFile(pdf),
    await sendFile(Buffer.from(document)),
    await sendText({ code: document }),
    await sendText({ code: token }),
  ]) {
    expect(answer).toMatchObject({ data: { kind: 'checked', verdict: inFull } })
  }
  const path = '/api/v1/certificates/check'
  for (const body of [{ token }, { credential: JSON.parse(document) }]) {
    const answer = await askApi(services, checkPage, { method: 'POST', path, body })
    expect(await answer.json()).toMatchObject(inFull)
  }
  const page = await getPage(services, readNumber, { path: `/verify/${code}`, params: { code } })
  expect(page.data).toMatchObject({ verdict: { verdict: 'valid' } })
  const called = await askApi(services, numberPage, {
    path: '/api/v1/certificates/{code}',
    params: { code },
  })
  for (const told of [page.data, await called.json()]) {
    expect(JSON.stringify(told)).toContain(JSON.stringify(masked))
    expect(JSON.stringify(told)).not.toContain('Әйгерім')
  }
})

/** The paper with another name printed: its page is rendered anew, what is attached stays as it was. */
function edited(pdf: Buffer): Buffer {
  const plain = rewritePdf(pdf, '--qdf', '--static-id').toString('latin1')
  // As an editor does that overwrites the first line of text: every letter becomes another one.
  const changed = plain.replace(/\[<[0-9a-f]+>/, (text) => text.replace(/[0-9a-f](?=>)/, '1'))
  expect(changed).not.toBe(plain)
  return rewritePdf(Buffer.from(changed, 'latin1'))
}

test('a paper as it was issued is told from one that was saved anew or edited, whose lines are to be compared', async () => {
  const { services, pdf, document, token, sendFile, sendText } = await givenPaper()
  const told = { kind: 'checked', verdict: { verdict: 'valid', holder: { name } } }
  expect((await sendFile(pdf)).data).toMatchObject({ ...told, paper: 'as-issued' })
  for (const other of [rewritePdf(pdf), edited(pdf), Buffer.concat([pdf, Buffer.from('\n')])]) {
    expect((await sendFile(other)).data).toMatchObject({ ...told, paper: 'changed' })
  }
  // Nothing is said of a paper where none was shown.
  expect((await sendFile(Buffer.from(document))).data).toMatchObject({ ...told, paper: null })
  expect((await sendText({ code: token })).data).toMatchObject({ ...told, paper: null })
  // A browser that took the credential out of the file says the file's digest.
  const paper = digestPaper(pdf) ?? ''
  expect((await sendText({ code: document, paper })).data).toMatchObject({
    ...{ ...told, paper: 'as-issued' },
  })
  const wrong = await sendText({ code: document, paper: 'b'.repeat(64) })
  expect(wrong.data).toMatchObject({ ...told, paper: 'changed' })
  expect(await sendText({ code: document, paper: 'x' })).toMatchObject({ status: 422 })
  // The digest of somebody else's paper is none of this one.
  const other = await givenCertificate(services, {
    enrolmentId: 'e2',
    baseUrl: services.config.baseUrl,
    now,
  })
  const { document: another } = await ensureCredential(services, other.id, now)
  expect((await sendText({ code: another, paper })).data).toMatchObject({ paper: 'changed' })
})
