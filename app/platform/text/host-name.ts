import { normalise } from './normalise'

/** Cyrillic letters that Latin ones look like, as browsers list them, and those of Kazakh. */
const lookAlikes = /^[авеһіјкӏмноргстухѕьԁԛԝѵѡъпгүұөзб\d-]+$/u

const latin = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/
const cyrillic = /^[\d-]*(?:\p{Script=Cyrillic}(?:(?!\p{M})[\p{Script=Cyrillic}\d-])*)$/u

/**
 * Whether a part of a host reads as one alphabet and as nothing else: ASCII, not written in Punycode (`xn--`), or Cyrillic with a
 * letter that no Latin one looks like. Other alphabets are none of our three languages’.
 */
function isPlainLabel(label: string): boolean {
  if (label.length > 63 || label !== normalise(label, 'NFC')) return false
  if (latin.test(label)) return !/^..--/.test(label)
  return cyrillic.test(label) && !lookAlikes.test(label)
}

/**
 * A name of a host in small letters. A capital that is not the capital of its small letter is none, and stays: the Kelvin sign
 * (U+212A) has the small letter k, whose capital is K.
 */
export function inSmallLetters(host: string): string {
  return host.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.toUpperCase() === letter ? small : letter
  })
}

/**
 * Whether a host, as it is written, is a name that leads where whoever reads it takes it to lead: no letter of another alphabet
 * among its own (а of Cyrillic in `аdilet.zan.kz`), no Punycode, no number, and nothing that a browser turns into another one.
 */
export function isPlainHostName(host: string): boolean {
  const labels = inSmallLetters(host).split('.')
  const top = labels.at(-1) ?? ''
  if (labels.length < 2 || host.length > 253 || /^[\d-]|^0x/.test(top)) return false
  return labels.every(isPlainLabel) && top.length > 1
}

/** What reads as the name of a host in a sentence: parts with dots between. */
const named = /(?<![\p{L}\p{M}\p{N}._-])(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,}/gu

/** The names of hosts in a text that end as names of hosts do, in small Latin letters: `adilet.zan.kz`. */
export function hostsIn(text: string): string[] {
  const found = [...text.matchAll(named)].map(([host]) => host)
  return found.filter((host) => /\.[a-z]{2,}$/.test(host))
}

/** What is said of a text that holds a name made to look like another. */
export const lookAlikeSaid = 'names a site with letters of two alphabets'

/**
 * Whether a text holds what reads as the name of a host, with letters of two alphabets in a part of it; an ending
 * after a hyphen (`PDF-тің`) is a part.
 */
export function holdsLookAlike(text: string): boolean {
  return [...text.matchAll(named)].some(([host]) =>
    host.split(/[.-]/).some((label) => /[a-z]/i.test(label) && /[^\p{ASCII}]/u.test(label)),
  )
}
