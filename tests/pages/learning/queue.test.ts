import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import { formKey, formOutcome, inOrder } from '../../../app/design/enhance/form-queue'
import type { Block } from '../../../app/learning/domain/block'
import * as lessonPage from '../../../app/learning/pages/lesson'
import { readProgress } from '../../../app/learning/read-progress.server'
import { getPage } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aQuestion, givenBank } from '../../support/given-question'

const selfCheck: Block = {
  kind: 'component',
  name: 'SelfCheck',
  props: { questions: 'calm night' },
  children: [],
}

const begun = new Date('2026-11-20T09:00:00Z')

/** Two lessons, one after the other, that were read and finished without a connection. */
const lessons = ['adaptation/stages', 'behaviour/needs']

type Item = { lesson: string; fields: Record<string, string> }

/** What waits in the browser, under the names that the forms of a lesson have there. */
const waiting: [key: string, item: Item][] = lessons.flatMap((lesson) =>
  [
    ['self-check-calm', { intent: 'self-check', question: 'calm', answer: 'true' }],
    ['self-check-night', { intent: 'self-check', question: 'night', answer: 'false' }],
    ['complete', { intent: 'complete' }],
  ].map(([name, fields]): [string, Item] => [
    formKey(lesson, String(name)),
    { lesson, fields: fields as Record<string, string> },
  ]),
)

/** A learner before those lessons, the first of which was opened when the connection was lost. */
async function givenReader() {
  const services = await freshServices()
  const version = await givenProgramme(services.database, { blocks: [selfCheck], words: 1_660 })
  for (const { id } of version.modules) {
    const selfCheck = ['calm', 'night'].map((id) => aQuestion('true-false', { id }))
    await givenBank(services.database, id, { selfCheck })
  }
  const { id: personId, cookie } = await givenPerson(services, { now: begun })
  const { id } = await givenEnrolment(services.database, { personId, lessons: 1, now: begun })
  const to = (name: string) => {
    const [module = '', lesson = ''] = name.split('/')
    return { path: `/learn/${id}/${name}`, params: { enrolmentId: id, module, lesson }, cookie }
  }
  await getPage(services, lessonPage.loader, { ...to(lessons[0] ?? ''), now: begun })
  return {
    async send({ lesson, fields }: Item, now: Date): Promise<ReturnType<typeof formOutcome>> {
      const { path, params } = to(lesson)
      // Whoever comes back after a year signs in again.
      const [session = ''] = (await beginSession(services, personId, now)).split(';')
      const body = new URLSearchParams(fields)
      const request = new Request(`http://127.0.0.1:3000${path}`, {
        method: 'POST',
        headers: { cookie: session },
        body,
      })
      const context = requestContext(services, { now })
      const given = await lessonPage.action({ request, params, context } as never)
      if (given instanceof Response) return given.status === 303 ? 'saved' : null
      const { init } = given as { init?: ResponseInit | null }
      return formOutcome(new Response(null, init ?? {}))
    },
    async state() {
      const { completedLessons } = await readProgress(services.database.read, id)
      const answers = []
      for (const lesson of lessons) {
        const { data } = await getPage(services, lessonPage.loader, { ...to(lesson), now: begun })
        const { selfChecks = [] } = data as { selfChecks?: { given: unknown; feedback: unknown }[] }
        answers.push(selfChecks.map(({ given, feedback }) => ({ given, feedback })))
      }
      return { answers, minutes: completedLessons.map(({ minutes }) => minutes) }
    },
    completions: async () => (await readProgress(services.database.read, id)).completedLessons,
  }
}

type Reader = Awaited<ReturnType<typeof givenReader>>

/** Sends what waits, in the order of the queue, again and again, each time when the site said that it would be taken. */
async function deliver(reader: Reader, from: Date): Promise<Date> {
  let left = waiting
  let now = from
  for (let round = 0; left.length > 0; round++) {
    expect(round).toBeLessThan(10)
    const kept: typeof waiting = []
    let pauseMs = 0
    for (const each of inOrder(left)) {
      const outcome = await reader.send(each[1], now)
      expect(outcome).not.toBeNull()
      if (outcome === null || outcome === 'saved') continue
      kept.push(each)
      pauseMs = Math.max(pauseMs, outcome.laterMs)
    }
    left = kept
    now = new Date(now.getTime() + pauseMs)
  }
  return now
}

test('a queue that arrives in any order, in parts, twice or a year later ends as one that was sent once', async () => {
  const once = await givenReader()
  await deliver(once, begun)
  const expected = await once.state()
  expect(expected.minutes).toHaveLength(3)
  const arrivals = fc.array(fc.constantFrom(...waiting), { maxLength: 12 })
  const waits = fc.constantFrom(0, 60_000, 86_400_000, 365 * 86_400_000)
  await fc.assert(
    fc.asyncProperty(arrivals, waits, async (arrived, waitedMs) => {
      const reader = await givenReader()
      const from = new Date(begun.getTime() + waitedMs)
      for (const [, item] of arrived) await reader.send(item, from)
      const end = await deliver(reader, from)
      await deliver(reader, end)
      expect(await reader.state()).toEqual(expected)
    }),
    { numRuns: 8 },
  )
})

test('no more minutes are credited than have passed, whatever a queue says', async () => {
  const reader = await givenReader()
  const soon = new Date(begun.getTime() + 10_000)
  for (const [, item] of inOrder(waiting)) await reader.send(item, soon)
  expect(await reader.completions()).toHaveLength(1)
  const end = await deliver(reader, soon)
  const [, first, second] = await reader.completions()
  // Reading the two lessons takes at least the same time again after the first was finished.
  expect(end.getTime() - begun.getTime()).toBeGreaterThan(2 * 4 * 60_000)
  expect(second?.at.getTime()).toBeGreaterThan((first?.at.getTime() ?? 0) + 4 * 60_000)
})
