import type { Agent } from 'node:http'
import { ask, textOf, type Answer } from './ask'
import type { PlannedRequest } from './plan'

/** A learner who may begin the final test. */
export type Sitting = { cookie: string; owner: string; enrolmentId: string }

/**
 * Goes through a whole final test: the test's page, beginning, each question seen and answered, the review, handing in,
 * the result. The answers need not be right.
 *
 * @param scripts whether as a browser with JavaScript does: each answer is saved when it is chosen, and each form brings
 *   the page that follows.
 */
export async function sitWholeTest(
  site: { agent: Agent; host: string; port: number },
  { cookie, owner, enrolmentId }: Sitting,
  { scripts }: { scripts: boolean },
): Promise<{ bytes: number; failure: string | null }> {
  let bytes = 0
  async function go(planned: PlannedRequest): Promise<Answer> {
    const answer = await ask(site, { ...planned, cookie })
    bytes += answer.bytes
    if (answer.failure) throw new Error(answer.failure)
    return answer
  }
  const see = (path: string) => go({ method: 'GET', path, status: 200 })
  const post = { method: 'POST' } as const

  /** Sends a form and sees the page that follows. */
  async function send(path: string, fields: string): Promise<{ at: string; page: string }> {
    const form = { ...post, path, body: `${owner}&${fields}` }
    if (!scripts) {
      const at = pathOf((await go({ ...form, status: 303 })).location)
      return { at, page: textOf(await see(at)) }
    }
    const answer = await go({ ...form, status: 200, showsNext: true })
    return { at: pathOf(answer.location), page: textOf(answer) }
  }

  try {
    const test = `/learn/${enrolmentId}/test`
    await see(test)
    let { at, page } = await send(test, '')
    const attempt = /^\/attempts\/[\w-]+/.exec(at)?.[0]
    if (!attempt) throw new Error(`${test} leads to ${at}`)
    while (at.includes('/questions/')) {
      const chosen = fillIn(page)
      const path = at.replace('/questions/', '/answers/')
      if (scripts)
        await go({ ...post, path, body: `${owner}&${chosen}`, accept: '*/*', status: 204 })
      // The script has the form say what it has sent (design/enhance/autosave).
      const sent = scripts ? `&sent=${encodeURIComponent(chosen)}` : ''
      ;({ at, page } = await send(at, chosen + sent))
    }
    const result = await send(attempt, '')
    if (!result.at.endsWith('/result')) throw new Error(`${attempt} leads to ${result.at}`)
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
