import { expect, test } from 'vitest'
import { lessonEntries } from '../../../db/schema/learning'
import type { Block } from '../../../app/learning/domain/block'
import type { ScenarioWay } from '../../../app/learning/domain/scenario-way'
import * as lessonPage from '../../../app/learning/pages/lesson'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aQuestion, givenBank } from '../../support/given-question'

type Part = 'Scenario' | 'Scene' | 'Ending' | 'Choice'

const part = (name: Part, props: Record<string, string>, ...children: Block[]): Block => ({
  kind: 'component',
  name,
  props,
  children,
})
const text = (html: string): Block => ({ kind: 'html', html })
const choice = (to: string) => part('Choice', { to, text: `Go to ${to}` })

const story = part(
  'Scenario',
  { id: 'bread', title: 'Bread' },
  part('Scene', { id: 'pillow', title: 'Pillow' }, text('<p>1</p>'), choice('box'), choice('talk')),
  part('Scene', { id: 'talk', title: 'Talk' }, text('<p>2</p>'), choice('box'), choice('tears')),
  part('Ending', { id: 'box', title: 'Box' }, text('<p>3</p>')),
  part('Ending', { id: 'tears', title: 'Tears' }, text('<p>4</p>')),
)

const open = 'adaptation/stages'
const locked = 'behaviour/needs'

/** A learner before a lesson with a story of two endings. */
async function givenReader() {
  const services = await freshServices()
  const selfCheck: Block = {
    kind: 'component',
    name: 'SelfCheck',
    props: { questions: 'calm' },
    children: [],
  }
  const version = await givenProgramme(services.database, { blocks: [story, selfCheck] })
  for (const { id } of version.modules) {
    await givenBank(services.database, id, { selfCheck: [aQuestion('true-false', { id: 'calm' })] })
  }
  const { id: personId, cookie } = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const to = (name: string, as: string) => {
    const [module = '', lesson = ''] = name.split('/')
    return { path: `/learn/${id}/${name}`, params: { enrolmentId: id, module, lesson }, cookie: as }
  }
  return {
    services,
    async ways() {
      const { data } = await getPage(services, lessonPage.loader, to(open, cookie))
      return (data as { entries: { ways: Record<string, ScenarioWay> } }).entries.ways
    },
    choose: (path: string, { name = open, as = cookie, scenario = 'bread' } = {}) =>
      postForm(services, lessonPage.action, { intent: 'scenario', scenario, path }, to(name, as)),
  }
}

test('a choice is kept at once and found again, and leads to the scene that comes of it', async () => {
  const { ways, choose } = await givenReader()
  expect(await ways()).toEqual({})
  const answer = await choose('pillow talk')
  expect(answer.status).toBe(303)
  expect(answer.location).toMatch(/\/adaptation\/stages#scenario--bread--talk$/)
  expect(await ways()).toEqual({ bread: { path: ['pillow', 'talk'], endings: [] } })
})

test('who goes back and chooses otherwise keeps the endings that they have seen', async () => {
  const { ways, choose } = await givenReader()
  for (const path of ['pillow box', 'pillow', 'pillow talk', 'pillow talk tears', 'pillow talk']) {
    expect((await choose(path)).status).toBe(303)
  }
  const bread = { path: ['pillow', 'talk'], endings: ['box', 'tears'] }
  expect(await ways()).toEqual({ bread })
})

test('a choice that is sent twice at once is kept once', async () => {
  const { ways, choose } = await givenReader()
  await Promise.all([choose('pillow talk'), choose('pillow talk')])
  expect(await ways()).toEqual({ bread: { path: ['pillow', 'talk'], endings: [] } })
})

test.each(['', 'talk', 'pillow tears', 'pillow pillow', 'pillow  box', 'pillow talk box box'])(
  'a way that the story does not go is refused, and nothing of it is kept: "%s"',
  async (path) => {
    const { ways, choose } = await givenReader()
    expect((await choose(path)).status).toBe(422)
    expect(await ways()).toEqual({})
  },
)

test('a story that the lesson does not tell, and a lesson that is locked, are refused', async () => {
  const { choose } = await givenReader()
  expect((await choose('pillow', { scenario: 'other' })).status).toBe(422)
  expect((await choose('pillow box', { name: locked })).status).toBe(422)
})

test('nobody chooses in the enrolment of another, nor reads there', async () => {
  const { services, choose, ways } = await givenReader()
  const { cookie } = await givenPerson(services)
  expect((await choose('pillow box', { as: cookie })).status).toBe(404)
  expect(await ways()).toEqual({})
})

test('what was chosen stands in the database under seal', async () => {
  const { services, choose } = await givenReader()
  await choose('pillow talk tears')
  const kept = await services.database.read.select().from(lessonEntries)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toMatch(/pillow|tears/)
})
