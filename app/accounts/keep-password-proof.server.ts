import type { Services } from '../context'
import { endsLater } from '../platform/clock/from-the-future'
import { readHostCookie, writeHostCookie } from '../platform/http/host-cookie'
import { openText, sealText } from '../platform/secrets/seal-text.server'

const name = 'proof'
const purpose = 'cookie of a password proof'

/** How long a password that was given opens what asks for it again, in milliseconds. */
const proofLasts = 10 * 60_000

/** Whose proof it is: of this person, in this session. */
export type ProofOwner = { personId: string; sessionId: string | null }

type Keeping = Pick<Services, 'config' | 'secrets'>

/** The Set-Cookie value by which the browser of somebody who just gave their password says so, for ten minutes: to take their data along. */
export function keepPasswordProof(
  { config, secrets }: Keeping,
  owner: ProofOwner,
  now: Date,
): string {
  const until = String(now.getTime() + proofLasts)
  const sealed = sealText(secrets.derive(purpose), boundTo(owner), until)
  const value = Buffer.from(sealed, 'base64').toString('base64url')
  return writeHostCookie(config, { name, value, seconds: proofLasts / 1000 })
}

/** Whether a request carries a proof of this person and session that is not over. */
export function hasPasswordProof(
  request: Request,
  { config, secrets }: Keeping,
  owner: ProofOwner,
  now: Date,
): boolean {
  const value = readHostCookie(config, request.headers.get('cookie'), name)
  if (!value || owner.sessionId === null) return false
  try {
    const sealed = Buffer.from(value, 'base64url').toString('base64')
    const until = new Date(Number(openText(secrets.derive(purpose), boundTo(owner), sealed)))
    return endsLater(until, proofLasts, now)
  } catch {
    return false
  }
}

function boundTo({ personId, sessionId }: ProofOwner): string {
  return `${personId} ${sessionId ?? ''}`
}

/** The Set-Cookie value by which a browser forgets it. */
export function forgetPasswordProof(config: Keeping['config']): string {
  return writeHostCookie(config, { name, value: '', seconds: 0 })
}
