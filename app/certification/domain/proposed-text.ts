import { holdsIin } from '../../accounts/domain/iin'

export type TextRefusal = 'text-too-long' | 'text-holds-iin'

export type TextOutcome =
  { kind: 'text'; text: string | null } | { kind: 'refused'; why: TextRefusal }

/** In characters. */
const longestNote = 500

/**
 * Reads what an administrator or a holder writes about a change: a note, or the name of a document. Spaces are put in order;
 * nothing at all is null. An IIN may not stand in it, for it is kept for ever and shown to others.
 */
export function parseProposedText(typed: string): TextOutcome {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if ([...text].length > longestNote) return { kind: 'refused', why: 'text-too-long' }
  if (holdsIin(text)) return { kind: 'refused', why: 'text-holds-iin' }
  return { kind: 'text', text: text || null }
}
