import { certificateCode } from '../certification/credential/token'
import type { KeyRing } from '../certification/keys/open-key-ring.server'
import { checkExtract, checkPresentedExtract } from '../eligibility/check-extract.server'
import { findExtract, type Extract } from '../eligibility/find-extract.server'
import type { Database } from '../platform/database/database.server'
import { isSameJson } from '../platform/text/is-same-json'
import type { ExtractVerdict } from './domain/extract-verdict'
import { judge } from './domain/verdict'
import type { PresentedExtract } from './presented/presented'

/**
 * Whether the extract with a code is what was signed, by a key that is believed; null when there is none.
 *
 * @param code in the spelling of parseCertificateCode.
 */
export async function verifyExtract(
  db: Database,
  keys: KeyRing,
  code: string,
  now: Date,
): Promise<ExtractVerdict | null> {
  const extract = await findExtract(db, code)
  return extract && judgeStored(keys, extract, now)
}

function judgeStored(keys: KeyRing, extract: Extract, now: Date): ExtractVerdict {
  const seal = checkExtract(keys, extract)
  switch (seal.kind) {
    case 'altered':
      return judge({ signature: 'bad' }, now)
    case 'distrusted':
      return doubt('compromised-key', now)
    case 'intact': {
      const { statement } = seal
      const { checks } = judge({ ...signed(now), issuer: 'known' }, now)
      return { kind: 'status-unknown', checks, doubt: null, statement }
    }
  }
}

/**
 * The verdict on an extract that somebody presents as a file: first whether one of our keys signed it, then what the
 * register knows. One that is not the very one that the register has was signed by somebody who had the key.
 */
export async function verifyPresentedExtract(
  db: Database,
  keys: KeyRing,
  presented: PresentedExtract,
  now: Date,
): Promise<{ code: string | null; verdict: ExtractVerdict }> {
  const known = await findPresentedExtract(db, presented)
  return judgePresentedExtract(keys, { presented, known }, now)
}

/**
 * What the register keeps of an extract that somebody presents; null when it is not, letter by letter, what was issued under
 * the number that it says. Of JSON how it is spelt does not count. No signature is looked at.
 */
export async function findPresentedExtract(
  db: Database,
  { statement, signature }: PresentedExtract,
): Promise<Extract | null> {
  const code = 'code' in statement ? statement.code : null
  if (typeof code !== 'string' || !certificateCode.test(code)) return null
  const known = await findExtract(db, code)
  if (known?.signature !== signature) return null
  return isSameJson(statement, known.statement) ? known : null
}

/** @param known what findPresentedExtract found. */
export function judgePresentedExtract(
  keys: KeyRing,
  { presented, known }: { presented: PresentedExtract; known: Extract | null },
  now: Date,
): { code: string | null; verdict: ExtractVerdict } {
  const checked = checkPresentedExtract(keys, presented)
  if (checked.kind !== 'signed') {
    const signature = checked.kind === 'altered' ? 'bad' : 'unchecked'
    return { code: null, verdict: judge({ signature }, now) }
  }
  const { code } = checked.statement
  if (known?.statement !== checked.text) return { code, verdict: doubt('not-in-register', now) }
  return { code, verdict: judgeStored(keys, known, now) }
}

/** An extract has no term: it is of its instant. */
function signed(now: Date) {
  return { signature: 'good', status: 'unknown', validFrom: now, validUntil: null } as const
}

function doubt(issuer: 'compromised-key' | 'not-in-register', now: Date) {
  return judge({ ...signed(now), issuer }, now)
}
