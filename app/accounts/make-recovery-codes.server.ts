import { v7 as uuid } from 'uuid'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { hashRecoveryCode, makeRecoveryCode } from './secrecy/recovery-code.server'

const howMany = 10

/** Ten new recovery codes of a person, to be shown once, and the rows by which they are known again. */
export function makeRecoveryCodes(secrets: Secrets, personId: string) {
  const codes = Array.from({ length: howMany }, makeRecoveryCode)
  const rows = codes.map((code) => ({
    id: uuid(),
    codeHash: hashRecoveryCode(secrets, personId, code),
  }))
  return { codes, rows }
}
