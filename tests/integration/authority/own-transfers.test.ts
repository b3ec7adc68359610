import { expect, test } from 'vitest'
import { findTransferToDecide } from '../../../app/authority/list-transfers.server'
import { listOwnTransfers } from '../../../app/authority/data/transfers'
import { openLook } from '../../../app/eligibility/open-look.server'
import { givenHousehold } from '../../support/given-household'
import { anOfficer } from '../../support/given-officer'
import { givenPerson } from '../../support/given-person'
import {
  now,
  almaty,
  astana,
  givenMover,
  ask,
  byCode,
  decide,
  waitingFor,
  residenceOf,
} from '../../support/given-transfer'

test('whoever gives somebody away reads who it is once they have looked at the record, for a purpose', async () => {
  const { services, id, code } = await givenMover()
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  const asked = { officer: almaty, transferId: waiting?.id ?? '', now }
  const found = () => findTransferToDecide(services.database.read, asked)
  expect(await found()).toMatchObject({ name: 'Ә***** С*****', isMasked: true })
  const look = { foundBy: 'queue', purpose: 'court-preparation', requestId: 'r1', now } as const
  await services.database.transaction((tx) =>
    openLook(tx, { ...look, officer: almaty, personId: id }),
  )
  expect(await found()).toMatchObject({ name: 'Әйгерім Серікова', isMasked: false })
})

test.each(['themselves', 'their household'])(
  'an officer neither asks nor decides about %s, from whichever side',
  async (whom) => {
    const { services, id: moverId, iin, code } = await givenMover()
    const colleague = await givenPerson(services)
    if (whom === 'their household') await givenHousehold(services.database, [moverId, colleague.id])
    const id = whom === 'themselves' ? moverId : colleague.id
    const [giver, receiver] = [
      anOfficer({ id, region: 'KZ-75' }),
      anOfficer({ id, region: 'KZ-71' }),
    ]
    const to = { region: 'KZ-71', district: null }
    const refused = { kind: 'refused', why: 'own-case' }
    const sought = { kind: 'iin', iin } as const
    expect(await ask(services, receiver, byCode(code))).toEqual(refused)
    expect(await ask(services, receiver, { side: 'receiving', sought })).toEqual(refused)
    expect(await ask(services, giver, { side: 'giving', personId: moverId, to })).toEqual(refused)
    expect(await listOwnTransfers(services.database.read, moverId)).toEqual([])

    await ask(services, astana, byCode(code))
    const [taken] = await waitingFor(services, giver)
    for (const decision of ['accepted', 'declined'] as const) {
      expect(await decide(services, giver, taken?.id ?? '', decision)).toEqual(refused)
    }
    expect(await decide(services, almaty, taken?.id ?? '', 'declined')).toEqual({
      kind: 'declined',
    })
    await ask(services, almaty, { side: 'giving', personId: moverId, to })
    const [offered] = await waitingFor(services, receiver)
    expect(await decide(services, receiver, offered?.id ?? '')).toEqual(refused)
    expect(await residenceOf(services, moverId)).toEqual({ region: 'KZ-75', district: null })
  },
)
