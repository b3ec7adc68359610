import { able, answerTasks } from '../../app/platform/work/answer-tasks.server'
import { double, endless, failing, hoarding } from './thread-tasks'

/* A thread for tests: one task that works, and one for each way in which one may not. */
answerTasks([
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
