import { normalise } from '../../platform/text/normalise'
import { maskName } from './mask-name'
import { nameWords } from './name-words'

/**
 * A name of which no more can be read than somebody typed of it, and initials: of "Серікова Әйгерім" whoever typed "серік" reads
 * "Серік***** Ә*****", and whoever typed both words all of it. Spellings that are searched as one (nameWords) count as typed.
 */
export function maskUntyped(name: string, typed: string): string {
  const wanted = nameWords(typed)
  return name
    .split(/([\s-]+)/)
    .map((part) => (/^[\s-]*$/.test(part) ? part : maskPart(part, wanted)))
    .join('')
}

function maskPart(part: string, wanted: string[]): string {
  const key = keyOf(part)
  const begun = wanted.filter((word) => key.startsWith(word))
  if (begun.includes(key)) return part
  const letters = normalise(part, 'NFC').match(/\P{M}\p{M}*/gu) ?? []
  const known = letters.findLastIndex((_letter, at) => {
    const beginning = keyOf(letters.slice(0, at + 1).join(''))
    return begun.some((word) => word.startsWith(beginning))
  })
  return known < 1 ? maskName(part) : `${letters.slice(0, known + 1).join('')}*****`
}

function keyOf(part: string): string {
  return nameWords(part).join('')
}
