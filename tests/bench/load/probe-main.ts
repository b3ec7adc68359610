import cluster from 'node:cluster'
import { loopBudget } from '../../../app/platform/work/watch-loop.server'
import { workOfThread } from '../../../app/platform/work/work-of-thread.server'

/*
 * Loaded into a server before it (`node --import`): keeps the longest time that its event loop was held, and tells it whoever
 * started the server, since they last asked. As the site's own counter does, it counts work alone, so that a busy machine is
 * nobody's fault; but it looks oftener, and below the budget as well.
 */

/** Between two looks at the clock, in milliseconds: an eighth of the budget, so that two holds do not pass for one. */
const pace = loopBudget / 8

let longest = 0
let last = performance.now()
let worked = workOfThread()

function look() {
  const [now, work] = [performance.now(), workOfThread()]
  longest = Math.max(longest, Math.min(now - last - pace, work - worked))
  last = now
  worked = work
}

setInterval(look, pace).unref()
process.on('message', (asked) => {
  if (asked !== 'longest hold') return
  look()
  process.send?.({ longestHold: longest })
  longest = 0
})
// Listening for it keeps no process from its end. A worker has the same channel from whoever starts it, and is alive by it.
if (cluster.isPrimary) process.channel?.unref()
