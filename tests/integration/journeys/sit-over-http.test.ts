import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import type { Question } from '../../../app/assessment/domain/question'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import { listHistory } from '../../../app/eligibility/list-history.server'
import { leadsTo, sentByScript, showsNext } from '../../../app/platform/http/sent-by-script'
import { languages } from '../../../app/platform/i18n/language'
import { outboxMessages } from '../../../db/schema/platform'
import { answerAttempt, readStoredAnswers } from '../../support/answer-attempt'
import { freshServices } from '../../support/fresh-services'
import { sampleContent } from '../../support/given-content'
import { givenPerson } from '../../support/given-person'
import { givenServer, givenSitting } from '../../support/given-sitting'
import { httpVisitor } from '../../support/http-visitor'

test('of many hand-ins at once over HTTP one wins, and all of them lead to its result', async () => {
  const services = await freshServices()
  const url = await givenServer(services)
  const { person, attempt, get, post } = await givenSitting(services, url)
  const own = { personId: person.id, attemptId: attempt.split('/').at(-1) ?? '' }
  await answerAttempt(services.database, { ...own, now: new Date() })
  const answers = await readStoredAnswers(services.database, own.attemptId)

  const handedIn = await Promise.all(Array.from({ length: 8 }, () => post(attempt, {})))
  for (const { status, headers } of handedIn) {
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`${attempt}/result`)
  }
  expect((await post(`${attempt}/answers/1`, {})).status).toBe(410)
  expect(await readStoredAnswers(services.database, own.attemptId)).toEqual(answers)

  const { read } = services.database
  const certificates = await listOwnCertificates(read, person.id)
  expect(certificates).toHaveLength(1)
  expect((await get(`${attempt}/result`)).status).toBe(200)
  expect(await listHistory(read, person.id)).toMatchObject([{ kind: 'met' }])
  expect(await read.select().from(outboxMessages)).toHaveLength(1)
})

test('a script that shows pages itself is given the one that follows each form, as the browser would be', async () => {
  const services = await freshServices()
  const url = await givenServer(services)
  const { person, enrolmentId, attempt, get, post } = await givenSitting(services, url)
  const script = { [sentByScript]: showsNext }
  const follow = async (path: string, fields: Record<string, string> = {}) => {
    const answer = await post(path, fields, script)
    const next = answer.headers.get(leadsTo) ?? ''
    expect(answer.status, path).toBe(200)
    const text = await answer.text()
    const page = await get(next)
    expect([text, page.status], path).toEqual([await page.text(), 200])
    return next
  }
  const question = (position: number) => `${attempt}/questions/${position}`
  expect(await follow(`/learn/${enrolmentId}/test`)).toBe(question(1))
  for (const position of [1, 2, 3, 4]) {
    expect(await follow(question(position))).toBe(question(position + 1))
  }
  expect(await follow(question(5))).toBe(attempt)
  expect(await follow(question(2), { 'let-stand': '1' })).toBe(question(2))
  const attemptId = attempt.split('/').at(-1) ?? ''
  expect(Object.keys(await readStoredAnswers(services.database, attemptId))).toHaveLength(5)
  expect(await follow(attempt)).toBe(`${attempt}/result`)
  // Whoever comes late, by a form or to the end, comes to the result as well.
  expect(await follow(question(3))).toBe(`${attempt}/result`)
  expect(await follow(attempt)).toBe(`${attempt}/result`)

  // Without that wish only the way is told, and without a script it is a redirect.
  const told = await post(question(3), {}, { [sentByScript]: '1' })
  expect([told.status, told.headers.get(leadsTo)]).toEqual([204, `${attempt}/result`])
  expect((await post(question(3), {})).status).toBe(303)

  // Nobody's page comes with the answer to a form that was not theirs to send.
  const { cookie } = await givenPerson(services, { now: new Date() })
  const stolen = await httpVisitor(url, cookie).post(question(1), {}, script)
  expect([stolen.status, stolen.headers.get(leadsTo)]).toEqual([404, null])
  const unknown = await httpVisitor(url).post(question(1), {}, script)
  expect([unknown.status, unknown.headers.get(leadsTo)]).toEqual([200, '/sign-in'])
  expect(await unknown.text()).not.toContain(person.name)
})

test("another's attempt is not there, whatever is tried on it", async () => {
  const services = await freshServices()
  const url = await givenServer(services)
  const { person, attempt, enrolmentId, get } = await givenSitting(services, url)
  const attemptId = attempt.split('/').at(-1) ?? ''
  await answerAttempt(services.database, { personId: person.id, attemptId, now: new Date() })
  const before = await readStoredAnswers(services.database, attemptId)

  const { cookie } = await givenPerson(services, { now: new Date() })
  const stranger = httpVisitor(url, cookie)
  const answers = [
    await stranger.post(`${attempt}/answers/1`, { answer: '1' }),
    await stranger.post(`${attempt}/questions/1`, { answer: '1' }),
    await stranger.post(attempt, {}),
    await stranger.post(`/learn/${enrolmentId}/test`, {}),
    await stranger.get(attempt),
    await stranger.get(`${attempt}/questions/1`),
    await stranger.get(`${attempt}/result`),
    await stranger.get(`/learn/${enrolmentId}`),
  ]
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  expect(await readStoredAnswers(services.database, attemptId)).toEqual(before)
  expect((await get(attempt)).status).toBe(200)
})

/** What authors wrote beside the questions of the sample course, in every language: none of it may show. */
const remarks = ['first-steps', 'daily-life'].flatMap((module) => {
  const bank = readFileSync(join(sampleContent, 'modules', module, 'bank.yaml'), 'utf8')
  return (parse(bank) as Question[]).flatMap((question) => {
    if (question.kind === 'true-false') {
      return [question.feedback.whenTrue, question.feedback.whenFalse]
    }
    return 'feedback' in question
      ? [question.feedback]
      : question.options.map((option) => option.feedback)
  })
})

const marks = /data-right|correct|whenTrue|whenFalse|feedback|__remix/i

test('no page of an open attempt or of an unanswered self-check tells anything of the key', async () => {
  const services = await freshServices()
  const url = await givenServer(services)
  const { attempt, get, post } = await givenSitting(services, url)
  const kinds = new Set<string>()
  const beginner = await givenPerson(services, { now: new Date() })
  const fresh = httpVisitor(url, beginner.cookie)
  const enrolled = await fresh.post('/programmes/sample', {})
  const lesson = `${enrolled.headers.get('location')}/first-steps/first-evening`

  for (const language of languages) {
    const paths = [1, 2, 3, 4, 5].map((position) => `${attempt}/questions/${position}`)
    for (const path of [...paths, attempt]) {
      const page = await (await get(`${path}?lang=${language}`)).text()
      for (const [, kind = ''] of page.matchAll(/name="(answer|place|match)(?:-\d)?"/g))
        kinds.add(kind)
      for (const remark of remarks) expect(page).not.toContain(remark[language])
      expect(page).not.toMatch(marks)
    }
    const page = await (await fresh.get(`${lesson}?lang=${language}`)).text()
    expect(page).toContain('class="self-check"')
    for (const remark of remarks) expect(page).not.toContain(remark[language])
    expect(page).not.toMatch(marks)
  }
  expect([...kinds].sort()).toEqual(['answer', 'match', 'place'])

  // Once a self-check is answered there are remarks, on what was chosen alone.
  const chosen = { intent: 'self-check', question: 'what-helps', answer: '0' }
  expect((await fresh.post(lesson, chosen)).status).toBe(303)
  const answered = await (await fresh.get(`${lesson}?lang=en`)).text()
  expect(answered.match(/data-right/g)).toHaveLength(1)
  expect(remarks.filter((remark) => answered.includes(remark.en)).length).toBeGreaterThan(0)

  // Saving tells nothing either, and neither does the result.
  const saved = await post(`${attempt}/answers/1`, {})
  expect([saved.status, await saved.text()]).toEqual([204, ''])
  await post(attempt, {})
  const result = await (await get(`${attempt}/result?lang=en`)).text()
  for (const remark of remarks) expect(result).not.toContain(remark.en)
  expect(result).not.toMatch(marks)
})
