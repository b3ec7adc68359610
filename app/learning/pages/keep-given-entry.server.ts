import { v7 as uuid } from 'uuid'
import type { RequestContext } from '../../context'
import { readWanted } from '../domain/reflection'
import type { OwnPart } from '../find-own-part.server'
import { keepChoices } from '../keep-choices.server'
import { keepReflection, type KeepReflectionOutcome } from '../keep-reflection.server'

type Outcome = KeepReflectionOutcome | { kind: 'refused'; why: 'unread' }

/** Keeps what a form would enter in a part of a lesson, choices or a text, by whichever of its two ways it came. */
export async function keepGivenEntry(
  context: RequestContext,
  part: OwnPart,
  values: URLSearchParams,
): Promise<Outcome> {
  if (values.get('intent') === 'choices') return keepChoices(context, { ...part, values })
  const wanted = readWanted(values, uuid())
  return wanted ? keepReflection(context, { ...part, wanted }) : { kind: 'refused', why: 'unread' }
}
