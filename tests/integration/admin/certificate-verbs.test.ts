import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { formatCertificateCode } from '../../../app/certification/domain/certificate-code'
import { statementSchema } from '../../../app/certification/domain/statement'
import { listProposals } from '../../../app/certification/life/list-proposals.server'
import { printCertificate } from '../../../app/certification/issuing/print-certificate.server'
import { confirmCertificateChange } from '../../../app/journeys/confirm-certificate-change.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import type { Config } from '../../../app/platform/config/config.server'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenExtract } from '../../support/given-extract'
import { rewritePdf } from '../../support/rewrite-pdf'
import { givenPdf, pdfStream, writePdf } from '../../support/given-pdf'
import { givenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'
import { givenProgramme } from '../../support/given-programme'
import { givenTerminal } from '../../support/given-terminal'

async function run(config: Config, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

async function givenAward() {
  const services = await freshServices()
  const { id: personId } = await givenPerson(services)
  const { baseUrl } = services.config
  const certificate = await givenCertificate(services, { personId, baseUrl, now: new Date() })
  return { services, certificate, code: formatCertificateCode(certificate.code) }
}

test('a code as it is typed from paper is verified', async () => {
  const { services, certificate, code } = await givenAward()
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  const verified = await run(services.config, 'certificate:verify', typed)
  expect(verified).toMatchObject({ code: 0, told: '' })
  expect(verified.said.split('\n')[0]).toBe(`${code}: valid`)
  expect(verified.said).toContain(JSON.parse(certificate.statement).holder.name)
})

test('the PDF is verified by what is attached to it', async () => {
  const { services, certificate, code } = await givenAward()
  const file = join(freshFolder(), 'certificate.pdf')
  const statement = statementSchema.parse(JSON.parse(certificate.statement))
  writeFileSync(file, await printCertificate(services, { certificate, statement, now: new Date() }))
  const verified = await run(services.config, 'certificate:verify', file)
  expect(verified).toMatchObject({ code: 0, told: '' })
  expect(verified.said).toContain(`${code}: valid`)
  expect(verified.said).toContain(statement.holder.name)
  expect(verified.said).toMatch(/paper +exactly as issued/)
  writeFileSync(file, rewritePdf(readFileSync(file)))
  const again = await run(services.config, 'certificate:verify', file)
  expect(again.said).toMatch(/paper +re-saved or edited/)
})

test('what is piped in is verified like a file, to its end and not beyond what a certificate can be', async () => {
  const { services, certificate, code } = await givenAward()
  const statement = statementSchema.parse(JSON.parse(certificate.statement))
  const pdf = Buffer.from(
    await printCertificate(services, { certificate, statement, now: new Date() }),
  )
  const pipe = async (piped: string | Buffer) => {
    const terminal = givenTerminal('', piped)
    const exit = await runAdmin(['certificate:verify', '-'], terminal, () => services.config)
    return { exit, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
  }
  const genuine = await pipe(pdf)
  expect(genuine).toMatchObject({ exit: 0, told: '' })
  expect(genuine.said).toContain(`${code}: valid`)
  expect(genuine.said).toMatch(/paper +exactly as issued/)
  const refused = {
    '': 'standard input is not taken: it is empty',
    [code]: 'standard input is not taken',
    ['x'.repeat(5_000_001)]: 'standard input is larger than any certificate',
  }
  for (const [piped, why] of Object.entries(refused)) {
    const answer = await pipe(piped)
    expect(answer, why).toMatchObject({ exit: 1, said: '' })
    expect(answer.told).toContain(why)
  }
})

test('a file that only quotes the number of a certificate is refused, or told to be none of ours', async () => {
  const { services, certificate, code } = await givenAward()
  const { origin } = services.config.baseUrl
  const quotes = {
    'an e-mail': `Dear colleagues, the certificate ${code} is genuine.`,
    'a number alone': code,
    'a page': `<p>See <a href="${origin}/verify/${certificate.code}">the certificate</a></p>`,
    'an address': `${origin}/verify/${certificate.code}`,
    'a PDF without an attachment': writePdf([
      { number: 3, body: `<< /Title (Certificate ${code}) >>` },
      pdfStream(4, '', `${origin}/verify/${certificate.code}`),
    ]),
    'a PDF with a number attached': givenPdf(code),
    'an answer of the API': JSON.stringify({ code: certificate.code, verdict: 'valid' }),
    'a claim': JSON.stringify({ code: certificate.code, holder: 'Somebody Else' }),
    'a claim in a list': JSON.stringify([{ code: certificate.code }]),
  }
  for (const [name, content] of Object.entries(quotes)) {
    const file = join(freshFolder(), 'quote')
    writeFileSync(file, content)
    const { code: exit, said, told } = await run(services.config, 'certificate:verify', file)
    expect(exit, name).toBe(1)
    expect(said, name).not.toContain(code)
    expect(said, name).not.toContain('holder')
    expect(`${said}${told}`, name).toMatch(/is not taken|foreign form/)
  }
})

test('the extract of a record is told as such, by its number and by its file', async () => {
  const { services } = await givenAward()
  const { id } = await givenPerson(services, { iin: '061211600012' })
  await givenTable(services.database)
  await givenProgramme(services.database)
  const { code, file } = await givenExtract(services, { personId: id, now: new Date() })
  const path = join(freshFolder(), 'extract.json')
  for (const [content, exit, told] of [
    [file, 0, 'genuine, as it stood then; it may have changed since'],
    [file.replace('"missing"', '"met"'), 1, 'altered'],
  ] as const) {
    writeFileSync(path, content)
    const verified = await run(services.config, 'certificate:verify', path)
    expect(verified).toMatchObject({ code: exit, told: '' })
    expect(verified.said).toContain(`extract of a record, ${told}`)
  }
  const typed = await run(services.config, 'certificate:verify', code)
  expect(typed).toMatchObject({ code: 0, told: '' })
  expect(typed.said).toContain('Psychological training: missing')
  expect(typed.said).toMatch(/IIN .*0012 \(asserted by the person\)/)
})

test('a file without a credential, and a mistyped code, are refused', async () => {
  const { services, code } = await givenAward()
  const file = join(freshFolder(), 'other.pdf')
  writeFileSync(file, '%PDF-1.7 an e-mail')
  const other = await run(services.config, 'certificate:verify', file)
  expect(other).toMatchObject({ code: 1, said: '' })
  expect(other.told).toContain('damaged PDF')
  const mistyped = await run(services.config, 'certificate:verify', code.slice(0, -1))
  expect(mistyped).toMatchObject({ code: 1, said: '' })
})

test('the command line proposes to revoke; a certificate stands until a second person agrees', async () => {
  const { services, code, certificate } = await givenAward()
  const given = ['--reason', 'awarded-by-mistake', '--note', 'Counted twice', '--propose']
  const revoke = () => run(services.config, 'certificate:revoke', code, ...given)
  const proposed = await revoke()
  expect(proposed).toMatchObject({ code: 0, told: '' })
  expect(proposed.said).toContain(`/admin/certificates/${certificate.code}`)
  expect((await run(services.config, 'certificate:verify', code)).code).toBe(0)
  expect(await revoke()).toMatchObject({
    code: 1,
    told: 'Refused: a change of it was proposed before and waits for a decision.',
  })

  const { id: confirmedBy } = await givenPerson(services, { role: 'administrator' })
  const [open] = (await listProposals(services.database.read, new Date())).open
  const confirmation = { proposalId: open?.id ?? '', confirmedBy, now: new Date() }
  expect(await confirmCertificateChange(services, confirmation)).toMatchObject({
    kind: 'confirmed',
  })
  const verified = await run(services.config, 'certificate:verify', code)
  expect(verified.said.split('\n')[0]).toBe(`${code}: revoked`)
  expect(verified.code).toBe(1)
  expect(await revoke()).toMatchObject({ code: 1, told: 'Refused: it was revoked before.' })
})

test('the command line revokes at once, in its own words', async () => {
  const { services, code } = await givenAward()
  const revoke = (reason: string) =>
    run(services.config, 'certificate:revoke', code, '--reason', reason)
  expect(await revoke('number 061211600012')).toMatchObject({
    code: 1,
    told: 'Refused: the reason or the note holds an IIN.',
  })
  expect((await run(services.config, 'certificate:verify', code)).code).toBe(0)
  expect(await revoke('Issued to the wrong person')).toMatchObject({ code: 0, told: '' })
  const verified = await run(services.config, 'certificate:verify', code)
  expect(verified.said.split('\n')[0]).toBe(`${code}: revoked`)
  expect(await revoke('Again')).toMatchObject({
    code: 1,
    told: 'Refused: it was revoked before.',
  })
})

test('a certificate that there is not, and a reason that there is not, are refused', async () => {
  const { services, code } = await givenAward()
  const elsewhere = await givenAward()
  const given = ['certificate:revoke', elsewhere.code, '--reason', 'awarded-by-mistake']
  expect(await run(services.config, ...given)).toMatchObject({
    code: 1,
    told: 'Refused: there is no such certificate.',
  })
  const wrong = await run(services.config, 'certificate:revoke', code, '--reason', 'x', '--propose')
  expect(wrong).toMatchObject({ code: 1, said: '' })
  expect(wrong.told).toContain('awarded-by-mistake (It was awarded by mistake)')
})

test('days are printed as they stand on paper, where it is a day later than in Greenwich', async () => {
  const services = await freshServices()
  const { id: personId } = await givenPerson(services)
  const { baseUrl } = services.config
  const now = new Date('2025-11-01T19:30:00Z')
  const { code } = await givenCertificate(services, { personId, baseUrl, now })
  const revoked = new Date('2025-11-20T19:47:00Z')
  const act = { code, reason: 'awarded-by-mistake', actorId: null, now: revoked }
  await services.database.transaction((tx) => revokeCertificateAndEvidence(tx, act))
  const { said } = await run(services.config, 'certificate:verify', code)
  expect(said).toMatch(/^ +awarded +2025-11-02$/m)
  expect(said).toMatch(/^ +revoked +2025-11-21$/m)
})
