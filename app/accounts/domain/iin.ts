/** An individual identification number that passed its check digit: twelve digits. */
export type Iin = string & { readonly kind: 'iin' }

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * The check digit of the first eleven digits, or null when no digit makes the number valid: the weighted
 * sum modulo 11, with the second row of weights when the first gives 10.
 */
export function checkDigit(digits: readonly number[]): number | null {
  for (const weights of [firstWeights, secondWeights]) {
    const sum = weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) % 11
    if (sum < 10) return sum
  }
  return null
}

/**
 * Reads an IIN as people type it: spaces and hyphens between the digits do not matter.
 *
 * Only the check digit decides. Birth date and sex do not: since 2013 the number is not tied to them (Ministry
 * of Justice, 2019). Twelve zeros pass the sum and are nobody's.
 *
 * @returns null when it is no IIN.
 */
export function parseIin(text: string): Iin | null {
  const plain = text.replace(/[\s-]/g, '')
  if (!/^\d{12}$/.test(plain) || /^0+$/.test(plain)) return null
  const digits = [...plain].map(Number)
  return checkDigit(digits) === digits[11] ? (plain as Iin) : null
}

/** The part of an IIN that may be shown. */
export function lastFour(iin: Iin): string {
  return iin.slice(-4)
}

/** The last four digits as they stand for the whole number on a page. */
export function maskIin(digits: string): string {
  return `•••• •••• ${digits}`
}
