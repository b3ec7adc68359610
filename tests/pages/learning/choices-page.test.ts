import { describe, expect, test } from 'vitest'
import { lessonEntries } from '../../../db/schema/learning'
import type { Block, ComponentBlock } from '../../../app/learning/domain/block'
import type { KeptChoices } from '../../../app/learning/domain/kept-choices'
import type { LessonNotes } from '../../../app/learning/list-own-notes.server'
import * as lessonPage from '../../../app/learning/pages/lesson'
import * as notesPage from '../../../app/learning/pages/notes'
import * as entryPage from '../../../app/learning/pages/save-entry'
import { getPage, postForm, type Fields } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const item = (html: string): Block => ({ kind: 'html', html })

/** A part in which something is chosen, a choice in it, another, and one that it does not take. */
type Part = { block: ComponentBlock; one: Fields; other: Fields; wrong: Fields }

const within = (
  name: ComponentBlock['name'],
  props: Record<string, string>,
  ...children: Block[]
): ComponentBlock => ({ kind: 'component', name, props, children })

const parts: Part[] = [
  {
    block: {
      kind: 'component',
      name: 'Checklist',
      props: { id: 'ready', title: 'Ready for the first night', dates: 'yes' },
      children: [item('A bed'), item('A lamp')],
    },
    one: { 'done-0': 'yes' },
    other: { 'day-1': '2026-12-03' },
    wrong: { 'day-1': '2026-02-30' },
  },
  {
    block: within(
      'MythCards',
      { id: 'beliefs', title: 'What people say' },
      within('Myth', { id: 'genes', statement: 'Genes decide.', is: 'false', source: 'A study' }),
    ),
    one: { 'before-genes': 'think-true' },
    other: { 'after-genes': 'sure-false' },
    wrong: { 'before-genes': 'perhaps' },
  },
  {
    block: within(
      'SortInto',
      { id: 'hour', title: 'The first hour' },
      within('Group', { id: 'now', title: 'Now' }, item('A mandarin')),
      within('Group', { id: 'later', title: 'Later' }, item('A camera')),
    ),
    one: { 'group-0': 'now' },
    other: { 'group-1': 'now' },
    wrong: { 'group-1': 'never' },
  },
  {
    block: within(
      'Compare',
      { id: 'forms', title: 'Forms', options: 'Adoption | Guardianship' },
      within('Criterion', { id: 'term', title: 'Term' }, item('For life'), item('Until 18')),
      within('Criterion', { id: 'name', title: 'Name' }, item('Changes'), item('Stays')),
    ),
    one: { 'matters-term': 'yes' },
    other: { 'matters-name': 'yes' },
    wrong: { 'matters-name': 'no' },
  },
]

const sort = within('Sort', { id: 'first', title: 'What first?' }, item('A'), item('B'), item('C'))

const open = 'adaptation/stages'
const locked = 'behaviour/needs'

/** A learner before a lesson with a part in which something is chosen. */
async function givenChooser({ block }: Part) {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks: [block] })
  const { id: personId, cookie } = await givenPerson(services)
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const id = block.props.id ?? ''
  const to = (name: string, part: string, as: string) => {
    const [module = '', lesson = ''] = name.split('/')
    const params = { enrolmentId, module, lesson, part }
    return { path: `/learn/${enrolmentId}/${name}`, params, cookie: as }
  }
  return {
    services,
    async kept(as = cookie) {
      const { data } = await getPage(services, lessonPage.loader, to(open, '', as))
      const { entries } = data as { entries: { choices: Record<string, KeptChoices> } }
      const chosen = Object.entries(entries.choices[id] ?? {})
      return Object.fromEntries(chosen.map(([name, { value }]) => [name, value]))
    },
    /** As the script of the page sends it. */
    choose: (fields: Fields, { name = open, part = id, as = cookie } = {}) =>
      postForm(services, entryPage.action, { intent: 'choices', ...fields }, to(name, part, as)),
    /** As the button of the form sends it. */
    press: (fields: Fields, { name = open, as = cookie } = {}) => {
      const form = { intent: 'choices', part: id, seen: '', ...fields }
      return postForm(services, lessonPage.action, form, to(name, '', as))
    },
    notes: (as = cookie) =>
      getPage(services, notesPage.loader, { path: '/', params: { enrolmentId }, cookie: as }),
    rows: () => services.database.read.select().from(lessonEntries),
  }
}

describe.each(parts.map((part) => [part.block.name, part] as const))('%s', (_, part) => {
  const { block, one, other, wrong } = part

  test('what is chosen is kept at once, found again in its lesson, and among the notes', async () => {
    const { choose, kept, notes } = await givenChooser(part)
    expect(await kept()).toEqual({})
    expect((await choose({ ...one, seen: '' })).status).toBe(204)
    expect(await kept()).toEqual(one)
    const { lessons } = (await notes()).data as { lessons: LessonNotes[] }
    expect(lessons.flatMap(({ notes }) => notes)).toMatchObject([
      { kind: 'choices', prompt: block.props.title, part: block.props.id },
    ])
  })

  test('without a script a button keeps it, and takes it back so that nothing is left', async () => {
    const { press, kept, rows } = await givenChooser(part)
    const answer = await press({ ...one, ...other })
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(new RegExp(`/adaptation/stages#entry--${block.props.id}$`))
    expect(await kept()).toEqual({ ...one, ...other })
    const seen = new URLSearchParams({ ...one, ...other } as Record<string, string>).toString()
    await press({ seen })
    expect(await kept()).toEqual({})
    expect(await rows()).toEqual([])
  })

  test('of two pages that chose different things nothing is lost', async () => {
    const { choose, kept } = await givenChooser(part)
    await Promise.all([choose({ ...one, seen: '' }), choose({ ...other, seen: '' })])
    expect(await kept()).toEqual({ ...one, ...other })
  })

  test('of 200 choices at once from one person each is answered, and what all say stands', async () => {
    const { choose, kept, rows } = await givenChooser(part)
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => choose({ ...one, seen: '' })),
    )
    expect(answers.every(({ status }) => status === 204)).toBe(true)
    expect(await kept()).toEqual(one)
    expect(await rows()).toHaveLength(1)
  })

  test('what no form of the page sends is refused, 100 kB of it as well, and so is a locked lesson', async () => {
    const { choose, press, rows } = await givenChooser(part)
    const [name = ''] = Object.keys(one)
    expect((await choose(wrong)).status).toBe(422)
    expect((await choose({ [name]: 'x'.repeat(100_000) })).status).toBe(422)
    expect((await choose({ [name]: [one[name] as string, one[name] as string] })).status).toBe(422)
    expect((await choose(one, { part: 'other' })).status).toBe(404)
    expect((await press({ ...one, part: 'other' })).status).toBe(422)
    expect((await choose(one, { name: locked })).status).toBe(422)
    expect((await press(one, { name: locked })).status).toBe(422)
    // A text is not written where something is chosen.
    expect((await choose({ intent: 'reflection', text: 'a', revision: 'a' })).status).toBe(404)
    expect(await rows()).toEqual([])
  })

  test('nobody else chooses in it or reads it, whatever their work is, and it stands under seal', async () => {
    const { services, choose, press, notes, kept, rows } = await givenChooser(part)
    await choose({ ...one, seen: '' })
    for (const role of ['trainer', 'reviewer', 'authority', 'administrator'] as const) {
      const { cookie: as } = await givenPerson(services, { role })
      expect((await choose(other, { as })).status).toBe(404)
      expect((await press(other, { as })).status).toBe(404)
      expect((await notes(as)).status).toBe(404)
    }
    expect(await kept()).toEqual(one)
    const [name = ''] = Object.keys(one)
    expect(JSON.stringify(await rows())).not.toContain(name)
  })
})

test('an order is kept as a whole, whichever way its places came, and is found in its lesson', async () => {
  const part = { block: sort, one: {}, other: {}, wrong: {} }
  const { choose, press, kept, notes } = await givenChooser(part)
  const places = { 'place-0': '2', 'place-1': '3', 'place-2': '1' }
  expect((await choose({ ...places, seen: '' })).status).toBe(204)
  expect(await kept()).toEqual({ order: '2.0.1' })
  // Two items in one place stand in their author's order; without a script that can happen.
  await press({ 'place-0': '2', 'place-1': '1', 'place-2': '1', seen: 'order=2.0.1' })
  expect(await kept()).toEqual({ order: '1.2.0' })
  const { lessons } = (await notes()).data as { lessons: LessonNotes[] }
  expect(lessons.flatMap((lesson) => lesson.notes)).toMatchObject([{ prompt: 'What first?' }])
  const wrongs: Fields[] = [{ 'place-0': '1' }, { ...places, 'place-3': '4' }, { order: '0.1.9' }]
  for (const wrong of wrongs) {
    expect((await choose({ ...wrong, seen: '' })).status).toBe(422)
  }
})
