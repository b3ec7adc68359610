import { judgeKeptWords, type KeptWordsFault } from '../../accounts/domain/judge-kept-words'
import { normalise } from '../../platform/text/normalise'

export type TextRefusal = 'text-too-long' | KeptWordsFault

export type TextOutcome =
  { kind: 'text'; text: string | null } | { kind: 'refused'; why: TextRefusal }

/** In characters. */
const longestNote = 500

/**
 * Reads what an administrator or a holder writes about a change: a note, or the name of a document. Spaces are put in order;
 * nothing at all is null. It is judged as all words that are kept for ever and shown to others.
 */
export function parseProposedText(typed: string): TextOutcome {
  const given = typed.trim()
  if (given.length > 4 * longestNote) return { kind: 'refused', why: 'text-too-long' }
  const text = normalise(given, 'NFC').replace(/\s+/gu, ' ').trim()
  if (text === '') return { kind: 'text', text: null }
  if ([...text].length > longestNote) return { kind: 'refused', why: 'text-too-long' }
  const why = judgeKeptWords(text)
  return why ? { kind: 'refused', why } : { kind: 'text', text }
}
