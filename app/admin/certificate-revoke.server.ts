import type { RevokeOutcome } from '../certification/revoke-certificate.server'
import {
  formatCertificateCode,
  parseCertificateCode,
} from '../certification/domain/certificate-code'
import { withdrawCertificate } from '../journeys/withdraw-certificate.server'
import type { RunCommand } from './command'
import { describeCodeRefusal } from './describe-code-refusal'

type Refusal = Extract<RevokeOutcome, { kind: 'refused' }>['why']

const reasons: Record<Refusal, string> = {
  'no-such-certificate': 'there is no such certificate',
  'already-revoked': 'it was revoked before',
  'reason-missing': 'the reason is empty',
}

/** Revokes a certificate and takes it out of its holder's record. */
export const certificateRevoke: RunCommand = async (input) => {
  const { operands, options, terminal, openServices, now } = input
  const parsed = parseCertificateCode(operands[0] ?? '')
  if (parsed.kind === 'refused') return refuse(describeCodeRefusal(parsed))
  const outcome = await withdrawCertificate(await openServices(), {
    code: parsed.code,
    reason: options.required('reason'),
    actorId: null,
    now,
  })
  if (outcome.kind === 'refused') return refuse(reasons[outcome.why])
  terminal.say(`${formatCertificateCode(parsed.code)} is revoked from now on.`)
  return 0

  function refuse(why: string) {
    terminal.tell(`Refused: ${why}.`)
    return 1 as const
  }
}
