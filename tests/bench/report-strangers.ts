import { loopBudget } from '../../app/platform/work/watch-loop.server'
import type { Contender } from './contender'
import { median } from './measure'
import { verdict } from './report'
import type { Crowd } from './seed/crowd'
import { sendingsOf, type Held, type Sending } from './strangers'

/** How many have their certificates printed, the last one beforehand. */
const holding = 17

/**
 * Sends, one kind after another, what strangers can send, a crowd of it at once, while somebody from elsewhere opens pages one after
 * the other.
 *
 * @returns lines of the report: for each kind the longest time that the loop was held, what the strangers were told, and how
 *   long that somebody waited.
 */
export async function reportStrangers(server: Contender, crowd: Crowd): Promise<string[]> {
  const url = `http://127.0.0.1:${server.port}`
  const holders: Held[] = []
  for (const learner of crowd.finishing.slice(0, holding)) {
    holders.push(await takeHeld(url, learner))
  }
  const lines = ['What strangers send at once, and the longest time that it held the loop']
  for (const sending of sendingsOf(crowd, holders)) {
    // Once before, for what is loaded and compiled when the first of its kind comes.
    await (await sending.send(url, sending.atOnce)).arrayBuffer()
    await server.longestHold()
    lines.push(await report(server, url, sending))
  }
  return lines
}

async function report(server: Contender, url: string, { name, atOnce, send }: Sending) {
  const { made, waits } = await meanwhile(url, () =>
    Promise.all(Array.from({ length: atOnce }, (_, at) => send(url, at).then(take))),
  )
  const hold = await server.longestHold()
  const told = [...new Set(made)]
    .toSorted()
    .map((status) => `${made.filter((each) => each === status).length} x ${status}`)
  return verdict(
    `  ${`${atOnce} ${name}`.padEnd(36)} ${hold.toFixed(0).padStart(4)} ms (at most ${loopBudget}); told ${told.join(', ')}; ` +
      `a page meanwhile took ${median(waits).toFixed(0)} ms, at most ${Math.max(...waits).toFixed(0)}`,
    hold <= loopBudget,
  )
}

async function take(answer: Response): Promise<number> {
  await answer.arrayBuffer()
  return answer.status
}

/** Another network than that of who sends. */
const elsewhere = { 'X-Forwarded-For': '198.51.100.7' }

/** Does something, and opens pages from elsewhere one after the other until it is done. @returns how long each took, in milliseconds. */
export async function meanwhile<Made>(
  url: string,
  work: () => Promise<Made>,
): Promise<{ made: Made; waits: number[] }> {
  let working = true
  const done = work().finally(() => (working = false))
  const waits: number[] = []
  while (working) {
    const began = performance.now()
    await (await fetch(`${url}/verify`, { headers: elsewhere })).arrayBuffer()
    waits.push(performance.now() - began)
  }
  return { made: await done, waits }
}

/** What somebody holds who has handed their test in; whoever has not does so now. */
async function takeHeld(
  url: string,
  { cookie, owner, attemptId }: Crowd['finishing'][number],
): Promise<Held> {
  const headers = { cookie, Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' }
  await fetch(`${url}/attempts/${attemptId}`, {
    method: 'POST',
    headers,
    body: owner,
    redirect: 'manual',
  })
  const result = await fetch(`${url}/attempts/${attemptId}/result`, { headers: { cookie } })
  const [certificate] = /\/certificates\/[0-9A-Z]{18}/.exec(await result.text()) ?? []
  if (!certificate) throw new Error(`handing in attempt ${attemptId} earned no certificate`)
  const answer = await fetch(`${url}${certificate}/credential`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`the credential answers ${answer.status}`)
  return { cookie, certificate, credential: await answer.text() }
}
