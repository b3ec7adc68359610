import { z } from 'zod'
import { languages } from '../../platform/i18n/language'
import { parseEmail } from './email'
import { parseIin } from './iin'
import { findMixed } from './mixed-alphabets'
import { judgePassword } from './password'
import { roles } from './permissions'
import { parsePersonName } from './person-name'
import { parsePlace } from './residence'

/*
 * The fields of this room's forms. Each turns what was typed into a value, or says by the key of a
 * message what is wrong with it.
 */

function field<T>(parse: (text: string) => T | null, message: string) {
  return z.string({ message }).transform((text, context) => {
    const value = parse(text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const emailField = field(parseEmail, 'emailWrong')

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

export const languageField = z.enum(languages, { message: 'languageWrong' })

export const roleField = z.enum(roles, { message: 'roleWrong' })

/** A password that is tried, not chosen. */
export const triedPasswordField = z
  .string({ message: 'passwordMissing' })
  .min(1, 'passwordMissing')
  .max(1024, 'passwordLong')

/** A password that is chosen; what is wrong with it depends on the e-mail too: refuseWeakPassword. */
export const newPasswordField = z.string({ message: 'passwordShort' })

/** A zod refinement of a form with `email` and `password`. */
export function refuseWeakPassword(
  form: { email: string; password: string },
  context: z.RefinementCtx,
): void {
  const message = judgePassword(form.password, form.email)
  if (message) context.addIssue({ code: 'custom', path: ['password'], message })
}

/** Where to go on to afterwards; judged by safePath. */
export const nextField = z.string().optional()
