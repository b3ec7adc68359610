import {
  formatCertificateCode,
  parseCertificateCode,
} from '../certification/domain/certificate-code'
import { describeReason, reasonsFor } from '../certification/domain/change-reasons'
import { proposeChange, type ProposeOutcome } from '../certification/life/propose-change.server'
import { parseProposedText, type TextRefusal } from '../certification/domain/proposed-text'
import { revokeCertificateAndEvidence } from '../journeys/revoke-certificate-and-evidence.server'
import { pathTo } from '../path-to'
import type { RunCommand } from './command'
import { describeCodeRefusal } from './describe-code-refusal'

type Refused = Extract<ProposeOutcome, { kind: 'refused' }>

const refusals: Partial<Record<Refused['why'] | 'reason-missing', string>> = {
  'reason-missing': 'the reason is empty',
  'no-such-certificate': 'there is no such certificate',
  'already-revoked': 'it was revoked before',
  'already-replaced': 'it was replaced; revoke the certificate that took its place',
  'already-proposed': 'a change of it was proposed before and waits for a decision',
}

const faultsOfWords: Record<TextRefusal, string> = {
  'text-too-long': 'the reason or the note is longer than 500 characters',
  textUnreadable: 'the reason or the note holds a sign that cannot be kept',
  wordsSayNothing: 'the reason or the note has no words',
  wordsNameChild: 'the reason or the note names a child: the site keeps no data about children',
  wordsHoldIin: 'the reason or the note holds an IIN',
}

function describeRefusal(outcome: Refused): string {
  if (outcome.why !== 'faulty') return refusals[outcome.why] ?? outcome.why
  const { note } = outcome.faults
  return note ? faultsOfWords[note] : listReasons()
}

/**
 * Revokes a certificate at once, as whoever has the machine can do anything, also where there is no second
 * administrator; the history and the audit trail say that the command line did it. With --propose a second person
 * confirms it on the site.
 */
export const certificateRevoke: RunCommand = async (input) => {
  const { operands, options, terminal, openServices, now } = input
  const parsed = parseCertificateCode(operands[0] ?? '')
  if (parsed.kind === 'refused') return refuse(describeCodeRefusal(parsed))
  const { code } = parsed
  const reason = options.required('reason')
  const note = options.optional('note') ?? ''
  const { database, keys, config } = await openServices()

  if (options.flag('propose')) {
    const proposal = { code, reason, note, proposedBy: null, now, action: 'revoke' } as const
    const outcome = await database.transaction((tx) => proposeChange(tx, keys, proposal))
    if (outcome.kind === 'refused') return refuse(describeRefusal(outcome))
    terminal.say(
      `It is proposed to revoke ${formatCertificateCode(code)}; it stays in force until then.`,
    )
    const page = config.baseUrl.origin + pathTo('/admin/certificates/:code', { code })
    terminal.say(`An administrator confirms it at ${page}`)
    return 0
  }

  for (const words of [reason, note]) {
    const read = parseProposedText(words)
    if (read.kind === 'refused') return refuse(faultsOfWords[read.why])
  }
  const act = { code, reason, note: note || null, actorId: null, now }
  const outcome = await database.transaction((tx) => revokeCertificateAndEvidence(tx, act))
  if (outcome.kind === 'refused') return refuse(refusals[outcome.why] ?? outcome.why)
  terminal.say(`${formatCertificateCode(code)} is revoked from now on.`)
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
