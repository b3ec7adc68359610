import type { Services } from '../context'
import { Busy } from '../platform/work/busy'
import { readItemsTask } from './batch/read-list-task'
import type { BatchLine } from './domain/batch-lines'

/** In seconds: the machine may have had too much else to do. */
const whenTooLong = 30

/**
 * Reads the numbers that a program sent, each as a line of its own, in a thread: ten thousand would hold everybody else.
 *
 * @param clientId whose turn it is at the gate of the threads.
 * @throws Busy when too many lists wait to be read, or this one takes longer than any that is one.
 */
export async function readBatchItems(
  threads: Services['threads'],
  items: readonly string[],
  clientId: string,
): Promise<BatchLine[]> {
  const read = await threads.run(readItemsTask, items, clientId)
  if (read.kind === 'done') return read.made
  throw new Busy(whenTooLong, 'a list of numbers took too long')
}
