import { z } from 'zod'
import { parseIin, type Iin } from '../../accounts/domain/iin'
import { parseCertificateCode } from '../../certification/domain/certificate-code'
import { isCommonPurpose, longestPurpose, otherPurpose, shortestPurpose } from './purpose'

/** Whom an official looks for. */
export type Sought = { kind: 'iin'; iin: Iin } | { kind: 'certificate'; code: string }

/** What is wrong with what an official typed: message keys of the room's catalogue. */
export type SoughtFault =
  'soughtMissing' | 'iinWrong' | 'digitsUncounted' | 'codeWrong' | 'soughtUnreadable'

/**
 * Reads an IIN or a certificate code as people type it, or the address that a certificate's QR code holds.
 * Digits alone are taken for an IIN. A number that was mistyped is told from one that is
 * neither, for only the first is worth comparing with the document.
 */
export function readSought(text: string): Sought | { kind: 'refused'; why: SoughtFault } {
  const typed = /\/verify\/([^/?#]+)/.exec(text)?.[1] ?? text
  const digits = typed.replace(/[\s-]/g, '')
  if (digits === '') return { kind: 'refused', why: 'soughtMissing' }
  if (/^\d{12}$/.test(digits)) {
    const iin = parseIin(digits)
    return iin ? { kind: 'iin', iin } : { kind: 'refused', why: 'iinWrong' }
  }
  const code = parseCertificateCode(typed)
  if (code.kind === 'code') return { kind: 'certificate', code: code.code }
  if (code.why === 'wrong-check-character') return { kind: 'refused', why: 'codeWrong' }
  return { kind: 'refused', why: /^\d+$/.test(digits) ? 'digitsUncounted' : 'soughtUnreadable' }
}

/**
 * The form of a search: whom, and what for. Every fault is found at once, each at its field. The purpose that
 * comes out is the name of a usual one or the official's own words; `typed` is the form as it was.
 */
export const searchForm = z
  .object({
    sought: z.string().default(''),
    purpose: z.string().default(''),
    words: z.string().trim().default(''),
  })
  .strict()
  .transform((form, context) => {
    const sought = readSought(form.sought)
    const fault = sought.kind === 'refused' ? sought.why : null
    if (fault) context.addIssue({ code: 'custom', path: ['sought'], message: fault })
    const purpose = isCommonPurpose(form.purpose) ? form.purpose : form.words
    const wrong = faultOfPurpose(form)
    if (wrong) context.addIssue({ code: 'custom', ...wrong })
    return sought.kind === 'refused' || wrong ? z.NEVER : { sought, purpose, typed: form }
  })

function faultOfPurpose({ purpose, words }: { purpose: string; words: string }) {
  if (isCommonPurpose(purpose)) return null
  if (purpose !== otherPurpose) return { path: ['purpose'], message: 'purposeMissing' }
  if (words.length < shortestPurpose) return { path: ['words'], message: 'wordsTooFew' }
  return words.length > longestPurpose ? { path: ['words'], message: 'wordsTooMany' } : null
}
