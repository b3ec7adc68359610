/** So many marks follow one letter in no writing (Unicode, UAX #15, section 13: Stream-Safe Text Format). */
const mostMarks = 30

/**
 * A sign that may join what stands before it: a mark, or one of the two signs (of half-width katakana) that NFKC turns into one.
 * Not the joiner that parts a row of them.
 */
const mark = String.raw`(?:(?!\u034f)[\p{M}\uff9e\uff9f])`

/** Looks from the first mark of a row alone, so that it passes each row once. */
const longRow = new RegExp(`(?<!${mark})${mark}{${mostMarks + 1}}`, 'u')

const parts = new RegExp(`${mark}{${mostMarks}}(?=${mark})`, 'gu')

/** A mark that cannot be seen and is put in order with no other (COMBINING GRAPHEME JOINER). */
const joiner = '\u034f'

/** Whether more marks stand in a row than in any writing: 30 (Unicode, UAX #15, section 13). */
export function holdsLongMarkRow(text: string): boolean {
  return longRow.test(text)
}

/**
 * A text in a normal form of Unicode, in a time that grows with its length alone. String.prototype.normalize puts the marks
 * behind a letter in order one by one, which takes the square of their number: 120,000 of two kinds by turns, which fit into one
 * form, hold the process for seconds. So a row of more than 30 is parted by joiners that cannot be seen, as the
 * Stream-Safe Text Process of UAX #15 parts it; any other text comes out as String.prototype.normalize would have it.
 *
 * Nothing else in app/ calls normalize (tests/architecture/normal-forms). How long a text may be whoever asks says, before.
 */
export function normalise(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  const bounded = holdsLongMarkRow(text) ? text.replace(parts, `$&${joiner}`) : text
  return bounded.normalize(form)
}
