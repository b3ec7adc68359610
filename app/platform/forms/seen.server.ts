import { contentHash } from '../source/content-hash'

/** What a form says of the state that its page showed: a hash, to be compared and nothing else. */
export function writeSeen(shown: unknown): string {
  return contentHash(shown).slice(0, 16)
}

/**
 * Whether a form must not be acted on, because what it changes has been changed since its page was made. Asked in the
 * transaction of the change. What stands already as it is wanted is no conflict: a form that is sent twice lands once.
 *
 * @param seen what the form says that its page showed; empty for a page that was made before pages said so.
 * @param stands the state as it is now, as the page hashes it.
 * @param wanted the state as the form would have it, when it is one to be compared.
 */
export function hasChangedSince(seen: string, stands: unknown, wanted?: unknown): boolean {
  const now = writeSeen(stands)
  return seen !== now && (wanted === undefined || now !== writeSeen(wanted))
}
