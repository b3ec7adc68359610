import { distrustKey, type DistrustOutcome } from '../certification/keys/distrust-key.server'
import { listDistrustedCertificates } from '../certification/keys/list-distrusted-certificates.server'
import { refreshStatusLists } from '../certification/status/refresh-status-lists.server'
import { formatInstant } from '../platform/text/format-instant'
import type { RunCommand } from './command'
import { readInstant } from './read-instant'

type Refusal = Extract<DistrustOutcome, { kind: 'refused' }>['why']

const reasons: Record<Refusal, string> = {
  'no-such-key': 'there never was such a key; key:list names them',
  'in-the-future': 'the date is in the future',
  'said-before': 'it is not believed from that date already',
  'no-other-key':
    'it is the key that signs, and SIGNING_KEY names no other. Put a new one there first: openssl genpkey -algorithm ed25519',
}

/** Believes a key no more in what it signed from a date on, and signs with another. */
export const keyCompromised: RunCommand = async (input) => {
  const { operands, options, terminal, openServices } = input
  const keyId = operands[0] ?? ''
  const from = readInstant(options.required('from'))
  if (!from) return refuse('the date is neither 2026-11-20 nor 2026-11-20T14:00:00Z')
  const services = await openServices()
  const now = new Date()
  const outcome = await distrustKey(services, { keyId, from, now })
  if (outcome.kind === 'refused') return refuse(reasons[outcome.why])

  terminal.say(`What ${keyId} signed since ${formatInstant(from)} is not believed any more.`)
  if (outcome.successor) terminal.say(`${outcome.successor} signs from now on.`)
  await services.keys.refresh()
  await refreshStatusLists(services, now)
  const found = await listDistrustedCertificates(services.database.read, { keyId, now })
  const count = found.kind === 'found' ? found.codes.length : 0
  terminal.say(
    count === 0
      ? 'No certificate that stands rests on it.'
      : `${count} certificates that stand rest on it: certificates:reissue --key=${keyId} replaces them.`,
  )
  return 0

  function refuse(why: string) {
    terminal.tell(`Refused: ${why}.`)
    return 1 as const
  }
}
