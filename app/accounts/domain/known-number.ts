/** In digits: day, month and year in the orders in which they are written; the year in four digits or in two. */
const day = '(?:0[1-9]|[12]\\d|3[01])'
const month = '(?:0[1-9]|1[0-2])'
const year = '(?:19|20)\\d\\d'
const date = `(?:${day}${month}${year}|${year}${month}${day}|${month}${day}${year}|${year}${day}${month}|${day}${month}\\d\\d|\\d\\d${month}${day})`

/**
 * A telephone number of Kazakhstan or Russia, with or without its code (E.164: +7, ten digits that begin with 7 or 9), or of a
 * neighbour (+992, +993, +996, +998); one date or two;
 * twelve digits that begin like an IIN, with a date of birth (Law on national registers of identification numbers, 2007).
 */
const known = new RegExp(
  `^(?:(?:7|8|007|810)?[79]\\d{9}|99[2368]\\d{9}|${date}{1,2}|\\d\\d${month}${day}\\d{6})$`,
)

/**
 * Whether a text has no letters, and its digits are a number that others know or can count through: a telephone number, dates, or
 * what begins like an IIN. Signs and spaces between and around them do not count.
 */
export function isKnownNumber(text: string): boolean {
  return !/\p{L}/u.test(text) && known.test(text.replace(/\D/g, ''))
}
