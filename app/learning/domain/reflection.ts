/** The most that one reflection holds, in characters (code points): about three pages. */
export const longestReflection = 5_000

/** The field of a form by which a person keeps the text that stands, and lets go of the one they wrote. */
export const letStandField = 'let-stand'

/** The field by which they keep both. */
export const togetherField = 'together'

/** What a person wrote in a reflection. */
export type Reflection = {
  text: string
  /** Names this writing of it among all others; it says nothing of the text. */
  revision: string
}

/** What a form would write in the place of what stands. */
export type WantedReflection = Reflection & {
  /** The revisions of which the form's page knows that they may stand: what it showed, and what it has sent since. */
  seen: string[]
  /** Whether both texts are wanted, the one that stands first. */
  together: boolean
}

export type ReflectionVerdict =
  /** To be kept; without any words, to be removed. */
  | { kind: 'written'; reflection: Reflection | null }
  | { kind: 'too-long'; text: string }
  /** Another text stands, which the page of the form has never shown. */
  | { kind: 'another-stands'; stands: Reflection; text: string }

/**
 * What becomes of a reflection when a form would write in it. A text that its page has not shown is never replaced: where
 * two pages wrote, the second is told of both. To write the same again is no conflict, and neither is to write where
 * nothing stands, or where the same page has written before; what the same page has written since stands.
 *
 * @param stands what was written before; null for nothing.
 */
export function writeReflection(
  stands: Reflection | null,
  wanted: WantedReflection,
): ReflectionVerdict {
  const { revision, seen, together } = wanted
  // What one page sent may arrive by another, late, or twice.
  if (stands && isLater(stands.revision, revision)) return { kind: 'written', reflection: stands }
  const own = tidyText(wanted.text)
  const isKnown =
    stands === null ||
    stands.text === own ||
    seen.includes(stands.revision) ||
    isLater(revision, stands.revision)
  if (!isKnown) return { kind: 'another-stands', stands, text: own }
  const text = together && stands ? joinTexts(stands.text, own) : own
  if ([...text].length > longestReflection) return { kind: 'too-long', text }
  return { kind: 'written', reflection: text.trim() === '' ? null : { text, revision } }
}

/** Whether the same page has made one writing after the other: a page numbers its own. */
function isLater(revision: string, than: string): boolean {
  const [, page, number] = writing.exec(revision) ?? []
  const [, otherPage, otherNumber] = writing.exec(than) ?? []
  return page !== undefined && page === otherPage && Number(number) > Number(otherNumber)
}

/** How the script of a page names what is written on it. */
const writing = /^([a-z0-9]+)-(\d+)$/

/** Both texts, one after the other; one alone where it holds the other, or the other has no words. */
function joinTexts(first: string, second: string): string {
  if (first.includes(second.trim())) return first
  if (second.includes(first.trim())) return second
  return `${first.trimEnd()}\n\n${second}`
}

/**
 * A text as it was typed, in any script and direction, with one kind of line end, and without what stands for no character:
 * halves of one (Unicode 3.8, D71) become the sign of a character that was lost, and control characters are left out.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

/** How many revisions a form may say that it has seen: the one that was shown, and two that were sent since. */
const mostSeen = 3

/**
 * Reads what a form would write.
 *
 * @param fresh names the writing of a form that has no script to name it.
 * @returns null for what no form of ours sends.
 */
export function readWanted(values: URLSearchParams, fresh: string): WantedReflection | null {
  const texts = values.getAll('text')
  const revision = values.get('revision') || fresh
  const seen = [...values.getAll('seen'), ...values.getAll('sent')].slice(0, mostSeen)
  if (texts[0] === undefined || texts.length > 1 || !isRevision(revision)) return null
  return { text: texts[0], revision, seen, together: values.has(togetherField) }
}

function isRevision(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text)
}
