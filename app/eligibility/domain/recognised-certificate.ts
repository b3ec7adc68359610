import { z } from 'zod'
import { holdsIin } from '../../accounts/domain/holds-iin'
import { parseCertificateCode } from '../../certification/domain/certificate-code'
import { normalise } from '../../platform/text/normalise'

/** The most academic hours that one certificate may be recognised with. */
const mostRecognisedHours = 500

/**
 * A certificate of another organisation, by which an authority recognised training: what stands on its paper. Its day is that
 * of the decision's ground.
 */
export type RecognisedCertificate = {
  /** The organisation that issued it, as printed. */
  issuer: string
  /** Its number, as printed. */
  number: string
  /** Academic hours (of 45 minutes) that it states. */
  academicHours: number
}

/** What was typed once too often to be a name or a number. */
const fewestSigns = 3

const issuer = z
  .string()
  .max(200, 'issuerWrong')
  .default('')
  .transform(tidy)
  .refine((text) => isTold(text, /\p{L}/gu, fewestSigns), 'issuerWrong')

const number = z
  .string()
  .max(60, 'certificateNumberWrong')
  .default('')
  .transform(tidy)
  .refine((text) => /^[\p{L}\p{N}№#][\p{L}\p{N} ./№#_()-]*$/u.test(text), 'certificateNumberWrong')
  .refine((text) => isTold(text, /\p{N}/gu, 1), 'certificateNumberWrong')
  .refine((text) => parseCertificateCode(text).kind !== 'code', 'certificateIsOurs')

const academicHours = z
  .string()
  .max(10, 'hoursWrong')
  .default('')
  .transform((text) => text.trim())
  .refine((text) => /^\d{1,3}$/.test(text), 'hoursWrong')
  .transform(Number)
  .refine((hours) => hours >= 1 && hours <= mostRecognisedHours, 'hoursWrong')

/**
 * Reads such a certificate as it was typed; the keys are of the decision catalogue. Refused are names without letters or of
 * one letter repeated, numbers without a digit, whatever holds an IIN, and the number of a certificate of this register, which counts
 * by itself or not at all.
 */
export const recognisedFields = { issuer, number, academicHours }

/**
 * By what a certificate of another organisation is known, however issuer and number are typed: the same for any case, blanks, dashes and
 * other marks, a number sign in front, and for Latin and Cyrillic letters that look alike on paper.
 */
export function certificateKey({
  issuer,
  number,
}: Pick<RecognisedCertificate, 'issuer' | 'number'>): string {
  return `${bare(issuer)} ${bare(number)}`
}

/** Letters and digits alone, in lower case, look-alikes as one. NFKC would make letters of a number sign. */
function bare(text: string): string {
  const letters = normalise(text.replace(/№/gu, ''), 'NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return [...letters]
    .map((letter) => cyrillicOf[letter] ?? letter)
    .join('')
    .toLowerCase()
}

/** Capital Latin letters that are printed as Cyrillic ones are. */
const cyrillicOf: Record<string, string> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К' },
  ...{ M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
}

function tidy(text: string): string {
  return normalise(text, 'NFC').trim().replace(/\s+/gu, ' ')
}

/** Whether enough different signs of a kind stand in a text, and neither an IIN nor what no eye sees. */
function isTold(text: string, kind: RegExp, least: number): boolean {
  const signs = new Set(text.toLowerCase().match(kind) ?? [])
  return signs.size >= least && !/[\p{C}]/u.test(text) && !holdsIin(text)
}
