import { plainText } from '../../platform/text/plain-text'
import { holdsIin } from './holds-iin'
import { isKnownNumber } from './known-number'

/** Shortest and longest password, in characters (NIST SP 800-63B, 5.1.1.2; the upper end spares the hash). */
const passwordLength = { least: 8, most: 128 }

/**
 * What is wrong with a password: its length, that it is the e-mail address, or why it is easily guessed: it is among those
 * that people choose most (`common`), made of keys in a row, of a repetition, a sequence, a date or a telephone number (`pattern`), of the
 * person's or the site's own name (`own`), or of too few words or signs (`weak`).
 */
export type PasswordFault =
  | 'passwordShort'
  | 'passwordLong'
  | 'passwordIsEmail'
  | 'passwordCommon'
  | 'passwordPattern'
  | 'passwordOwn'
  | 'passwordWeak'

/**
 * What can be told of a password at a glance, or null. How hard it is to guess takes longer to find: findPasswordFault. The
 * e-mail is nobody's secret.
 */
export function judgePassword(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'passwordShort'
  if (length > passwordLength.most) return 'passwordLong'
  const plain = password.trim().toLowerCase()
  if (plain !== '' && plain === email.trim().toLowerCase()) return 'passwordIsEmail'
  // An IIN begins with a date, is known to every office, and is the first long number that comes to mind here.
  if (holdsIin(plain) || isKnownNumber(plainText(plain))) return 'passwordPattern'
  return new Set(plain).size === 1 ? 'passwordPattern' : null
}
