import { existsSync, readFileSync, statSync } from 'node:fs'
import {
  formatCertificateCode,
  parseCertificateCode,
} from '../certification/domain/certificate-code'
import type { CertificateVerdict } from '../verification/domain/certificate-verdict'
import { checkNames } from '../verification/domain/verdict'
import { verifyCertificate } from '../verification/verify-certificate.server'
import type { RunCommand } from './command'
import { describeCodeRefusal } from './describe-code-refusal'
import { findCodeInFile } from './find-code-in-file'

/** A PDF of ours is far below; what is larger is something else. */
const largestFile = 20_000_000

/**
 * Says what a certificate is worth. Of a file only its code counts: what the platform states is printed, to be
 * compared with what the file shows.
 */
export const certificateVerify: RunCommand = async ({ operands, terminal, openServices, now }) => {
  const typed = operands[0] ?? ''
  const file = terminal.path(typed)
  const code = existsSync(file) ? readCode(file) : parseCode(typed)
  if (typeof code !== 'string') {
    terminal.tell(`Refused: ${code.why}.`)
    return 1
  }
  const { database, keys } = await openServices()
  const verdict = await verifyCertificate(database.read, keys, code, now)
  for (const line of describeVerdict(code, verdict)) terminal.say(line)
  return verdict.kind === 'valid' ? 0 : 1
}

function parseCode(typed: string): string | { why: string } {
  const parsed = parseCertificateCode(typed)
  if (parsed.kind === 'code') return parsed.code
  return { why: `there is no such file, and ${describeCodeRefusal(parsed)}` }
}

function readCode(file: string): string | { why: string } {
  const { size } = statSync(file)
  const code = size <= largestFile ? findCodeInFile(readFileSync(file)) : null
  return code ?? { why: `${file} holds no certificate's code, or more than one` }
}

const meanings: Record<CertificateVerdict['kind'], string> = {
  valid: 'valid',
  'not-yet-valid': 'not yet valid',
  expired: 'expired',
  suspended: 'suspended: it may not be relied on until it is reinstated',
  revoked: 'revoked',
  replaced: 'replaced by another',
  altered: 'altered: what is stored does not fit its signature, and nothing of it may be relied on',
  'unknown-issuer': 'unknown issuer: whoever signed it is not to be believed',
  'status-unknown': 'status unknown: whether it still stands could not be told',
  'not-found': 'not found: no certificate has this code',
}

function describeVerdict(code: string, verdict: CertificateVerdict): string[] {
  const head = `${formatCertificateCode(code)}: ${meanings[verdict.kind]}`
  if (verdict.kind === 'not-found') return [head]
  const checks = checkNames.map((name) => `${name} ${verdict.checks[name]}`).join(', ')
  const lines = [head, `  ${'checks'.padEnd(12)} ${checks}`]
  if (!('evidence' in verdict)) return lines
  const { statement, revokedAt, replacedBy } = verdict.evidence
  const facts: [string, string | null][] = [
    ['holder', statement.holder.name],
    ['programme', `${statement.programme.title.en}, version ${statement.programme.number}`],
    ['hours', String(statement.credit.academicHours)],
    ['result', statement.result && `${statement.result.percent} %`],
    ['awarded', statement.awardedAt.slice(0, 10)],
    ['expires', statement.expiresAt && statement.expiresAt.slice(0, 10)],
    ['revoked', revokedAt && revokedAt.toISOString().slice(0, 10)],
    ['replaced by', replacedBy && formatCertificateCode(replacedBy)],
    ['issuer', statement.issuer.name.en],
  ]
  return [
    ...lines,
    ...facts.flatMap(([what, fact]) => (fact ? [`  ${what.padEnd(12)} ${fact}`] : [])),
  ]
}
