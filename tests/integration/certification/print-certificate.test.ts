import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { statementSchema } from '../../../app/certification/domain/statement'
import { renderPaperTask } from '../../../app/certification/issuing/render-paper-task'
import { isIssuedPaper } from '../../../app/certification/issuing/is-issued-paper.server'
import { printCertificate } from '../../../app/certification/issuing/print-certificate.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')

async function given() {
  const services = await freshServices()
  const { id: personId } = await givenPerson(services)
  const { baseUrl } = services.config
  const certificate = await givenCertificate(services, { personId, baseUrl, now })
  const statement = statementSchema.parse(JSON.parse(certificate.statement))
  const print = (iinLastFour: string | null = null) =>
    printCertificate(services, { certificate, statement, iinLastFour, now })
  const rendered = () => services.threads.counts(renderPaperTask.lane).done
  return { services, certificate, print, rendered }
}

test('a paper that many ask for at once, and again, is rendered once, and each is as issued', async () => {
  const { services, certificate, print, rendered } = await given()
  const before = rendered()
  // More than may wait at the gate: whoever asks for the same one takes no turn.
  const papers = await Promise.all(Array.from({ length: 40 }, () => print()))
  papers.push(await print())
  expect(rendered() - before).toBe(1)
  const digests = new Set(papers.map((pdf) => createHash('sha256').update(pdf).digest('hex')))
  const [sha256 = '', ...others] = digests
  expect(others).toEqual([])
  const { code } = certificate
  expect(await isIssuedPaper(services.database.read, { code, sha256 })).toBe(true)
})

test('a paper on which something else stands is rendered by itself, for each certificate', async () => {
  const { print, rendered } = await given()
  const another = await given()
  const before = rendered()
  const papers = [await print(), await print('4362'), await print('4363'), await another.print()]
  expect(rendered() - before).toBe(papers.length)
  expect(new Set(papers.map((pdf) => Buffer.from(pdf).toString('base64'))).size).toBe(papers.length)
})
