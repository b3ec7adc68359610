/** Groups of words by name; each is filled once its language was loaded, and is the same object before and after. */
const groups = new Map<string, Record<string, unknown>>()

/**
 * A group of words in the one language of the page, in files for browsers: they carry no words themselves, since most of what three
 * languages say is never read (catalogues/inline-words).
 *
 * @param name such as verdict
 */
export function lateWords(name: string): Record<string, unknown> {
  const group = groups.get(name) ?? {}
  groups.set(name, group)
  return group
}

/**
 * Fills groups of words, before anything is said with them.
 *
 * @param words messages by group and key, parsed beforehand.
 * @throws Error when a group that was asked for is not among them.
 */
export function fillWords(words: Record<string, Record<string, unknown>>): void {
  for (const [name, messages] of Object.entries(words)) Object.assign(lateWords(name), messages)
  const missing = [...groups].filter(([, group]) => Object.keys(group).length === 0)
  if (missing.length > 0) throw new Error(`no words of ${missing.map(([name]) => name).join()}`)
}
