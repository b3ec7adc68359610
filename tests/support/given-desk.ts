import { expect } from 'vitest'
import * as openPerson from '../../app/authority/pages/open-person'
import type { Services } from '../../app/context'
import { postForm } from './ask-page'
import { freshServices } from './fresh-services'
import { givenPerson, type GivenPerson } from './given-person'
import { aChecklistItem, aRequirement, givenTable } from './given-requirement-table'
import { givenResidents } from './given-residents'

/** A site with a table of adoption, an officer of Almaty, and a resident whose training is met. */
export async function givenDesk() {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database, {
    requirements: [
      aRequirement(),
      aChecklistItem(),
      aChecklistItem({ id: 'health', secondOfficial: true }),
    ],
  })
  const officer = await givenPerson(services, { role: 'authority', name: 'Данияр Оспанов' })
  const [resident] = await givenResidents(services, { count: 1, metBy })
  if (!resident) throw new Error('nobody is given')
  return { services, metBy, officer, resident }
}

/** Opens the record of somebody from the queue, and returns the look. */
export async function look(services: Services, { cookie }: GivenPerson, personId: string) {
  const asked = { path: `/authority/people/${personId}?from=queue`, params: { personId }, cookie }
  const form = { purpose: 'court-preparation', words: '' }
  const { status, location } = await postForm(services, openPerson.action, form, asked)
  expect(status).toBe(303)
  return location?.replace('/authority/records/', '') ?? ''
}
