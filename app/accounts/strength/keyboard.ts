/*
 * The keyboard on which people here type: the Russian letters, and the Kazakh ones in the upper row, on the keys of the
 * Latin layout. A password that looks like nothing is often a word typed with the other layout switched on.
 */

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'

const toCyrillic = new Map([...latin].map((key, at) => [key, cyrillic[at] ?? key]))
const toLatin = new Map([...cyrillic].map((key, at) => [key, latin[at] ?? key]))

/** A text as the same keys write it in the other layout; letters that have no key there stay. */
export function switchLayout(text: string): string {
  return [...text.toLowerCase()]
    .map((sign) => toCyrillic.get(sign) ?? toLatin.get(sign) ?? sign)
    .join('')
}

type Graph = Record<string, (string | null)[]>

/** Which keys lie beside each other under Cyrillic letters, made of the same for Latin ones. */
export function cyrillicKeys(qwerty: Graph): Graph {
  const shift = (sign: string) => {
    const lower = sign.toLowerCase()
    const there = toCyrillic.get(lower) ?? sign
    return lower === sign ? there : there.toUpperCase()
  }
  const write = (keys: string) => [...keys].map(shift).join('')
  return Object.fromEntries(
    Object.entries(qwerty).map(([key, beside]) => [
      write(key),
      beside.map((each) => (each === null ? null : write(each))),
    ]),
  )
}
