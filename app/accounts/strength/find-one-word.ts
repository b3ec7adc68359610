import { isKnownNumber } from '../domain/known-number'
import { switchLayout } from './keyboard'

/** What digits and letters are written for, in two ways where one stands for two. */
const disguises = [
  { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' },
  { '@': 'a', '4': 'a', '3': 'e', '1': 'l', '!': 'l', '0': 'o', $: 's', '5': 's', '7': 't' },
] as Record<string, string>[]

/** More digits or signs than these beside a word are not a year, a number or an ornament: they count for themselves. */
const most = { digits: 6, signs: 6 }

const ending = '(?:kz|кз|қз|ru|com)'
const before = new RegExp(`^(?:\\P{L}|${ending}(?=\\P{L}))+`, 'iu')
const after = new RegExp(`(?:\\P{L}|(?<=\\P{L})${ending})+$`, 'iu')

/**
 * The word of which a password is made where it is one alone, once or repeated, with what rules of passwords are usually met by: a capital, a sign,
 * a year, a few digits, a date, a telephone number or the ending of a domain around it; null of anything else. The word may stand in the
 * other layout of the keyboard, or with signs in the place of letters.
 *
 * @param isWord whether somebody who guesses has a text, in lower case, in a list.
 */
export function findOneWord(password: string, isWord: (text: string) => boolean): string | null {
  const plain = password.toLowerCase()
  const cores = coresOf(plain)
  const all = [...cores, ...cores.map(switchLayout), ...coresOf(switchLayout(plain))]
  return all.find((core) => core.length > 2 && isWord(core)) ?? null
}

/** Whether a password is a row of letters that reads like a name or a word, with such an ornament around it, though no list has it. */
export function readsLikeOneWord(password: string): boolean {
  const core = password.replace(before, '').replace(after, '')
  if (core === password || !isOrnament(password, core)) return false
  if (!/^(?:\p{Script=Latin}{3,12}|\p{Script=Cyrillic}{3,12})$/u.test(core)) return false
  // Capitals within it were chosen by chance.
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(core)) return false
  const vowels = core.match(/[aeiouyаеёиоуыэюяәіөұү]/giu)?.length ?? 0
  return vowels / core.length >= 0.25 && !/[^aeiouyаеёиоуыэюяәіөұү]{5}/iu.test(core)
}

function coresOf(text: string): string[] {
  const tail = text.replace(after, '')
  const head = text.replace(before, '')
  const cores = [text, tail, head, tail.replace(before, '')].filter((core) =>
    isOrnament(text, core),
  )
  const read = cores.flatMap((core) => [core, ...disguises.map((each) => undisguise(core, each))])
  const joined = [...read, ...read.map((core) => core.replace(/[-_.,+*]/g, ''))]
  return joined
    .flatMap((core) => [core, core.replace(/kz$/, '')])
    .map((core) => /^(.{3,}?)\1+$/u.exec(core)?.[1] ?? core)
}

function isOrnament(text: string, core: string): boolean {
  const at = text.indexOf(core)
  const around = text.slice(0, at) + text.slice(at + core.length)
  const digits = around.replace(/\P{N}/gu, '')
  const signs = around.replace(/[\p{L}\p{N}]/gu, '')
  return signs.length <= most.signs && (digits.length <= most.digits || isKnownNumber(digits))
}

function undisguise(text: string, letters: Record<string, string>): string {
  return [...text].map((sign) => letters[sign] ?? sign).join('')
}
