import { lookEnd } from '../eligibility/domain/look'
import { openText, sealText } from '../platform/secrets/seal-text.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'

/** What an officer said that they need a record for, and when they said it. */
export type GivenPurpose = { purpose: string; caseNumber: string | null; at: Date }

/**
 * Seals a purpose that was given with a search by name for the buttons of its answer, so that it is not asked for a second
 * time, and so that nobody but that officer can use it, nor longer than a purpose lasts.
 */
export function sealPurpose(
  { secrets }: { secrets: Secrets },
  officerId: string,
  { purpose, caseNumber, at }: GivenPurpose,
): string {
  const said = JSON.stringify({ purpose, caseNumber, at: at.getTime() })
  return sealText(secrets.derive('given-purpose'), officerId, said)
}

/** The purpose that sealPurpose sealed for this officer; null when it is over, another's, or was never given. */
export function openPurpose(
  { secrets }: { secrets: Secrets },
  officerId: string,
  { sealed, now }: { sealed: string; now: Date },
): GivenPurpose | null {
  const said = readSealed(secrets, officerId, sealed)
  if (!said) return null
  const at = new Date(said.at)
  return at <= now && lookEnd({ at }) > now ? { ...said, at } : null
}

function readSealed(secrets: Secrets, officerId: string, sealed: string) {
  try {
    const text = openText(secrets.derive('given-purpose'), officerId, sealed)
    return JSON.parse(text) as { purpose: string; caseNumber: string | null; at: number }
  } catch {
    return null
  }
}
