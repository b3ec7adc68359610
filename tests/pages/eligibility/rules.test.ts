import { expect, test } from 'vitest'
import { loader as readForm } from '../../../app/eligibility/pages/form-requirements'
import { action, loader } from '../../../app/eligibility/pages/edit-requirement'
import { loader as readRules } from '../../../app/eligibility/pages/rules'
import type { TypedRequirement } from '../../../app/eligibility/domain/requirement-form'
import { findNewestTable } from '../../../app/eligibility/find-newest-table.server'
import { listProposals } from '../../../app/approvals/list-proposals.server'
import { answerApproval } from '../../../app/journeys/answer-approval.server'
import type { Services } from '../../../app/context'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPublishedProgramme } from '../../support/given-content'
import { confirmNewest } from '../../support/given-approval'
import { givenPerson } from '../../support/given-person'

const params = { form: 'adoption' }

const visit = {
  id: 'home-visit',
  'title.kk': 'Үйге бару',
  'title.ru': 'Посещение дома',
  'title.en': 'Visit to the home',
  'source.title.kk': '№ 1 дереккөз',
  'source.title.ru': 'Источник № 1',
  'source.title.en': 'Source No. 1',
  'source.certainty': 'reported',
  languages: ['kk', 'ru'],
  checkedOn: '2026-11-21',
  decidedBy: 'guardianship-body',
  expiringDays: '30',
  edited: '1',
}

async function givenAdministrator() {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  return { services, cookie }
}

function send(
  { services, cookie }: { services: Services; cookie: string },
  fields: Record<string, string | string[]>,
  query = 'new=checklist',
) {
  const path = `/admin/rules/adoption/edit?${query}`
  return postForm(services, action, fields, { path, params, cookie })
}

/** What a page fills into its form: every field, and every box that is ticked. */
function filledIn(data: unknown): Record<string, string | string[]> {
  const { filled } = data as { filled: TypedRequirement }
  return { ...filled.typed, ...filled.chosen }
}

const newest = ({ database }: Services) => findNewestTable(database.read, 'adoption')

test('a requirement is previewed first, and published as a new version only then', async () => {
  const site = await givenAdministrator()
  const preview = await send(site, { ...visit, intent: 'preview' })
  expect(preview).toMatchObject({ status: 200, data: { step: 'preview', touched: [] } })
  expect((await newest(site.services))?.number).toBe(1)

  const published = await send(site, { ...visit, intent: 'publish' })
  expect(published).toMatchObject({ status: 303 })
  expect(published.location).toMatch(/^\/admin\/approvals\/[\w-]+\?done=proposed$/)
  expect((await newest(site.services))?.number).toBe(1)
  expect((await confirmNewest(site.services)).outcome).toMatchObject({ kind: 'answered' })
  const table = await newest(site.services)
  expect(table).toMatchObject({ number: 2, origin: 'interface' })
  expect(table?.definition.requirements.at(-1)).toMatchObject({
    id: 'home-visit',
    kind: 'checklist',
    languages: ['kk', 'ru'],
    explanation: null,
    inForceUntil: null,
    expiringDays: 30,
    secondOfficial: false,
  })
})

test('a requirement is changed, given an exemption, and ended', async () => {
  const site = await givenAdministrator()
  const path = '/admin/rules/adoption/edit?requirement=training'
  const page = await getPage(site.services, loader, { path, params, cookie: site.cookie })
  expect(page.data).toMatchObject({ kind: 'training', isNew: false, number: 1 })
  const changed = {
    ...filledIn(page.data),
    edited: '1',
    inForceUntil: '2026-12-31',
    'exemptions[0].id': 'exemption-1',
    'exemptions[0].title.kk': 'Туыстар',
    'exemptions[0].title.ru': 'Родственники',
    'exemptions[0].title.en': 'Relatives',
    'exemptions[0].source.title.kk': '№ 1 дереккөз',
    'exemptions[0].source.title.ru': 'Источник № 1',
    'exemptions[0].source.title.en': 'Source No. 1',
    'exemptions[0].source.certainty': 'read',
    intent: 'publish',
  }
  expect(await send(site, changed, 'requirement=training')).toMatchObject({ status: 303 })
  await confirmNewest(site.services)
  expect((await newest(site.services))?.definition.requirements).toMatchObject([
    {
      id: 'training',
      programmes: ['sample'],
      inForceUntil: '2026-12-31',
      exemptions: [
        { id: 'exemption-1', title: { en: 'Relatives' }, source: { certainty: 'read' } },
      ],
    },
  ])
})

function exemptionIn(row: number, id: string): Record<string, string> {
  const name = `exemptions[${row}]`
  return {
    [`${name}.id`]: id,
    ...{ [`${name}.title.kk`]: 'Туыстар', [`${name}.title.ru`]: 'Родственники' },
    ...{ [`${name}.title.en`]: 'Relatives', [`${name}.source.title.kk`]: '№ 1 дереккөз' },
    [`${name}.source.title.ru`]: 'Источник № 1',
    [`${name}.source.title.en`]: 'Source No. 1',
    [`${name}.source.certainty`]: 'read',
  }
}

test.each([
  ['a text that is missing in one language', { 'title.kk': ' ' }, { 'title.kk': 'textMissing' }],
  ['half an explanation', { 'explanation.en': 'Why' }, { 'explanation.kk': 'textMissing' }],
  [
    'a source that names neither act nor outlet',
    { 'source.title.ru': 'Печать' },
    { 'source.title.ru': 'citationMissing' },
  ],
  [
    'the first page of a site',
    { 'source.url': 'https://adilet.zan.kz/' },
    { 'source.url': 'urlWrong' },
  ],
  ['a day that there is not', { checkedOn: '2026-02-30' }, { checkedOn: 'dayWrong' }],
  [
    'an end before the beginning',
    { inForceFrom: '2026-02-02', inForceUntil: '2026-02-01' },
    { inForceUntil: 'endsBeforeItBegins' },
  ],
  ['an address of another kind', { 'source.url': 'javascript:1' }, { 'source.url': 'urlWrong' }],
  ['days that are no number', { expiringDays: 'soon' }, { expiringDays: 'daysWrong' }],
  ['a name with spaces', { id: 'home visit' }, { id: 'idWrong' }],
  ['a name that is taken', { id: 'training' }, { id: 'idTaken' }],
  ['no language at all', { languages: [] }, { languages: 'languagesMissing' }],
  [
    'half an exemption, in the third row',
    { 'exemptions[2].id': 'x', 'exemptions[2].title.kk': 'Туыстар' },
    { 'exemptions[2].title.ru': 'textMissing' },
  ],
  [
    'a name that another exemption has, below an empty row',
    {
      ...exemptionIn(0, 'twin'),
      ...exemptionIn(2, 'twin'),
    },
    { 'exemptions[2].id': 'idWrong' },
  ],
  ['a language that there is not', { languages: ['kk', 'de'] }, { languages: 'languagesMissing' }],
  ['a language that comes twice', { languages: ['kk', 'kk'] }, { languages: 'fieldWrong' }],
  ['more exemptions than fit', exemptionIn(20, 'x'), { '': 'unknownField' }],
  ['a field that no form has', { personId: 'x' }, { '': 'unknownField' }],
])('%s is told at its field, and what was typed stays', async (_, different, errors) => {
  const site = await givenAdministrator()
  const answer = await send(site, { ...visit, ...different, intent: 'publish' })
  const { languages: _languages, ...typed } = { languages: [], ...different }
  expect(answer).toMatchObject({
    status: 422,
    data: { step: 'form', errors, filled: { typed: { 'title.ru': 'Посещение дома', ...typed } } },
  })
  expect((await newest(site.services))?.number).toBe(1)
})

test('whoever edits what was changed meanwhile is told, and what they typed stays', async () => {
  const site = await givenAdministrator()
  await send(site, { ...visit, intent: 'publish' })
  await confirmNewest(site.services)
  const late = await send(site, { ...visit, id: 'another', intent: 'publish' })
  expect(late).toMatchObject({
    status: 409,
    data: { step: 'form', newest: 2, errors: {}, filled: { typed: { id: 'another' } } },
  })
  expect((await newest(site.services))?.number).toBe(2)
})

test('of two changes of one table that were proposed, the second is not published over the first', async () => {
  const site = await givenAdministrator()
  await send(site, { ...visit, id: 'another', intent: 'publish' })
  const later = new Date('2026-11-21T09:01:00Z')
  const { waiting } = await listProposals(site.services.database.read, later)
  await send(site, { ...visit, intent: 'publish' })
  await confirmNewest(site.services)
  const stale = { proposalId: waiting[0]?.id ?? '', answer: 'confirmed', now: later } as const
  const { id } = await givenPerson(site.services, { role: 'administrator' })
  expect(await answerApproval(site.services, { ...stale, answeredBy: id })).toEqual({
    kind: 'refused',
    why: 'changed-since',
  })
  expect((await newest(site.services))?.number).toBe(2)
})

test('what is not there is not found, and nobody else may edit', async () => {
  const { services, cookie } = await givenAdministrator()
  for (const query of ['', 'new=score', 'requirement=unknown']) {
    const path = `/admin/rules/adoption/edit?${query}`
    expect(await getPage(services, loader, { path, params, cookie })).toMatchObject({
      status: 404,
    })
  }
  for (const role of ['learner', 'trainer', 'reviewer'] as const) {
    const other = await givenPerson(services, { role })
    const path = '/admin/rules'
    const asked = { path, params, cookie: other.cookie }
    expect(await getPage(services, readRules, asked)).toMatchObject({ status: 403 })
    expect(await send({ services, cookie: other.cookie }, visit)).toMatchObject({ status: 403 })
  }
})

test('what was required on a day is for everybody to read', async () => {
  const { services } = await givenAdministrator()
  const ask = (path: string, form = 'adoption') =>
    getPage(services, readForm, { path, params: { form } })
  expect(await ask('/requirements/adoption?on=2026-11-05')).toMatchObject({
    status: 200,
    data: { on: '2026-11-05', inForce: { kind: 'published', version: { number: 1 } } },
  })
  expect(await ask('/requirements/adoption?on=1999-01-01')).toMatchObject({
    data: { inForce: { kind: 'before-any-table' } },
  })
  expect(await ask('/requirements/adoption?on=2026-02-30')).toMatchObject({
    status: 422,
    data: { isWrong: true, typed: '2026-02-30', on: '2026-11-21' },
  })
  expect(await ask('/requirements/patronage', 'patronage')).toMatchObject({ status: 404 })
  expect(await ask('/requirements/orphanage', 'orphanage')).toMatchObject({ status: 404 })
})

test.each([
  ['no training', { training: '' }, { training: 'trainingMissing' }],
  ['no hours', { academicHours: '' }, { academicHours: 'hoursWrong' }],
  [
    'more hours than the training has',
    { academicHours: '42' },
    { academicHours: 'moreThanTraining' },
  ],
  ['another training', { training: 'mentors' }, { programmes: 'otherTraining' }],
])('a training requirement with %s is told at its field', async (_, wrong, errors) => {
  const site = await givenAdministrator()
  const path = '/admin/rules/adoption/edit?requirement=training'
  const page = await getPage(site.services, loader, { path, params, cookie: site.cookie })
  const sent = { ...filledIn(page.data), edited: '1', ...wrong, intent: 'publish' }
  const answer = await send(site, sent, 'requirement=training')
  expect(answer).toMatchObject({ status: 422, data: { errors } })
  expect((await newest(site.services))?.number).toBe(1)
})
