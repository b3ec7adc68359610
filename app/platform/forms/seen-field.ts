import { z } from 'zod'
import type { FormErrors } from './read-form.server'

/** What the page of a form showed (seen.server); a page that was made before it was asked says nothing. */
export const seenField = z.string().default('')

/** The fault of a form that changes what has changed since its page was made. */
export const changedMeanwhile = 'changedMeanwhile'

/**
 * What a form says of the state that its page shows, when it is shown again. Only whoever was told of a change has seen
 * it: a form that was refused for anything else still rests on what its first page showed.
 *
 * @param fresh what stands now.
 * @param told the fault of the form as a whole by which a change is told.
 */
export function seenAgain(
  refused: { errors: FormErrors; typed: Record<string, string> } | undefined,
  fresh: string,
  told: string = changedMeanwhile,
): string {
  if (!refused || refused.errors[''] === told) return fresh
  return refused.typed.seen ?? fresh
}
