import {
  formatCertificateCode,
  parseCertificateCode,
} from '../certification/domain/certificate-code'
import { describeReason, reasonsFor } from '../certification/domain/change-reasons'
import { proposeChange, type ProposeOutcome } from '../certification/propose-change.server'
import type { RunCommand } from './command'
import { describeCodeRefusal } from './describe-code-refusal'

type Refused = Extract<ProposeOutcome, { kind: 'refused' }>

const refusals: Partial<Record<Refused['why'], string>> = {
  'no-such-certificate': 'there is no such certificate',
  'already-revoked': 'it was revoked before',
  'already-replaced': 'it was replaced; revoke the certificate that took its place',
  'already-proposed': 'a change of it was proposed before and waits for a decision',
}

const notes = {
  'text-too-long': 'the note is longer than 500 characters',
  'text-holds-iin': 'the note holds an IIN',
}

function describeRefusal(outcome: Refused): string {
  if (outcome.why !== 'faulty') return refusals[outcome.why] ?? outcome.why
  const { note } = outcome.faults
  return note ? notes[note] : listReasons()
}

/** Proposes to revoke a certificate. A second person confirms it, on the site. */
export const certificateRevoke: RunCommand = async (input) => {
  const { operands, options, terminal, openServices, now } = input
  const parsed = parseCertificateCode(operands[0] ?? '')
  if (parsed.kind === 'refused') return refuse(describeCodeRefusal(parsed))
  const { code } = parsed
  const reason = options.required('reason')
  const { database, keys, config } = await openServices()
  const proposal = { code, reason, note: options.optional('note') ?? '', proposedBy: null, now }
  const outcome = await database.transaction((tx) =>
    proposeChange(tx, keys, { ...proposal, action: 'revoke' }),
  )
  if (outcome.kind === 'refused') return refuse(describeRefusal(outcome))
  terminal.say(`It is proposed to revoke ${formatCertificateCode(code)}; it stands until then.`)
  terminal.say(
    `An administrator confirms it at ${config.baseUrl.origin}/admin/certificates/${code}`,
  )
  return 0

  function refuse(why: string) {
    terminal.tell(`Refused: ${why}.`)
    return 1 as const
  }
}

function listReasons(): string {
  const names = reasonsFor('revoke').map(({ name }) => `${name} (${describeReason(name, 'en')})`)
  return `the reason must be one of ${names.join(', ')}`
}
