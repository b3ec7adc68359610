import { expect, test } from 'vitest'
import { openLook } from '../../../app/eligibility/open-look.server'
import * as myRecord from '../../../app/eligibility/pages/my-record'
import * as recordForm from '../../../app/eligibility/pages/record-form'
import * as recordForms from '../../../app/eligibility/pages/record-forms'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

async function given() {
  const services = await freshServices()
  const requirements = [aRequirement(), aChecklistItem()]
  await givenTable(services.database, { requirements })
  await givenTable(services.database, { placementForm: 'guardianship', requirements })
  const person = await givenPerson(services)
  const own = { path: '/record', cookie: person.cookie }
  return { services, person, own, read: () => getPage(services, myRecord.loader, own) }
}

test('whoever has chosen no form is asked for one, and shown none', async () => {
  const { read } = await given()
  expect((await read()).data).toMatchObject({
    chosen: null,
    shown: null,
    forms: [{ placementForm: 'adoption' }, { placementForm: 'guardianship' }],
    isNew: true,
    identification: { hasIin: false },
  })
})

test('the form that was chosen is kept and shown, and can be changed', async () => {
  const { services, own, read } = await given()
  for (const form of ['guardianship', 'adoption']) {
    const answer = await postForm(services, myRecord.action, { form }, own)
    expect(answer).toMatchObject({ status: 303, location: '/record' })
    expect((await read()).data).toMatchObject({ chosen: form, shown: { placementForm: form } })
  }
})

test('what is no form is refused at the field, and the choice before it stays', async () => {
  const { services, own, read } = await given()
  await postForm(services, myRecord.action, { form: 'adoption' }, own)
  for (const fields of [{}, { form: '' }, { form: 'marriage' }]) {
    const answer = await postForm(services, myRecord.action, fields as Record<string, string>, own)
    expect(answer).toMatchObject({ status: 422, data: { errors: { form: 'chosenMissing' } } })
  }
  expect((await read()).data).toMatchObject({ chosen: 'adoption' })
})

test('each form has its own page in full, and there is none of a form without a table', async () => {
  const { services, own } = await given()
  const all = await getPage(services, recordForms.loader, { ...own, path: '/record/forms' })
  expect(all.data).toMatchObject({ forms: [{ training: [{ state: 'missing' }] }, {}] })
  const form = (name: string) =>
    getPage(services, recordForm.loader, {
      ...own,
      path: `/record/forms/${name}`,
      params: { form: name },
    })
  expect((await form('guardianship')).data).toMatchObject({ form: { items: [{}, {}] } })
  expect((await form('patronage')).status).toBe(404)
})

test('nobody but the person learns what they chose', async () => {
  const { services, person, own } = await given()
  await postForm(services, myRecord.action, { form: 'guardianship' }, own)
  const officer = { id: 'officer-1', name: 'Данияр Оспанов', region: 'KZ-75' }
  const look = { foundBy: 'iin', purpose: 'court-preparation', requestId: 'r1' } as const
  const now = new Date('2026-11-21T09:00:00Z')
  await services.database.transaction((tx) =>
    openLook(tx, { ...look, officer, personId: person.id, now }),
  )
  const stranger = await givenPerson(services)
  const other = await getPage(services, myRecord.loader, { ...own, cookie: stranger.cookie })
  expect(other.data).toMatchObject({ chosen: null })
})
