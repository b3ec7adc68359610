import { v7 as uuid } from 'uuid'
import type { RequestContext } from '../../context'
import { readWanted } from '../domain/reflection'
import type { OwnPart } from '../find-own-part.server'
import { keepReflection, type KeepReflectionOutcome } from '../keep-reflection.server'

/** Keeps what a form would write in a reflection, by whichever of its two ways it came. */
export async function keepGivenReflection(
  context: RequestContext,
  part: OwnPart,
  values: URLSearchParams,
): Promise<KeepReflectionOutcome | { kind: 'refused'; why: 'unread' }> {
  const wanted = readWanted(values, uuid())
  return wanted ? keepReflection(context, { ...part, wanted }) : { kind: 'refused', why: 'unread' }
}
