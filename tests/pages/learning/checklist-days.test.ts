import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { ComponentBlock } from '../../../app/learning/domain/block'
import * as daysPage from '../../../app/learning/pages/checklist-days'
import * as entryPage from '../../../app/learning/pages/save-entry'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const list = (id: string, dates: 'yes' | 'no'): ComponentBlock => ({
  kind: 'component',
  name: 'Checklist',
  props: { id, title: 'Ready for the first night', dates },
  children: ['A bed', 'A lamp', 'A paper'].map((html) => ({ kind: 'html', html })),
})

/** A learner before a lesson with a list whose items have days, and one whose items have none. */
async function givenPlanner() {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks: [list('ready', 'yes'), list('bare', 'no')] })
  const { id: personId, cookie } = await givenPerson(services)
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const params = { enrolmentId, module: 'adaptation', lesson: 'stages' }
  return {
    services,
    choose: (fields: Record<string, string>) =>
      postForm(
        services,
        entryPage.action,
        { intent: 'choices', ...fields },
        { path: '/', params: { ...params, part: 'ready' }, cookie },
      ),
    ask: ({ as = cookie, ...asked }: { as?: string; checklist?: string; lesson?: string } = {}) =>
      getPage(services, daysPage.loader, {
        path: '/',
        params: { ...params, checklist: 'ready', ...asked },
        cookie: as,
      }),
    download: async (language: Language): Promise<Response> => {
      const request = new Request('http://127.0.0.1:3000/', { headers: { cookie } })
      const context = requestContext(services, { language })
      return daysPage.loader({ request, params: { ...params, checklist: 'ready' }, context })
    },
  }
}

test.each(languages)(
  'the days of a list are a calendar that others may see, in %s',
  async (language) => {
    const { choose, download } = await givenPlanner()
    const days = { 'day-0': '2026-12-03', 'day-1': '2026-12-31', 'day-2': '2027-01-07' }
    await choose({ ...days, 'done-1': 'yes' })
    const answer = await download(language)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="calendar.ics"')
    const file = await answer.text()
    // RFC 5545, 3.1: every line ends so; longer ones are folded.
    expect(file.split('\r\n').every((line) => !/[\r\n]/.test(line))).toBe(true)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const calendar = new ICAL.Component(ICAL.parse(file))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
    const entries = calendar.getAllSubcomponents('vevent')
    // What is done has no day to come.
    expect(entries.map((each) => String(each.getFirstPropertyValue('dtstart')))).toEqual([
      '2026-12-03',
      '2027-01-07',
    ])
    expect(entries.map((each) => each.getFirstPropertyValue('class'))).toEqual([
      'PRIVATE',
      'PRIVATE',
    ])
    const titles = entries.map((each) => String(each.getFirstPropertyValue('summary')))
    expect(titles[0]).toMatch(/1/)
    expect(titles[1]).toMatch(/3/)
    expect(new Set(entries.map((each) => each.getFirstPropertyValue('uid'))).size).toBe(2)
    for (const words of ['A bed', 'A paper', 'night']) expect(file).not.toContain(words)
  },
)

test('a file that is taken again changes the entries of the first, and adds none', async () => {
  const { choose, download } = await givenPlanner()
  await choose({ 'day-0': '2026-12-03' })
  const uidOf = async () => /UID:(\S+)/.exec(await (await download('kk')).text())?.[1]
  const first = await uidOf()
  await choose({ 'day-0': '2026-12-04', seen: '' })
  expect(first).toBeTruthy()
  expect(await uidOf()).toBe(first)
})

test('a list without a day to come leads back to it, and nobody else has the days', async () => {
  const { services, choose, ask } = await givenPlanner()
  expect(await ask()).toMatchObject({
    status: 302,
    location: expect.stringMatching(/#entry--ready$/),
  })
  await choose({ 'day-0': '2026-12-03' })
  for (const role of ['learner', 'trainer', 'reviewer', 'authority', 'administrator'] as const) {
    const { cookie: as } = await givenPerson(services, { role })
    expect((await ask({ as })).status).toBe(404)
  }
  expect((await ask({ checklist: 'bare' })).status).toBe(404)
  expect((await ask({ checklist: 'no-such' })).status).toBe(404)
  expect((await ask({ lesson: 'no-such' })).status).toBe(404)
})
