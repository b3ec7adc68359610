import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import * as homePage from '../../../app/learning/pages/home'
import * as myLearningPage from '../../../app/learning/pages/my-learning'
import * as storyPage from '../../../app/learning/pages/story'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const part = (
  name: 'Scenario' | 'Scene' | 'Ending' | 'Choice',
  props: Record<string, string>,
  ...children: Block[]
): Block => ({
  kind: 'component',
  name,
  props,
  children,
})
const choice = (to: string) => part('Choice', { to, text: `Go to ${to}` })

const story = part(
  'Scenario',
  { id: 'bread', title: 'Bread' },
  part('Scene', { id: 'pillow', title: 'Pillow' }, choice('box'), choice('talk')),
  part('Scene', { id: 'talk', title: 'Talk' }, choice('box'), choice('tears')),
  part('Ending', { id: 'box', title: 'Box' }),
  part('Ending', { id: 'tears', title: 'Tears' }),
)

const programme = 'adoptive-parent'
const address = `/programmes/${programme}/story`

async function givenOffered(offered: string | undefined) {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks: [story], story: offered })
  return {
    services,
    ask: (query = '') =>
      getPage(services, storyPage.loader, { path: address + query, params: { programme } }),
  }
}

const told = 'adaptation/stages'

test('a story is told to whoever comes, from its beginning', async () => {
  const { ask } = await givenOffered(told)
  expect(await ask()).toMatchObject({
    status: 200,
    data: { story: { id: 'bread' }, way: { path: ['pillow'], endings: [] }, path: address },
  })
})

test('what was chosen stands in the address, and a way that the story does not go begins anew', async () => {
  const { ask } = await givenOffered(told)
  expect((await ask('?path=pillow+talk+tears')).data).toMatchObject({
    way: { path: ['pillow', 'talk', 'tears'], endings: ['tears'] },
  })
  for (const path of [
    '',
    'talk',
    'pillow+tears',
    'pillow++box',
    '%F0%9F%8D%9E',
    'pillow+'.repeat(999),
  ]) {
    expect((await ask(`?path=${path}`)).data).toMatchObject({ way: { path: ['pillow'] } })
  }
})

test('a programme that offers no story has no such page', async () => {
  expect((await (await givenOffered(undefined)).ask()).status).toBe(404)
  expect((await (await givenOffered('adaptation/none')).ask()).status).toBe(404)
})

test('the first page, and the learning of somebody who has not begun, lead to the story where there is one', async () => {
  for (const [offered, path] of [
    [told, address],
    [undefined, null],
  ] as const) {
    const { services } = await givenOffered(offered)
    const home = await getPage(services, homePage.loader, { path: '/' })
    expect(home.data).toMatchObject({ programmes: [{ story: path }] })
    const { cookie } = await givenPerson(services)
    const mine = await getPage(services, myLearningPage.loader, { path: '/learn', cookie })
    expect(mine.data).toMatchObject({ learning: [], story: path })
  }
})
