import { expect, test } from 'vitest'
import { lapseOf } from '../../../app/accounts/domain/proposal-life'
import * as decide from '../../../app/authority/pages/decide'
import * as desk from '../../../app/authority/pages/desk'
import * as record from '../../../app/authority/pages/looked-at-record'
import * as proposal from '../../../app/authority/pages/proposal'
import * as proposals from '../../../app/authority/pages/proposals'
import { getPage, postForm } from '../../support/ask-page'
import { now as proposedOn, proposed } from '../../support/decide'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { aChecklistItem, givenTable } from '../../support/given-requirement-table'

const residence = { region: 'KZ-75', district: null }
const now = lapseOf(proposedOn)

test('a decision that nobody confirmed in time is shown as lapsed at the desk, and is proposed anew', async () => {
  const services = await freshServices()
  const requirements = [aChecklistItem({ id: 'court', secondOfficial: true })]
  await givenTable(services.database, { requirements })
  const iin = '061211600012'
  const { id: personId } = await givenPerson(services, { name: 'Әйгерім Серікова', iin, residence })
  const first = await proposed(services.database, { personId })
  const { cookie } = await givenPerson(services, { role: 'authority', now })
  const asked = { path: '/authority/x', cookie, now }

  const list = await getPage(services, proposals.loader, asked)
  const listed = [{ id: first, person: { name: 'Ә***** С*****' } }]
  expect(list.data).toMatchObject({ waiting: [], lapsed: listed })

  const sought = { sought: iin, purpose: 'court-preparation', words: '' }
  const opened = await postForm(services, desk.action, sought, asked)
  const lookId = opened.location?.replace('/authority/records/', '') ?? ''
  const onRecord = { ...asked, params: { lookId } }
  const shown = async () => {
    const { data } = await getPage(services, record.loader, onRecord)
    return (data as { proposals: { id: string; hasLapsed: boolean }[] }).proposals
  }
  expect(await shown()).toMatchObject([{ id: first, hasLapsed: true }])
  const onProposal = { ...asked, params: { lookId, proposalId: first } }
  const page = await getPage(services, proposal.loader, onProposal)
  expect(page.data).toMatchObject({ standing: 'lapsed', obstacle: 'lapsed' })
  for (const answer of ['confirm', 'decline']) {
    expect(
      await postForm(services, proposal.action, { answer, seen: '' }, onProposal),
    ).toMatchObject({ status: 409, data: { errors: { '': 'lapsed' } } })
  }

  const params = { lookId, placementForm: 'adoption', requirement: 'court' }
  const decision = { kind: 'satisfied', ground: 'Medical report No. 8', groundDate: '2026-11-19' }
  const form = { ...decision, validUntil: '', seen: '' }
  expect(await postForm(services, decide.action, form, { ...asked, params })).toMatchObject({
    location: `/authority/records/${lookId}?done=proposed&form=adoption#checklist`,
  })
  const [again, ...more] = await shown()
  expect([again?.hasLapsed, again?.id === first, more]).toEqual([false, false, []])
})
