import { expect, test } from 'vitest'
import { findResidence } from '../../../app/accounts/find-residence.server'
import type { Visitor } from '../../../app/accounts/domain/visitor'
import { decideTransfer } from '../../../app/authority/decide-transfer.server'
import {
  findTransferToDecide,
  listOwnTransfers,
  listTransfersToDecide,
} from '../../../app/authority/list-transfers.server'
import {
  requestTransfer,
  type RequestTransfer,
} from '../../../app/authority/request-transfer.server'
import { openLook } from '../../../app/eligibility/open-look.server'
import type { Services } from '../../../app/context'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenHousehold } from '../../support/given-household'
import { anOfficer } from '../../support/given-officer'
import { givenPerson } from '../../support/given-person'
import { iinNumber } from '../../support/given-residents'

const now = new Date('2026-11-21T09:00:00Z')
const ground = 'Registered in Astana since October'
const almaty = anOfficer({ region: 'KZ-75' })
const astana = anOfficer({ region: 'KZ-71' })

/** Somebody of Almaty who holds a certificate, and whom the officer of Astana would receive. */
async function givenMover() {
  const services = await freshServices()
  const iin = iinNumber(7)
  const residence = { region: 'KZ-75', district: null }
  const { id } = await givenPerson(services, { name: 'Әйгерім Серікова', iin, residence })
  const { code } = await givenCertificate(services, { personId: id })
  return { services, id, iin, code }
}

function ask(services: Services, officer: Visitor, asked: RequestTransfer['asked']) {
  return requestTransfer({ ...services, requestId: 'r1' }, { officer, asked, ground, now })
}

function byCode(code: string) {
  return { side: 'receiving', sought: { kind: 'certificate', code } } as const
}

function decide(
  services: Services,
  officer: Visitor,
  transferId: string,
  decision: 'accepted' | 'declined' = 'accepted',
) {
  const answer = decision === 'declined' ? 'Still registered here' : null
  return decideTransfer(
    { ...services, requestId: 'r2' },
    { transferId, officer, decision, answer, now },
  )
}

async function waitingFor(services: Services, officer: Visitor) {
  return listTransfersToDecide(services.database.read, officer)
}

async function residenceOf({ database }: Services, personId: string) {
  return findResidence(database.read, personId)
}

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
