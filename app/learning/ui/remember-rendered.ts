import type { Language } from '../../platform/i18n/language'
import type { Block } from '../domain/block'

/** How many of one lesson are remembered: its languages, and as many ways as its readers have begun their parts. */
const mostOfOne = 24

/**
 * Remembers what is made of the blocks of a published lesson, for as long as these are remembered themselves (find-lesson).
 *
 * @param make is handed nothing but what all readers share of whom `variantOf` says the same.
 */
export function rememberRendered<Given extends { blocks: Block[]; language: Language }, Made>(
  make: (given: Given) => Made,
  variantOf: (given: Given) => string = () => '',
): (given: Given) => Made {
  const remembered = new WeakMap<Block[], Map<string, Made>>()
  return (given) => {
    const { blocks, language } = given
    const known = remembered.get(blocks) ?? new Map<string, Made>()
    remembered.set(blocks, known)
    const key = `${language} ${variantOf(given)}`
    const made = known.get(key) ?? make(given)
    // What was asked for last stays longest.
    known.delete(key)
    known.set(key, made)
    const [oldest] = known.keys()
    if (known.size > mostOfOne && oldest !== undefined) known.delete(oldest)
    return made
  }
}
