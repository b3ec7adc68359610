import { expect, test } from 'vitest'
import { lessonRemarks } from '../../../db/schema/learning-remarks'
import { outboxMessages } from '../../../db/schema/platform'
import type { Block } from '../../../app/learning/domain/block'
import { forgetRemarks } from '../../../app/learning/forget-remarks.server'
import * as remarkPage from '../../../app/learning/pages/remark'
import * as trainerPage from '../../../app/learning/pages/trainer-remarks'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const blocks: Block[] = [
  {
    kind: 'html',
    html: '<p>Before.</p><h2 id="section-1">Evening</h2><p>Bread and &amp; tea.</p><ul><li>One</li><li>Two</li></ul>',
  },
  {
    kind: 'component',
    name: 'Callout',
    props: { title: 'Mind' },
    children: [{ kind: 'html', html: '<p>It is late.</p>' }],
  },
]
const begun = new Date('2026-11-20T09:00:00Z')
const after = (seconds: number) => new Date(begun.getTime() + seconds * 1_000)
const open = 'adaptation/stages'

async function givenReader() {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks })
  const { id: personId, cookie } = await givenPerson(services, {
    now: begun,
    name: 'Айгүл Сәрсенова',
  })
  const { cookie: trainer } = await givenPerson(services, { now: begun, role: 'trainer' })
  const { id: enrolmentId } = await givenEnrolment(services.database, {
    personId,
    lessons: 1,
    now: begun,
  })
  const to = (as: string, now: Date, name = open) => {
    const [module = '', lesson = ''] = name.split('/')
    return {
      path: `/learn/${enrolmentId}/${name}/remark`,
      params: { enrolmentId, module, lesson },
      cookie: as,
      now,
    }
  }
  const desk = (query = '') => ({
    path: `/trainer/adoptive-parent/remarks${query}`,
    params: { programme: 'adoptive-parent' },
    cookie: trainer,
    now: begun,
  })
  return {
    services,
    cookie,
    read: async () => (await getPage(services, remarkPage.loader, to(cookie, begun))).data,
    note: (fields: Record<string, string>, { as = cookie, now = begun, name = open } = {}) => {
      const remark = { place: '1.1', matter: 'unclear', words: '', writing: 'a-writing', ...fields }
      return postForm(services, remarkPage.action, remark, to(as, now, name))
    },
    list: async (query = '') => (await getPage(services, trainerPage.loader, desk(query))).data,
    answer: (fields: Record<string, string>) =>
      postForm(services, trainerPage.action, fields, desk()),
    rows: () => services.database.read.select().from(lessonRemarks),
  }
}

test('each paragraph of a lesson can be pointed at, and what it says is kept with its version', async () => {
  const { read, note, rows } = await givenReader()
  expect(await read()).toMatchObject({
    sections: [
      { section: 0, title: '', paragraphs: ['Before.'] },
      {
        section: 1,
        title: 'Evening',
        paragraphs: ['Bread and & tea.', 'One', 'Two', 'Mind', 'It is late.'],
      },
    ],
  })
  expect(await note({ place: '1.5', matter: 'wrong' })).toMatchObject({ status: 303 })
  expect(await rows()).toMatchObject([
    {
      section: 1,
      paragraph: 5,
      quoted: 'It is late.',
      kind: 'wrong',
      enrolmentId: null,
      answer: null,
    },
  ])
})

test('nothing says who wrote, unless they asked to be answered, and the words are sealed', async () => {
  const { note, rows, list } = await givenReader()
  await note({ words: 'Which bread is meant?' })
  await note({ words: 'And which tea?', reply: 'wanted' })
  const kept = await rows()
  expect(kept.map(({ enrolmentId }) => enrolmentId === null)).toEqual([true, false])
  expect(JSON.stringify(kept)).not.toMatch(/bread is|which tea/)
  const { places } = (await list()) as { places: { remarks: { words: string }[] }[] }
  expect(places).toMatchObject([
    { quoted: 'Bread and & tea.', counts: { unclear: 2, wrong: 0, other: 0 } },
  ])
  expect(places[0]?.remarks.map(({ words }) => words)).toEqual([
    'And which tea?',
    'Which bread is meant?',
  ])
  expect(JSON.stringify(places)).not.toContain('Айгүл')
})

test('one that waited for a connection and is sent twice is kept once; another of the same page is kept as well', async () => {
  const { note, rows } = await givenReader()
  await note({ words: 'Which?' })
  expect(await note({ words: 'Which?' }, { now: after(86_400 * 3) })).toMatchObject({ status: 303 })
  await note({ words: 'Which one?' })
  expect(await rows()).toHaveLength(2)
})

test('of very many the rest waits, and says until when; an honest reader after it is heard', async () => {
  const { note, rows } = await givenReader()
  const statuses = []
  for (let at = 0; at < 25; at += 1)
    statuses.push((await note({ words: `Note ${at} here` })).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(303))
  expect(statuses.slice(20)).toEqual(Array(5).fill(429))
  expect(await rows()).toHaveLength(20)
  expect(await note({ words: 'Later on' }, { now: after(600) })).toMatchObject({ status: 303 })
})

test('what is no place, in a lesson that is locked or not theirs, or says nothing is refused, and what was typed stays', async () => {
  const { services, note, rows } = await givenReader()
  for (const place of ['', '9.1', '1.9', 'x', '1.-1', '0.2', '1'.repeat(90)]) {
    const refused = await note({ place, words: 'What I typed' })
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: { place: 'placeMissing' }, typed: { words: 'What I typed' } },
    })
  }
  expect(await note({ matter: 'other' })).toMatchObject({
    data: { errors: { words: 'wordsMissing' } },
  })
  expect(await note({ words: 'Which bread is it? '.repeat(100) })).toMatchObject({
    data: { errors: { words: 'tooLong' } },
  })
  expect(await note({}, { name: 'behaviour/needs' })).toMatchObject({ status: 422 })
  const { cookie } = await givenPerson(services, { now: begun })
  expect(await note({}, { as: cookie })).toMatchObject({ status: 404 })
  expect(await rows()).toEqual([])
})

test('a trainer settles a place with a word: who asked is told once, in neutral words, and what came later stays open', async () => {
  const { services, note, list, answer, read, rows } = await givenReader()
  const before = await services.database.read.$count(outboxMessages)
  await note({ words: 'Which bread?', reply: 'wanted' })
  await note({ words: 'What bread?', reply: 'wanted' })
  const { places } = (await list()) as { places: { place: string; remarks: { id: string }[] }[] }
  const { place: about = '', remarks } = places[0] ?? { remarks: [] }
  const seen = remarks[0]?.id ?? ''
  await note({ words: 'Any bread at all?' })
  expect(await answer({ about, seen, words: '' })).toMatchObject({ status: 422 })
  expect(await answer({ about, seen, words: 'Any bread will do.' })).toMatchObject({ status: 303 })
  expect((await rows()).filter(({ answer: given }) => given === null)).toHaveLength(1)
  expect(await list()).toMatchObject({ places: [{ remarks: [{ words: 'Any bread at all?' }] }] })
  expect(await list('?show=answered')).toMatchObject({ places: [{ counts: { unclear: 2 } }] })
  expect(await read()).toMatchObject({
    own: [{ answer: { words: 'Any bread will do.' } }, { answer: { words: 'Any bread will do.' } }],
  })
  expect(await services.database.read.$count(outboxMessages)).toBe(before + 1)
  // Somebody else was faster.
  const late = await answer({ about, seen, words: 'My own words' })
  expect(late).toMatchObject({ status: 409, data: { typed: { words: 'My own words' } } })
})

test('a remark is forgotten after a year', async () => {
  const { services, note, rows } = await givenReader()
  await note({})
  await services.database.transaction((tx) => forgetRemarks(tx, after(364 * 86_400)))
  expect(await rows()).toHaveLength(1)
  await services.database.transaction((tx) => forgetRemarks(tx, after(366 * 86_400)))
  expect(await rows()).toEqual([])
})
