import type { Services } from '../context'
import { checkMany, type BatchRefusal, type BatchStep } from './check-many.server'
import type { CheckMany } from './domain/check-many'

export type StartOutcome =
  { kind: 'begun'; batchId: string } | { kind: 'refused'; why: BatchRefusal }

/** A list no longer than this is answered before the page is; a longer one goes on behind it. */
const shortList = 500

/**
 * Begins a batch and sees it to its end, behind the answer when the list is long: its page tells how far it has come. Lines
 * live in memory alone, since no IIN is kept; a batch that a stop of the server breaks off stays unfinished, says
 * so, and is sent again.
 */
export async function startBatch(
  services: Pick<Services, 'database' | 'secrets' | 'keys' | 'config' | 'log'>,
  asked: CheckMany,
): Promise<StartOutcome> {
  const steps = checkMany(services, asked)
  const first = await steps.next()
  if (first.done || first.value.kind === 'refused') {
    return { kind: 'refused', why: first.value?.kind === 'refused' ? first.value.why : 'no-lines' }
  }
  if (first.value.kind !== 'begun') throw new Error('a batch begins before it is checked')
  const { batchId, total } = first.value
  if (total <= shortList) await finish(steps)
  else {
    void finish(steps).catch((error: unknown) =>
      services.log.error({ err: error, batchId }, 'a batch was broken off'),
    )
  }
  return { kind: 'begun', batchId }
}

async function finish(steps: AsyncGenerator<BatchStep, void, void>): Promise<void> {
  while (!(await steps.next()).done);
}
