import { able, answerJobs } from '../../app/platform/work/answer-jobs.server'
import { double, endless, failing, hoarding } from './thread-jobs'

/* A thread for tests: one job that works, and one for each way in which one may not. */
answerJobs([
  able(double, async () => (number) => number * 2),
  able(endless, async () => (_given, at) => {
    at('the third page')
    for (;;);
  }),
  able(hoarding, async () => () => {
    const hoard: string[][] = []
    for (;;) hoard.push(Array.from({ length: 1000 }, (_, index) => `${hoard.length}-${index}`))
  }),
  able(failing, async () => () => {
    throw new RangeError('it broke')
  }),
])
