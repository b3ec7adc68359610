import { readNameParts } from '../../accounts/domain/name-parts'
import { nameWords } from '../../accounts/domain/name-words'

/**
 * Whether a surname is that of a certificate's holder: every word of the surname is there, and every word that is there
 * is one of the holder's name. So a surname alone matches, and a surname with given name and patronymic in any order;
 * a given name or a patronymic alone does not. Which word is the surname readNameParts says; spellings of one name
 * are one (nameWords). Initials match nothing.
 */
export function matchesSurname(name: string, surname: string): boolean {
  const asked = nameWords(surname)
  const own = nameWords(readNameParts(name).surname)
  if (own.every((word) => word.length < 2)) return false
  return isAmong(own, asked) && isAmong(asked, nameWords(name))
}

/** Whether some words are among others, each as often as it is there. */
function isAmong(some: string[], others: string[]): boolean {
  const left = [...others]
  return some.every((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
