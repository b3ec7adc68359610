import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import { isIssuedPaper } from '../../../app/certification/issuing/is-issued-paper.server'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import { loader } from '../../../app/certification/pages/certificate'
import { loader as readPdf } from '../../../app/certification/pages/certificate-pdf'
import * as confirmPage from '../../../app/certification/pages/confirm-name'
import { loader as list } from '../../../app/certification/pages/my-certificates'
import { certificatePapers } from '../../../db/schema/certification'
import { getPage, lookAndPost } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { givenPerson } from '../../support/given-person'

async function givenHolder() {
  const services = await freshServices()
  const holder = await givenPerson(services)
  const certificate = await givenCertificate(services, { personId: holder.id })
  const { code } = certificate
  const asked = { path: `/certificates/${code}`, params: { code } }
  return { services, holder, code, asked }
}

test('only its holder sees a certificate; for others it is not there', async () => {
  const { services, holder, asked } = await givenHolder()
  const stranger = await givenPerson(services)
  expect(await getPage(services, loader, { ...asked, cookie: holder.cookie })).toMatchObject({
    status: 200,
    data: { certificate: { status: 'standing' } },
  })
  for (const page of [loader, readPdf]) {
    expect((await getPage(services, page, { ...asked, cookie: stranger.cookie })).status).toBe(404)
    expect((await getPage(services, page, asked)).location).toMatch(/^\/sign-in\?next=/)
  }
  const others = await getPage(services, list, { path: '/certificates', cookie: stranger.cookie })
  expect(others.data).toMatchObject({ certificates: [] })
})

test('the paper is a PDF whose file name names nobody', async () => {
  const { services, holder, code } = await givenHolder()
  const request = new Request(`http://127.0.0.1:3000/certificates/${code}/pdf`, {
    headers: { cookie: holder.cookie },
  })
  const response = await readPdf({ request, params: { code }, context: requestContext(services) })
  expect(response.headers.get('Content-Type')).toBe('application/pdf')
  expect(response.headers.get('Content-Disposition')).toBe(
    `attachment; filename="certificate-${code}.pdf"`,
  )
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('the digest of every paper that was given out is kept, with the digits of the IIN and without', async () => {
  const services = await freshServices()
  const holder = await givenPerson(services, { iin: '700911204362' })
  const { code } = await givenCertificate(services, { personId: holder.id })
  const print = async (query: string) => {
    const request = new Request(`http://127.0.0.1:3000/certificates/${code}/pdf${query}`, {
      headers: { cookie: holder.cookie },
    })
    const answer = await readPdf({ request, params: { code }, context: requestContext(services) })
    return createHash('sha256')
      .update(new Uint8Array(await answer.arrayBuffer()))
      .digest('hex')
  }
  const { read } = services.database
  const plain = await print('')
  const withDigits = await print('?iin=last-four')
  expect(withDigits).not.toBe(plain)
  expect(await print('')).toBe(plain)
  for (const sha256 of [plain, withDigits]) {
    expect(await isIssuedPaper(read, { code, sha256 })).toBe(true)
  }
  expect(await read.select().from(certificatePapers)).toHaveLength(2)
  expect(await isIssuedPaper(read, { code, sha256: 'a'.repeat(64) })).toBe(false)
  const other = await givenCertificate(services, { enrolmentId: uuid() })
  expect(await isIssuedPaper(read, { code: other.code, sha256: plain })).toBe(false)
  await expect(
    services.database.transaction((tx) => tx.delete(certificatePapers).then(() => {})),
  ).rejects.toThrow()
})

test('the digits of the IIN are offered to whoever has given one', async () => {
  const services = await freshServices()
  for (const iin of ['700911204362', undefined]) {
    const holder = await givenPerson(services, { iin })
    const certificate = await givenCertificate(services, {
      personId: holder.id,
      enrolmentId: uuid(),
    })
    const { code } = certificate
    const asked = { path: `/certificates/${code}`, params: { code }, cookie: holder.cookie }
    const { data } = await getPage(services, loader, asked)
    expect(data).toMatchObject({ hasIin: iin !== undefined })
  }
})

test('when our key is believed no more, its holder hears that it is no fault of theirs', async () => {
  const { services, holder, asked } = await givenHolder()
  const from = new Date('2026-01-01T00:00:00Z')
  await distrustKey(services, { keyId: services.keys.activeId, from, now: new Date() })
  await services.keys.refresh()
  const page = await getPage(services, loader, { ...asked, cookie: holder.cookie })
  expect(page.data).toMatchObject({
    certificate: { status: 'altered', isKeyDistrusted: true, replacedBy: null },
  })
})

test('a revoked certificate is explained to its holder, whose paper stays as it was', async () => {
  const { services, holder, code, asked } = await givenHolder()
  const print = async () => {
    const request = new Request(`http://127.0.0.1:3000/certificates/${code}/pdf`, {
      headers: { cookie: holder.cookie },
    })
    const answer = await readPdf({ request, params: { code }, context: requestContext(services) })
    return Buffer.from(await answer.arrayBuffer())
  }
  const before = await print()
  const now = new Date('2026-11-21T08:00:00Z')
  await services.database.transaction((tx) =>
    revokeCertificate(tx, { code, reason: 'awarded-by-mistake', actorId: null, now }),
  )
  expect(await getPage(services, loader, { ...asked, cookie: holder.cookie })).toMatchObject({
    data: {
      certificate: { status: 'revoked', revoked: { reason: 'awarded-by-mistake' } },
      life: { mayAsk: false },
    },
  })
  expect((await print()).equals(before)).toBe(true)
})

test('a name is confirmed only as it was shown, and may complete the programme', async () => {
  const services = await freshServices()
  await givenExamination(services)
  const { person, enrolmentId, attemptId } = await givenHandIn(services, { named: false })
  const context = { ...requestContext(services), now: handInAt }
  await finishAttempt(context, { personId: person.id, attemptId })

  const asked = {
    path: `/learn/${enrolmentId}/name`,
    params: { enrolmentId },
    cookie: person.cookie,
    now: handInAt,
  }
  const send = (name: string, shown: string, intent = 'confirm') =>
    lookAndPost(services, confirmPage, { name, shown, intent }, asked)
  const page = await getPage(services, confirmPage.loader, asked)
  expect(page.data).toMatchObject({ name: person.name, confirmedAt: null })

  expect(await send('Серікова 2', person.name)).toMatchObject({
    status: 422,
    data: {
      errors: { name: 'foreign-character' },
      character: '2',
      name: 'Серікова 2',
      shown: person.name,
    },
  })
  expect(await send(' Серікова  Айгүл', person.name)).toMatchObject({
    status: 200,
    data: { kind: 'changed', shown: 'Серікова Айгүл' },
  })
  expect(await send(person.name, person.name, 'preview')).toMatchObject({ status: 200 })
  expect(await send('А', 'А', 'delete')).toMatchObject({ status: 422 })

  const confirmed = await send('Серікова Айгүл', 'Серікова Айгүл')
  expect(confirmed).toMatchObject({ status: 303 })
  expect(confirmed.location).toMatch(/^\/certificates\/[0-9A-Z]{18}$/)
  expect((await getPage(services, confirmPage.loader, asked)).location).toBe(confirmed.location)
  expect((await send('Ким Айгүл', 'Ким Айгүл')).location).toBe(asked.path)

  const stranger = await givenPerson(services)
  const elsewhere = { ...asked, cookie: stranger.cookie }
  expect((await getPage(services, confirmPage.loader, elsewhere)).status).toBe(404)
  const fields = { name: 'Ким', shown: 'Ким', intent: 'confirm' }
  expect((await lookAndPost(services, confirmPage, fields, elsewhere)).status).toBe(404)
})
