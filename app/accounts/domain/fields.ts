import { z } from 'zod'
import { languages } from '../../platform/i18n/language'
import { checkTogether } from '../../platform/forms/check-together'
import { parseEmail } from './email'
import { parseIin } from './iin'
import { releaseGrounds } from './iin-ground'
import { findMixed } from './mixed-alphabets'
import { judgePassword } from './password'
import { roles } from './permissions'
import { parsePersonName } from './person-name'
import { parsePlace } from './residence'

/*
 * The fields of this room's forms. Each turns what was typed into a value, or says by the key of a
 * message what is wrong with it.
 */

/** A field that is missing reads like an empty one, so that whatever else is wrong is told together with it. */
function field<T>(parse: (text: string) => T | null, message: string) {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const value = parse(text)
      if (value !== null) return value
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}

function oneOf<const T extends string>(values: readonly T[], message: string) {
  return field((text) => values.find((each) => each === text) ?? null, message)
}

export const emailField = field(parseEmail, 'emailWrong')

/** Empty means nobody: null. */
export const optionalEmailField = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null
    const email = parseEmail(text)
    if (email) return email
    context.addIssue({ code: 'custom', message: 'emailWrong' })
    return z.NEVER
  })

export const releaseGroundField = oneOf(releaseGrounds, 'groundMissing')

/** A name in which letters of two alphabets make one word is told, not changed: findMixed says which letters. */
export const nameField = field(parsePersonName, 'nameWrong').superRefine((name, context) => {
  if (typeof name === 'string' && findMixed(name)) {
    context.addIssue({ code: 'custom', message: 'nameMixed' })
  }
})

/** Empty means that none is given: null. */
export const optionalIinField = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null
    const iin = parseIin(text)
    if (iin) return iin
    context.addIssue({ code: 'custom', message: 'iinWrong' })
    return z.NEVER
  })

export const iinField = field(parseIin, 'iinWrong')

/** A region or a district by its code. Empty means that none is given: null. */
export const optionalPlaceField = z
  .string()
  .default('')
  .transform((code, context) => {
    if (code === '') return null
    const place = parsePlace(code)
    if (place) return place
    context.addIssue({ code: 'custom', message: 'regionUnknown' })
    return z.NEVER
  })

export const languageField = oneOf(languages, 'languageWrong')

export const roleField = oneOf(roles, 'roleWrong')

/** A password that is tried, not chosen. */
export const triedPasswordField = z
  .string()
  .default('')
  .refine((text) => text !== '', 'passwordMissing')
  .refine((text) => text.length <= 1024, 'passwordLong')

/** A password that is chosen. That it is none's e-mail is asked of the form: refuseEmailAsPassword. */
export const newPasswordField = z
  .string()
  .default('')
  .superRefine((password, context) => {
    const message = judgePassword(password, '')
    if (message) context.addIssue({ code: 'custom', message })
  })

/** A zod refinement of a form with `email` and `password`: both are right by themselves, but not together. */
export const refuseEmailAsPassword = checkTogether(
  ['email', 'password'],
  ({ email, password }: { email: string; password: string }) => {
    const message = judgePassword(password, email)
    return message === 'passwordIsEmail' ? { field: 'password', message } : null
  },
)

/** Where to go on to afterwards; judged by safePath. */
export const nextField = z.string().optional()
