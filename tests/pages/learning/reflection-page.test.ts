import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lessonEntries } from '../../../db/schema/learning'
import type { Block } from '../../../app/learning/domain/block'
import type { KeptReflection } from '../../../app/learning/domain/entries'
import { longestReflection } from '../../../app/learning/domain/reflection'
import type { LessonNotes } from '../../../app/learning/list-own-notes.server'
import * as lessonPage from '../../../app/learning/pages/lesson'
import * as notesPage from '../../../app/learning/pages/notes'
import * as entryPage from '../../../app/learning/pages/save-entry'
import { getPage, postForm, type Fields } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const reflection: Block = {
  kind: 'component',
  name: 'Reflection',
  props: { id: 'evening', prompt: 'What calms you?' },
  children: [],
}

/** In a practice, beside it a story, whose ways are none of the notes. */
const blocks: Block[] = [
  { kind: 'component', name: 'Callout', props: { kind: 'practice' }, children: [reflection] },
]

const open = 'adaptation/stages'
const locked = 'behaviour/needs'

/** A learner before a lesson with a reflection. */
async function givenWriter() {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks })
  const { id: personId, cookie } = await givenPerson(services)
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const to = (name: string, part: string, as: string) => {
    const [module = '', lesson = ''] = name.split('/')
    const params = { enrolmentId, module, lesson, part }
    return { path: `/learn/${enrolmentId}/${name}`, params, cookie: as }
  }
  return {
    services,
    enrolmentId,
    async kept(as = cookie) {
      const { data } = await getPage(services, lessonPage.loader, to(open, '', as))
      const { entries } = data as { entries: { reflections: Record<string, KeptReflection> } }
      return entries.reflections.evening ?? null
    },
    /** As the script of the page sends it. */
    type: (fields: Fields, { name = open, part = 'evening', as = cookie } = {}) =>
      postForm(services, entryPage.action, fields, to(name, part, as)),
    /** As the button of the form sends it. */
    press: (fields: Fields, { name = open, as = cookie } = {}) => {
      const form = { intent: 'reflection', part: 'evening', revision: '', ...fields }
      return postForm(services, lessonPage.action, form, to(name, '', as))
    },
    async notes(as = cookie) {
      const asked = { path: '/', params: { enrolmentId }, cookie: as }
      return getPage(services, notesPage.loader, asked)
    },
    rows: () => services.database.read.select().from(lessonEntries),
  }
}

const lessonsOf = (data: unknown) => (data as { lessons: LessonNotes[] }).lessons

test('what is typed is kept at once, found again in its lesson, and among the notes', async () => {
  const { type, kept, notes } = await givenWriter()
  expect(await kept()).toBe(null)
  expect(lessonsOf((await notes()).data)).toEqual([])
  expect((await type({ text: 'Tea, and quiet.', revision: 'a' })).status).toBe(204)
  expect(await kept()).toMatchObject({ text: 'Tea, and quiet.' })
  const [lesson, ...others] = lessonsOf((await notes()).data)
  expect(others).toEqual([])
  expect(lesson).toMatchObject({ module: 'adaptation', lesson: 'stages' })
  expect(lesson?.notes).toMatchObject([{ prompt: 'What calms you?', text: 'Tea, and quiet.' }])
})

test('without a script a button keeps it, changes it, and empties it so that nothing is left', async () => {
  const { press, kept, rows } = await givenWriter()
  const answer = await press({ text: 'Tea.', seen: '' })
  expect(answer.status).toBe(303)
  expect(answer.location).toMatch(/\/adaptation\/stages#entry--evening$/)
  const first = await kept()
  await press({ text: 'Tea with milk.', seen: first?.revision ?? '' })
  const second = await kept()
  expect(second?.text).toBe('Tea with milk.')
  await press({ text: ' \r\n ', seen: second?.revision ?? '' })
  expect(await kept()).toBe(null)
  expect(await rows()).toEqual([])
})

test('of two pages that wrote, the second is shown both, and replaces nothing unseen', async () => {
  const { type, press, kept } = await givenWriter()
  await type({ text: 'From the telephone.', revision: 'phone-1', seen: '' })
  expect((await type({ text: 'From the laptop.', revision: 'laptop-1', seen: '' })).status).toBe(
    409,
  )
  const answer = await press({ text: 'From the laptop.', revision: 'laptop-1', seen: '' })
  expect(answer).toMatchObject({
    status: 409,
    data: { entry: { text: 'From the laptop.', stands: { text: 'From the telephone.' } } },
  })
  expect((await kept())?.text).toBe('From the telephone.')
  await press({ text: 'From the laptop.', seen: 'phone-1', together: '1' })
  expect((await kept())?.text).toBe('From the telephone.\n\nFrom the laptop.')
})

test('whoever lets the other text stand changes nothing', async () => {
  const { type, press, kept } = await givenWriter()
  await type({ text: 'First.', revision: 'a' })
  const answer = await press({ text: 'Second.', seen: 'a', 'let-stand': '1' })
  expect(answer.status).toBe(303)
  expect((await kept())?.text).toBe('First.')
})

test('a page goes on writing over what it has sent itself, heard of or not', async () => {
  const { type, kept } = await givenWriter()
  await type({ text: 'T', revision: 'p-1', seen: '' })
  expect((await type({ text: 'Tea', revision: 'p-2', seen: '', sent: 'p-1' })).status).toBe(204)
  // The same arrives twice.
  expect((await type({ text: 'Tea', revision: 'p-2', seen: '', sent: 'p-1' })).status).toBe(204)
  expect((await type({ text: 'Te', revision: 'p-3', sent: 'p-2' })).status).toBe(204)
  expect((await kept())?.text).toBe('Te')
})

test('of many writings at once from one page the newest stands, in whatever order they arrive', async () => {
  const { type, kept } = await givenWriter()
  const texts = Array.from({ length: 200 }, (_, at) => `writing ${at}`)
  const answers = await Promise.all(
    texts.map((text, at) => type({ text, revision: `p-${at}`, sent: `p-${at - 1}` })),
  )
  expect(answers.every(({ status }) => status === 204)).toBe(true)
  expect((await kept())?.text).toBe('writing 199')
})

test('a text of 100 kB, and one character too many, are refused in words and come back whole', async () => {
  const { type, press, kept } = await givenWriter()
  for (const text of ['қ'.repeat(100_000), 'a'.repeat(longestReflection + 1)]) {
    expect((await type({ text, revision: 'a' })).status).toBe(422)
    const answer = await press({ text })
    expect(answer).toMatchObject({ status: 422, data: { entry: { problem: 'too-long', text } } })
  }
  expect(await kept()).toBe(null)
  expect((await type({ text: '🏠'.repeat(longestReflection), revision: 'a' })).status).toBe(204)
})

test('any text comes back as it was typed, but for line ends and what stands for no character', async () => {
  const { type, kept } = await givenWriter()
  const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі שלום \u202eabc\u202c 👩‍👩‍👧 e\u0301 <script> "\'&'
  await type({ text: `${letters}\r\nx\0y\ud800z`, revision: 'a' })
  expect((await kept())?.text).toBe(`${letters}\nxyz`.replace('z', '\ufffdz'))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      fc.pre(text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text))
      const seen = (await kept())?.revision ?? ''
      expect((await type({ text, revision: 'b', seen })).status).toBe(204)
      expect((await kept())?.text).toBe(text)
    }),
    { numRuns: 20 },
  )
})

test('what no form of the page sends is refused, and so is a locked lesson', async () => {
  const { type, press, rows } = await givenWriter()
  expect((await type({ text: ['a', 'b'], revision: 'a' })).status).toBe(422)
  expect((await type({ revision: 'a' })).status).toBe(422)
  expect((await type({ text: 'a', revision: 'x'.repeat(65) })).status).toBe(422)
  expect((await type({ text: 'a' }, { part: 'other' })).status).toBe(404)
  expect((await press({ part: 'other', text: 'a' })).status).toBe(422)
  expect((await type({ text: 'a' }, { name: locked })).status).toBe(422)
  expect((await press({ text: 'a' }, { name: locked })).status).toBe(422)
  expect(await rows()).toEqual([])
})

test('nobody else writes in it or reads it, whatever their work is', async () => {
  const { services, type, press, notes, kept } = await givenWriter()
  await type({ text: 'Mine.', revision: 'a' })
  for (const role of ['trainer', 'reviewer', 'authority', 'administrator'] as const) {
    const { cookie: as } = await givenPerson(services, { role })
    expect((await type({ text: 'Theirs.', revision: 'a' }, { as })).status).toBe(404)
    expect((await press({ text: 'Theirs.', seen: 'a' }, { as })).status).toBe(404)
    expect((await notes(as)).status).toBe(404)
  }
  expect((await kept())?.text).toBe('Mine.')
})

test('what was written stands in the database under seal', async () => {
  const { type, rows } = await givenWriter()
  await type({ text: 'Nobody reads this.', revision: 'a' })
  const kept = await rows()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toMatch(/Nobody/)
})

test('a look at the address of what is typed leads to its place in the lesson', async () => {
  const { services, enrolmentId } = await givenWriter()
  const { cookie } = await givenPerson(services)
  const params = { enrolmentId, module: 'adaptation', lesson: 'stages', part: 'evening' }
  const answer = await getPage(services, entryPage.loader, { path: '/', params, cookie })
  expect(answer.location).toMatch(/\/adaptation\/stages#entry--evening$/)
})
