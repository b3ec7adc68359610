import type { Agent } from 'node:http'
import { ask, textOf, type Answer } from './ask'
import type { PlannedRequest } from './plan'

/**
 * Goes through a whole final test as a browser without JavaScript does: the test's page, beginning, each
 * question seen and answered, the review, handing in, the result. The answers need not be right.
 */
export async function sitWholeTest(
  site: { agent: Agent; host: string; port: number },
  { cookie, owner, enrolmentId }: { cookie: string; owner: string; enrolmentId: string },
): Promise<{ bytes: number; failure: string | null }> {
  let bytes = 0
  async function go(planned: PlannedRequest): Promise<Answer> {
    const answer = await ask(site, { ...planned, cookie })
    bytes += answer.bytes
    if (answer.failure) throw new Error(answer.failure)
    return answer
  }
  const see = (path: string) => go({ method: 'GET', path, status: 200 })
  const send = (path: string, body: string) =>
    go({ method: 'POST', path, body: `${owner}&${body}`, status: 303 })

  try {
    const test = `/learn/${enrolmentId}/test`
    await see(test)
    let path = pathOf((await send(test, '')).location)
    const attempt = /^\/attempts\/[\w-]+/.exec(path)?.[0]
    if (!attempt) throw new Error(`${test} leads to ${path}`)
    if (path === attempt) path = `${attempt}/questions/1`
    while (path.includes('/questions/')) {
      const page = await see(path)
      path = pathOf((await send(path, fillIn(textOf(page)))).location)
    }
    await see(attempt)
    const result = pathOf((await send(attempt, '')).location)
    if (!result.endsWith('/result')) throw new Error(`${attempt} leads to ${result}`)
    await see(result)
    return { bytes, failure: null }
  } catch (error) {
    return { bytes, failure: error instanceof Error ? error.message : String(error) }
  }
}

function pathOf(location = ''): string {
  return location.replace(/^https?:\/\/[^/]+/, '')
}

/** Fills in the fields of a question's form with something that it accepts. */
function fillIn(page: string): string {
  const form = new URLSearchParams()
  const names = [...page.matchAll(/ name="(answer|(?:place|match)-(\d+))"/g)]
  for (const [, name = '', index] of names) {
    if (form.has(name)) continue
    const [, first = ''] = /name="answer"[^>]* value="([^"]+)"/.exec(page) ?? []
    const value = name.startsWith('place') ? String(Number(index) + 1) : (index ?? first)
    form.set(name, value)
  }
  return form.toString()
}
