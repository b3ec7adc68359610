import type { Language } from '../../platform/i18n/language'

/** What a sentence says where it sends somebody to a telephone, in each language. */
const calling: Record<Language, RegExp> = {
  kk: /қоңырау|хабарлас|телефон|нөмір|желі|теріңіз/iu,
  ru: /звон|звать|телефон|номер|лини[яию]|набер|обра[тщ]/iu,
  en: /\bcall|\bring|\brang|phone|number|\bline\b|dial/iu,
}

/** The shape of a short number of Kazakhstan's: 101 to 199, 1000 to 1899; later ones are years. */
const short = /(?<![\d.,:–-])1(?:0[1-9]|[1-9]\d|[0-8]\d\d)(?![\d.,:%–-]\d|\d|\s?%)/g

/** A number in full, as +7 701 123 45 67 or 8 (7172) 12-34-56. */
const full = /(?<!\d)(?:\+7|8)[\s(-]*\d{3,4}[\s)-]*\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/g

const link = /(?<=\]\(tel:)[^)\s]*/g

/**
 * Telephone numbers to which a text sends people although nobody confirmed them: every other address of a
 * `tel:` link, every number in full, and every short number that stands in a sentence about calling. A
 * number whose digits are part of an amount (15 %, 1.5, 1990–2020) is none.
 *
 * @param lines the confirmed numbers.
 * @returns each with its place in the text, counted in characters from 0; in reading order, one for one place.
 */
export function findStrayNumbers(
  text: string,
  { language, lines }: { language: Language; lines: readonly string[] },
): { number: string; at: number }[] {
  const linked = [...text.matchAll(link), ...text.matchAll(full)]
  const written = sentences(text)
    .filter(({ sentence }) => calling[language].test(sentence))
    .flatMap(({ sentence, at }) =>
      [...sentence.matchAll(short)].map((match) =>
        Object.assign(match, { index: match.index + at }),
      ),
    )
  const found = [...linked, ...written]
    .map(({ 0: number, index: at }) => ({ number, at }))
    .filter(({ number }) => !lines.includes(number))
  const places = new Map(found.map((each) => [each.at, each]))
  return [...places.values()].sort((a, b) => a.at - b.at)
}

function sentences(text: string): { sentence: string; at: number }[] {
  return [...text.matchAll(/[^.!?…|\n]+(?:[.!?…|\n]|$)/gu)].map(({ 0: sentence, index: at }) => ({
    sentence,
    at,
  }))
}
