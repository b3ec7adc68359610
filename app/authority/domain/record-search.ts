import { z } from 'zod'
import { readIin, type Iin } from '../../accounts/domain/iin'
import { nameWords } from '../../accounts/domain/name-words'
import { isMeantAsCode, parseCertificateCode } from '../../certification/domain/certificate-code'
import {
  isCommonPurpose,
  judgeCaseNumber,
  judgePurpose,
  otherPurpose,
} from '../../eligibility/domain/purpose'
import { plainText } from '../../platform/text/plain-text'

/** Somebody who is known exactly. */
export type SoughtExactly = { kind: 'iin'; iin: Iin } | { kind: 'certificate'; code: string }

/** Whom an officer looks for. */
export type Sought = SoughtExactly | { kind: 'name'; name: string }

/** What is wrong with what an officer typed: message keys of the eligibility room's catalogue. */
export type SoughtFault =
  | 'soughtMissing'
  | 'soughtSeveral'
  | 'iinWrong'
  | 'digitsUncounted'
  | 'codeWrong'
  | 'soughtUnreadable'

/** A name is looked for by this many letters of one of its words at least. */
const fewestLetters = 3

/**
 * Reads an IIN or a certificate code as people type and paste it, the address that a certificate's QR code holds, or a part
 * of a name. Twelve digits are taken for an IIN, words without any digit for a name. A number that was mistyped is told
 * from one that is neither, for only the first is worth comparing with the document. An IIN and a code at once, or two
 * of a kind, are refused: nobody's record is opened by a guess.
 */
export function readSought(text: string): Sought | { kind: 'refused'; why: SoughtFault } {
  if (plainText(text).trim() === '') return { kind: 'refused', why: 'soughtMissing' }
  const iin = readIin(text)
  const code = parseCertificateCode(text)
  if (iin.kind === 'iin' && code.kind === 'code') return { kind: 'refused', why: 'soughtSeveral' }
  if (iin.kind === 'iin') return iin
  if (code.kind === 'code') return { kind: 'certificate', code: code.code }
  if (iin.why === 'two-readings' || code.why === 'two-readings') {
    return { kind: 'refused', why: 'soughtSeveral' }
  }
  if (iin.why === 'wrong-check-digit') return { kind: 'refused', why: 'iinWrong' }
  if (isName(text)) return { kind: 'name', name: text.trim().replace(/\s+/g, ' ') }
  if (code.why === 'wrong-check-character' || isMeantAsCode(text)) {
    return { kind: 'refused', why: 'codeWrong' }
  }
  return { kind: 'refused', why: iin.digits === '' ? 'soughtUnreadable' : 'digitsUncounted' }
}

function isName(typed: string): boolean {
  // Each word is looked for by its beginning: one of them must be long enough to narrow the search.
  const letters = nameWords(typed).map((word) => [...word].length)
  return Math.max(0, ...letters) >= fewestLetters && /^[\p{L}\p{M}\s'’ʼ.-]+$/u.test(typed)
}

/** Whom an officer looks for, exactly; a name is refused. */
export function readExactly(text: string): SoughtExactly | { kind: 'refused'; why: SoughtFault } {
  const sought = readSought(text)
  return sought.kind === 'name' ? { kind: 'refused', why: 'soughtUnreadable' } : sought
}

/** The number of a case, of which none need be given: null for a field that was left empty. Blanks are no number. */
const caseNumber = z
  .string()
  .default('')
  .transform((typed, context) => {
    const message = typed === '' ? null : judgeCaseNumber(typed)
    if (message) context.addIssue({ code: 'custom', message })
    return typed.trim() || null
  })

/** What an officer says they need a record for: a usual purpose, or another one in their own words; and in which case. */
const purposeFields = {
  purpose: z.string().default(''),
  words: z.string().trim().default(''),
  caseNumber,
}

/**
 * The form of a search: whom, and what for, however somebody is looked for. Every fault is found at once, each at its field. The
 * purpose that comes out is the name of a usual one or the officer's own words; `typed` is the form as it was.
 */
export const searchForm = z
  .object({ sought: z.string().default(''), ...purposeFields })
  .strict()
  .transform((form, context) => {
    const sought = readShort(form.sought)
    const fault = sought.kind === 'refused' ? sought.why : null
    if (fault) context.addIssue({ code: 'custom', path: ['sought'], message: fault })
    const purpose = readPurpose(form, context)
    return sought.kind === 'refused' || purpose === null
      ? z.NEVER
      : { sought, purpose, caseNumber: form.caseNumber, typed: typedOf(form) }
  })

/** Nothing that is longer is a number or a name. */
function readShort(text: string): ReturnType<typeof readSought> {
  return text.length > 300 ? { kind: 'refused', why: 'soughtUnreadable' } : readSought(text)
}

/** The form that opens the record of somebody who was chosen from a list: what for. */
export const purposeForm = z
  .object(purposeFields)
  .strict()
  .transform((form, context) => ({
    purpose: readPurpose(form, context) ?? z.NEVER,
    caseNumber: form.caseNumber,
    typed: typedOf(form),
  }))

/**
 * The form that opens the record of somebody who was chosen from a list, or of somebody whom a search by name found: that one
 * holds the purpose that was `given` with the search, sealed, and nothing else.
 */
export const openForm = z
  .object({ ...purposeFields, given: z.string().max(4_000).optional() })
  .strict()
  .transform((form, context) => {
    const { given, ...said } = form
    if (given !== undefined) return { given }
    const purpose = readPurpose(said, context)
    return purpose === null
      ? z.NEVER
      : { purpose, caseNumber: said.caseNumber, typed: typedOf(said) }
  })

/** The form as it is shown again. */
function typedOf<Form extends { caseNumber: string | null }>(form: Form) {
  return { ...form, caseNumber: form.caseNumber ?? '' }
}

/** The purpose as it is kept, or null, with the fault at its field. */
function readPurpose(
  form: { purpose: string; words: string },
  context: z.RefinementCtx,
): string | null {
  const wrong = faultOfPurpose(form)
  if (!wrong) return isCommonPurpose(form.purpose) ? form.purpose : form.words
  context.addIssue({ code: 'custom', ...wrong })
  return null
}

function faultOfPurpose({ purpose, words }: { purpose: string; words: string }) {
  if (isCommonPurpose(purpose)) return null
  if (purpose !== otherPurpose) return { path: ['purpose'], message: 'purposeMissing' }
  const fault = judgePurpose(words)
  return fault && { path: ['words'], message: fault }
}
