import { expect, test } from 'vitest'
import type { Block, ComponentBlock } from '../../../app/learning/domain/block'
import * as planPage from '../../../app/learning/pages/plan'
import * as entryPage from '../../../app/learning/pages/save-entry'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const within = (
  name: ComponentBlock['name'],
  props: Record<string, string>,
  ...children: Block[]
): ComponentBlock => ({ kind: 'component', name, props, children })

const plan = within(
  'Plan',
  { id: 'month', title: 'Our first month' },
  within('Reflection', { id: 'lines', prompt: 'Three lines?' }),
  within('Reflection', { id: 'whom', prompt: 'Whom do we call?' }),
)

/** A learner before a lesson with a plan, in a practice, and a reflection that is none of it. */
async function givenPlanner() {
  const services = await freshServices()
  const other = within('Reflection', { id: 'other', prompt: 'And else?' })
  await givenProgramme(services.database, {
    blocks: [within('Callout', { kind: 'practice' }, plan), other],
  })
  const { id: personId, cookie } = await givenPerson(services)
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const params = { enrolmentId, module: 'adaptation', lesson: 'stages' }
  return {
    services,
    write: (part: string, text: string) =>
      postForm(
        services,
        entryPage.action,
        { text, revision: part },
        { path: '/', params: { ...params, part }, cookie },
      ),
    open: ({ as = cookie, ...asked }: { as?: string; plan?: string; lesson?: string } = {}) =>
      getPage(services, planPage.loader, {
        path: '/',
        params: { ...params, plan: 'month', ...asked },
        cookie: as,
      }),
  }
}

test('what was written in a plan stands on one page, under its questions, and nothing else does', async () => {
  const { write, open } = await givenPlanner()
  expect((await write('whom', 'Әжеме.')).status).toBe(204)
  expect((await write('other', 'Not for the fridge.')).status).toBe(204)
  expect((await open()).data).toMatchObject({
    title: 'Our first month',
    answers: [
      { prompt: 'Three lines?', text: '' },
      { prompt: 'Whom do we call?', text: 'Әжеме.' },
    ],
    path: expect.stringMatching(/stages#entry--month$/),
  })
})

test('nobody else sees a plan, and there is none where there is none', async () => {
  const { services, write, open } = await givenPlanner()
  await write('whom', 'Әжеме.')
  for (const role of ['trainer', 'reviewer', 'authority', 'administrator'] as const) {
    const { cookie: as } = await givenPerson(services, { role })
    expect((await open({ as })).status).toBe(404)
  }
  expect((await open({ plan: 'lines' })).status).toBe(404)
  expect((await open({ lesson: 'no-such' })).status).toBe(404)
})
