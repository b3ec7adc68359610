import { expect, test } from 'vitest'
import * as desk from '../../../app/authority/pages/desk'
import * as record from '../../../app/authority/pages/looked-at-record'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

test('an officer is offered nothing to decide about themselves', async () => {
  const services = await freshServices()
  const residence = { region: 'KZ-75', district: null }
  const own = await givenPerson(services, { role: 'authority', iin: '700911204362', residence })
  await givenPerson(services, { iin: '061211600012', residence })
  const { cookie } = own
  const shownOf = async (sought: string) => {
    const form = { sought, purpose: 'court-preparation', words: '' }
    const { location } = await postForm(services, desk.action, form, { path: '/authority', cookie })
    const path = location ?? ''
    const params = { lookId: path.replace('/authority/records/', '') }
    return (await getPage(services, record.loader, { path, params, cookie })).data
  }
  expect(await shownOf('700911204362')).toMatchObject({ own: true, ownCase: true })
  expect(await shownOf('061211600012')).toMatchObject({ own: true, ownCase: false })
})
