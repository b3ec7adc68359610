import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import * as couplePage from '../../../app/learning/pages/couple-task'
import * as entryPage from '../../../app/learning/pages/save-entry'
import type { LessonNotes } from '../../../app/learning/list-own-notes.server'
import * as notesPage from '../../../app/learning/pages/notes'
import type { Role } from '../../../app/accounts/domain/permissions'
import { lessonEntries } from '../../../db/schema/learning'
import { getPage, lookAndPost, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenHousehold, givenJoined } from '../../support/given-household'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const question = (id: string, prompt: string): Block => ({
  ...{ kind: 'component', name: 'CoupleQuestion', children: [] },
  props: { id, prompt },
})

const task: Block = {
  kind: 'component',
  name: 'CoupleTask',
  props: { id: 'evening', title: 'One hard evening', talk: 'Read them aloud.' },
  children: [question('first', 'What do I do first?'), question('ask', 'How do I ask you?')],
}

const place = { module: 'adaptation', lesson: 'first-meeting' }

/** Learners of one programme whose first lesson has a task for two; the first two of them are one household. */
async function givenCouple() {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks: [task] })
  const learner = async (name: string) => {
    const person = await givenPerson(services, { name })
    const { id: enrolmentId } = await givenEnrolment(services.database, { personId: person.id })
    return { ...person, enrolmentId }
  }
  const one = await learner('Ерлан Сәрсенов')
  const other = await learner('Айгүл Сәрсенова')
  const householdId = await givenHousehold(services.database, [one.id, other.id])
  type Learner = typeof one
  const asked = ({ enrolmentId, cookie }: Learner, as = cookie) => ({
    ...{ path: '/', cookie: as },
    params: { enrolmentId, ...place, task: 'evening' },
  })
  return {
    ...{ services, learner, one, other, householdId },
    write: (who: Learner, part: string, text: string, revision = `${part}${text}`.length) =>
      postForm(
        services,
        entryPage.action,
        { text, revision: `${part}-${revision}` },
        { path: '/', cookie: who.cookie, params: { ...asked(who).params, part } },
      ),
    act: (who: Learner, intent: string) =>
      lookAndPost(services, couplePage, { intent }, asked(who)),
    look: (who: Learner, as?: GivenPerson) =>
      getPage(services, couplePage.loader, asked(who, as?.cookie)),
    asked,
  }
}

type Couple = Awaited<ReturnType<typeof givenCouple>>

async function answer({ write }: Couple, who: Couple['one'], words: string) {
  await write(who, 'first', `${words} first`)
  await write(who, 'ask', `${words} ask`)
}

/** What somebody sees of the others: their answers, or null. */
async function seen({ look }: Couple, who: Couple['one']) {
  const { data } = await look(who)
  return (data as { others: { answers: object | null }[] }).others.map(({ answers }) => answers)
}

test('two answer apart, agree, and see both side by side, with the words to talk by', async () => {
  const couple = await givenCouple()
  const { one, other, act, look } = couple
  await answer(couple, one, 'tea')
  expect((await act(one, 'show')).location).toMatch(/\/couple\/evening\?done=shown$/)
  expect([await seen(couple, one), await seen(couple, other)]).toEqual([[null], [null]])
  await answer(couple, other, 'walk')
  // Both have answered, and one has agreed.
  expect([await seen(couple, one), await seen(couple, other)]).toEqual([[null], [null]])
  await act(other, 'show')
  expect(await look(one)).toMatchObject({
    data: {
      title: 'One hard evening',
      task: { talk: 'Read them aloud.', questions: [{ id: 'first' }, { id: 'ask' }] },
      own: { first: 'tea first', ask: 'tea ask' },
      others: [{ name: 'Айгүл Сәрсенова', answers: { first: 'walk first', ask: 'walk ask' } }],
    },
  })
  expect(await seen(couple, other)).toEqual([{ first: 'tea first', ask: 'tea ask' }])
})

test('whoever takes it back closes it for both, and can open it again', async () => {
  const couple = await givenCouple()
  const { one, other, act } = couple
  for (const each of [one, other]) {
    await answer(couple, each, 'tea')
    await act(each, 'show')
  }
  await act(other, 'hide')
  expect([await seen(couple, one), await seen(couple, other)]).toEqual([[null], [null]])
  await act(other, 'show')
  expect(await seen(couple, one)).toEqual([{ first: 'tea first', ask: 'tea ask' }])
})

test('nobody agrees, or reads, before every question has an answer', async () => {
  const couple = await givenCouple()
  const { one, other, act, write } = couple
  await write(one, 'first', 'tea')
  expect(await act(one, 'show')).toMatchObject({
    status: 422,
    data: { errors: { '': 'unanswered' } },
  })
  await answer(couple, other, 'walk')
  await act(other, 'show')
  await write(one, 'ask', 'quietly')
  await act(one, 'show')
  expect(await seen(couple, one)).toEqual([{ first: 'walk first', ask: 'walk ask' }])
  // Who empties one of theirs shows nothing more, and sees nothing more.
  await write(one, 'ask', '', 99)
  expect([await seen(couple, one), await seen(couple, other)]).toEqual([[null], [null]])
})

test('what is changed later is what the other sees', async () => {
  const couple = await givenCouple()
  const { one, other, act, write } = couple
  for (const each of [one, other]) {
    await answer(couple, each, 'tea')
    await act(each, 'show')
  }
  await write(one, 'first', 'I go out for a minute', 99)
  expect(await seen(couple, other)).toMatchObject([{ first: 'I go out for a minute' }])
})

test('of three, each pair is open by itself, and a fifth is in no household with them', async () => {
  const couple = await givenCouple()
  const { services, householdId, learner, one, other, act } = couple
  const third = await learner('Бибігүл Сәрсенова')
  const stranger = await learner('Данияр Оспанов')
  await givenJoined(services.database, householdId, third.id)
  for (const each of [one, third, stranger]) {
    await answer(couple, each, each.name)
    await act(each, 'show')
  }
  await answer(couple, other, 'walk')
  const first = (name: string) => ({ first: `${name} first`, ask: `${name} ask` })
  expect(await seen(couple, one)).toEqual([null, first('Бибігүл Сәрсенова')])
  expect(await seen(couple, third)).toEqual([first('Ерлан Сәрсенов'), null])
  expect(await seen(couple, other)).toEqual([null, null])
  expect(await seen(couple, stranger)).toEqual([])
})

test('whoever has nobody here answers for themselves, and agrees to nothing', async () => {
  const couple = await givenCouple()
  const alone = await couple.learner('Данияр Оспанов')
  await answer(couple, alone, 'tea')
  expect(await couple.look(alone)).toMatchObject({ status: 200, data: { own: {}, others: [] } })
  expect((await couple.act(alone, 'show')).status).toBe(409)
})

test('its address is nobody’s but its learner’s, and its answers are sealed, and among the notes', async () => {
  const couple = await givenCouple()
  const { services, one, other, look, asked } = couple
  await answer(couple, one, 'құпия-сөз')
  const roles: Role[] = ['trainer', 'reviewer', 'authority', 'administrator']
  const staff = await Promise.all(roles.map((role) => givenPerson(services, { role })))
  for (const as of [other, ...staff]) expect((await look(one, as)).status).toBe(404)
  const rows = await services.database.read.select().from(lessonEntries)
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('құпия')
  const { data } = await getPage(services, notesPage.loader, asked(one))
  const [lesson] = (data as { lessons: LessonNotes[] }).lessons
  expect(lesson?.notes).toMatchObject([{ text: 'құпия-сөз first' }, { text: 'құпия-сөз ask' }])
})

test('a task that the lesson does not have is nowhere', async () => {
  const { services, one, asked } = await givenCouple()
  const params = { ...asked(one).params, task: 'first' }
  expect(await getPage(services, couplePage.loader, { ...asked(one), params })).toMatchObject({
    status: 404,
  })
})
