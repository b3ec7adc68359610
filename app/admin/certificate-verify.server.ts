import { existsSync, readFileSync, statSync } from 'node:fs'
import {
  formatCertificateCode,
  parseCertificateCode,
} from '../certification/domain/certificate-code'
import { tellTraining } from '../certification/credential/tell-training'
import { trainingOf } from '../certification/domain/statement'
import type { Services } from '../context'
import { verifyPresented } from '../verification/check-presented.server'
import { digestPaper, judgePaper, type PaperState } from '../verification/judge-paper.server'
import type { CertificateVerdict } from '../verification/domain/certificate-verdict'
import { checkNames } from '../verification/domain/verdict'
import type { Presented, Signed } from '../verification/presented/presented'
import { largestFile, readPresentedBytes } from '../verification/presented/read-presented-bytes'
import { readPicturePixels } from '../verification/read-picture-pixels.server'
import { verifyCertificate } from '../verification/verify-certificate.server'
import { verifyExtract, verifyPresentedExtract } from '../verification/verify-extract.server'
import { formatDay } from '../platform/text/format-instant'
import type { RunCommand, Terminal } from './command'
import { describeCodeRefusal } from './describe-code-refusal'
import { describeRefusal, refusals } from './describe-refusal'
import { tellExtract } from './tell-extract'

/**
 * Says what a certificate is worth. A file is judged by what is signed in it, or refused, as everywhere; a number that it
 * quotes counts for nothing. Only a code that was typed is looked up. The extract of a record is told as such.
 */
export const certificateVerify: RunCommand = async ({ operands, terminal, openServices, now }) => {
  const typed = operands[0] ?? ''
  const file = typed === '-' ? await readPiped(terminal) : readNamed(terminal.path(typed))
  const sought = file ? await readFile(file, openServices) : parseCode(typed)
  if (sought.kind === 'refused') {
    terminal.tell(`Refused: ${sought.why}.`)
    return 1
  }
  const services = await openServices()
  const { database, keys } = services
  if (sought.kind === 'extract') {
    return tellExtract(terminal, await verifyPresentedExtract(database.read, keys, sought, now))
  }
  if (sought.kind === 'code') {
    const { code } = sought
    const verdict = await verifyExtract(database.read, keys, code, now)
    if (verdict) return tellExtract(terminal, { code, verdict })
  }
  const { code, verdict } =
    sought.kind === 'code'
      ? { code: sought.code, verdict: await verifyCode(services, sought.code, now) }
      : await verifyPresented(services, sought, now)
  for (const line of describeVerdict(code, verdict)) terminal.say(line)
  if (file?.bytes && code !== null && 'evidence' in verdict) {
    const sha256 = digestPaper(file.bytes)
    terminal.say(describePaper(await judgePaper(database.read, { code, sha256 })))
  }
  return verdict.kind === 'valid' ? 0 : 1
}

type Sought =
  | Signed
  | Extract<Presented, { kind: 'extract' }>
  | { kind: 'code'; code: string }
  | { kind: 'refused'; why: string }

function verifyCode({ database, keys }: Services, code: string, now: Date) {
  return verifyCertificate(database.read, keys, code, now)
}

function parseCode(typed: string): Sought {
  const parsed = parseCertificateCode(typed)
  if (parsed.kind === 'code') return parsed
  return { kind: 'refused', why: `there is no such file, and ${describeCodeRefusal(parsed)}` }
}

/** What is to be looked into: its name, and its bytes, or why it is not even read. */
type GivenFile = { name: string } & ({ bytes: Uint8Array } | { bytes: null; why: string })

/** A file that was named; null when there is none of that name. */
function readNamed(name: string): GivenFile | null {
  if (!existsSync(name)) return null
  const facts = statSync(name)
  if (!facts.isFile()) return { name, bytes: null, why: 'is no file' }
  return facts.size > largestFile ? tooLarge(name) : { name, bytes: readFileSync(name) }
}

/** What is piped in, to its end; of what is larger than any certificate the rest is left. */
async function readPiped({ input }: Terminal): Promise<GivenFile> {
  const name = 'standard input'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestFile) return tooLarge(name)
    chunks.push(bytes)
  }
  return { name, bytes: Buffer.concat(chunks) }
}

function tooLarge(name: string): GivenFile {
  return { name, bytes: null, why: 'is larger than any certificate' }
}

async function readFile(given: GivenFile, openServices: () => Promise<Services>): Promise<Sought> {
  const { name: file, bytes } = given
  if (bytes === null) return { kind: 'refused', why: `${file} ${given.why}` }
  const { keys } = await openServices()
  const origins = keys.issuerKeys().map(({ issuer }) => issuer)
  const presented = await readPresentedBytes(bytes, origins, readPicturePixels)
  switch (presented.kind) {
    case 'token':
    case 'extract':
    case 'credential':
      return presented
    case 'elsewhere':
      return { kind: 'refused', why: `${file} leads to another site, ${presented.host}` }
    case 'refused':
      return { kind: 'refused', why: `${file} is not taken: ${describeRefusal(presented)}` }
    // readPresentedBytes refuses these; whoever means a number types it.
    case 'code':
    case 'mistyped':
      return { kind: 'refused', why: `${file} is not taken: ${refusals['nothing-signed']}` }
  }
}

const meanings: Record<CertificateVerdict['kind'], string> = {
  valid: 'valid',
  'not-yet-valid': 'not yet valid',
  expired: 'expired',
  suspended: 'suspended: it may not be relied on until it is reinstated',
  revoked: 'revoked',
  replaced: 'replaced: another was issued in its place',
  altered:
    'altered: it is not what was signed, or not what is stored, and nothing of it may be relied on',
  'unknown-issuer': 'unknown issuer: whoever signed it is not to be believed',
  'foreign-form': 'foreign form: not in the form of ours, and not checked; check it by its number',
  'check-failed': 'check failed: something went wrong; try again, or check it by its number',
  'status-unknown': 'status unknown: whether it still stands could not be told',
  'not-found': 'not found: no certificate has this code',
}

/** A signature says nothing of what is printed around it. */
function describePaper(paper: PaperState | null): string {
  const told =
    paper === 'as-issued'
      ? 'exactly as issued'
      : `${paper === 'changed' ? 're-saved or edited, or from before digests were kept; ' : ''}exactly this number, holder, programme, hours and date must stand on it`
  return `  ${'paper'.padEnd(12)} ${told}`
}

function describeVerdict(code: string | null, verdict: CertificateVerdict): string[] {
  const subject = code === null ? 'what it shows' : formatCertificateCode(code)
  const head = `${subject}: ${meanings[verdict.kind]}`
  if (verdict.kind === 'not-found') return [head]
  const checks = checkNames.map((name) => `${name} ${verdict.checks[name]}`).join(', ')
  const lines = [head, `  ${'checks'.padEnd(12)} ${checks}`]
  if (!('evidence' in verdict)) return lines
  const { statement, revokedAt, replacedBy } = verdict.evidence
  const training = trainingOf(statement)
  const facts: [string, string | null][] = [
    ['holder', statement.holder.name],
    ['programme', `${statement.programme.title.en}, version ${statement.programme.number}`],
    ['hours', String(statement.credit.academicHours)],
    ['training', training && training.title.en],
    ['part', training && tellTraining(training, statement.credit.academicHours, 'en')],
    ['result', statement.result && `${statement.result.percent} %`],
    ['awarded', formatDay(new Date(statement.awardedAt))],
    ['expires', statement.expiresAt && formatDay(new Date(statement.expiresAt))],
    ['revoked', revokedAt && formatDay(revokedAt)],
    ['replaced by', replacedBy && formatCertificateCode(replacedBy)],
    ['issuer', statement.issuer.name.en],
  ]
  return [
    ...lines,
    ...facts.flatMap(([what, fact]) => (fact ? [`  ${what.padEnd(12)} ${fact}`] : [])),
  ]
}
