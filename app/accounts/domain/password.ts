/** Shortest and longest password, in characters (NIST SP 800-63B, 5.1.1.2; the upper end spares the hash). */
export const passwordLength = { least: 8, most: 128 }

/** What people try first. Short on purpose: throttling, not this list, is what stops guessing. */
const commonest = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '11111111',
  '00000000',
  '87654321',
  'password',
  'password1',
  'passw0rd',
  'qwertyui',
  'qwerty123',
  'qwertyuiop',
  '1q2w3e4r',
  '1qaz2wsx',
  'iloveyou',
  'admin123',
  'qazaqstan',
  'kazakhstan',
  'казахстан',
  'қазақстан',
  'йцукенгш',
  'shanyrak',
])

export type PasswordFault = 'passwordShort' | 'passwordLong' | 'passwordCommon' | 'passwordIsEmail'

/** Why a password may not be chosen, or null when it may. The e-mail is nobody's secret. */
export function judgePassword(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'passwordShort'
  if (length > passwordLength.most) return 'passwordLong'
  const plain = password.trim().toLowerCase()
  if (plain !== '' && plain === email.trim().toLowerCase()) return 'passwordIsEmail'
  return commonest.has(plain) || new Set(plain).size === 1 ? 'passwordCommon' : null
}
