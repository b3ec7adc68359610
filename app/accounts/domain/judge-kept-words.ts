import { judgeWords, type WordsFault } from '../../platform/text/judge-words'
import { holdsIin } from './holds-iin'

/** What is wrong with words that are kept and shown to others, as they were typed; keys that all forms share. */
export type KeptWordsFault = WordsFault | 'wordsHoldIin'

/** As judgeWords, and no IIN may stand in them, however it is written: they are kept for ever and read by others. */
export function judgeKeptWords(typed: string): KeptWordsFault | null {
  return judgeWords(typed) ?? (holdsIin(typed) ? 'wordsHoldIin' : null)
}

/** A zod refinement by judgeKeptWords. Nothing at all is left to whoever asks how long a text must be. */
export function refuseUnkept(
  text: string,
  context: { addIssue: (issue: { code: 'custom'; message: string }) => void },
): void {
  const message = text === '' ? null : judgeKeptWords(text)
  if (message) context.addIssue({ code: 'custom', message })
}
