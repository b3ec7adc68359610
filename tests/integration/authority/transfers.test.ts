import { expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/platform'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { transferLimit } from '../../../app/authority/domain/limits'
import {
  findTransferToDecide,
  listTransfersAsked,
} from '../../../app/authority/list-transfers.server'
import { listOwnTransfers } from '../../../app/authority/data/transfers'
import { retractTransfer } from '../../../app/authority/retract-transfer.server'
import { anOfficer } from '../../support/given-officer'
import { givenResidents, iinNumber } from '../../support/given-residents'
import { readEmails } from '../../support/read-emails'
import {
  now,
  ground,
  almaty,
  astana,
  givenMover,
  ask,
  byCode,
  decide,
  waitingFor,
  residenceOf,
} from '../../support/given-transfer'
import { givenPeople } from '../../support/given-rows'

test('the receiving side asks by code, the other side agrees, and the person moves, is told and sees it', async () => {
  const { services, id, code } = await givenMover()
  expect(await ask(services, astana, byCode(code))).toEqual({ kind: 'requested' })
  expect(await residenceOf(services, id)).toEqual({ region: 'KZ-75', district: null })
  const [waiting] = await waitingFor(services, almaty)
  expect(waiting).toMatchObject({ personId: id, name: 'Ә***** С*****', ground })

  expect(await decide(services, almaty, waiting?.id ?? '')).toEqual({ kind: 'accepted' })
  expect(await residenceOf(services, id)).toEqual({ region: 'KZ-71', district: null })
  expect(await waitingFor(services, almaty)).toEqual([])
  expect(await listOwnTransfers(services.database.read, id)).toMatchObject([
    { fromRegion: 'KZ-75', toRegion: 'KZ-71', decision: 'accepted' },
  ])
  const email = (await readEmails(services)).at(-1)
  expect(email?.path).toBe('/record/region?lang=ru')
  expect(`${email?.subject} ${email?.text}`).not.toMatch(/усынов|опек|регион|подготов/i)
  const audit = await services.database.read.select().from(auditEntries)
  const actions = audit.filter(({ subjectId }) => subjectId === id).map(({ action }) => action)
  expect(actions).toEqual(
    expect.arrayContaining(['record.transfer-requested', 'residence.moved', 'record.transferred']),
  )
})

test('whoever asked reads a masked name, while it waits and once the person has come', async () => {
  const { services, code } = await givenMover()
  await ask(services, astana, byCode(code))
  const asked = () => listTransfersAsked(services.database.read, astana)
  expect(await asked()).toMatchObject([{ name: 'Ә***** С*****', decision: null }])
  const [waiting] = await waitingFor(services, almaty)
  await decide(services, almaty, waiting?.id ?? '')
  expect(await asked()).toMatchObject([{ name: 'Ә***** С*****', decision: 'accepted' }])
})

test('by IIN the answer is the same whether or not there is anybody, and the list tells nothing either', async () => {
  const { services, iin } = await givenMover()
  for (const each of [iin, iinNumber(999)]) {
    const asked = { side: 'receiving', sought: { kind: 'iin', iin: each } } as const
    expect(await ask(services, astana, asked)).toEqual({ kind: 'requested' })
    expect(await ask(services, astana, asked)).toEqual({ kind: 'requested' })
  }
  expect(await listTransfersAsked(services.database.read, astana)).toEqual([])
  const [waiting] = await waitingFor(services, almaty)
  await decide(services, almaty, waiting?.id ?? '')
  expect(await listTransfersAsked(services.database.read, astana)).toHaveLength(1)
})

test('whoever belongs to no region is taken in at once by the code of their certificate, not by IIN', async () => {
  const { services, id, iin, code } = await givenMover(null)
  const asked = { side: 'receiving', sought: { kind: 'iin', iin } } as const
  expect(await ask(services, astana, asked)).toEqual({ kind: 'refused', why: 'certificate-needed' })
  const district = 'KZ-71-esil'
  const outcome = await ask(services, { ...astana, district }, byCode(code))
  expect(outcome).toEqual({ kind: 'moved', personId: id })
  expect(await residenceOf(services, id)).toEqual({ region: 'KZ-71', district })
  expect(await listOwnTransfers(services.database.read, id)).toMatchObject([
    { fromRegion: null, decision: 'accepted', decidedBy: astana.id },
  ])
  expect(await readEmails(services)).toHaveLength(2)
})

test('two officers who take the same person in at once: one does, the other is told that they belong elsewhere', async () => {
  const { services, id, code } = await givenMover(null)
  const outcomes = await Promise.all([
    ask(services, astana, byCode(code)),
    ask(services, almaty, byCode(code)),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['moved', 'requested'])
  const accepted = (await listOwnTransfers(services.database.read, id)).filter(
    ({ decision }) => decision === 'accepted',
  )
  expect(accepted).toHaveLength(1)
  expect((await residenceOf(services, id))?.region).toBe(accepted[0]?.toRegion)
})

test('the giving side offers, and the receiving side decides', async () => {
  const { services, id } = await givenMover()
  const to = { region: 'KZ-71', district: null }
  const asked = { side: 'giving', personId: id, to } as const
  expect(await ask(services, almaty, asked)).toEqual({ kind: 'requested' })
  expect(await waitingFor(services, almaty)).toEqual([])
  const [waiting] = await waitingFor(services, astana)
  expect(await decide(services, astana, waiting?.id ?? '')).toEqual({ kind: 'accepted' })
  expect(await residenceOf(services, id)).toEqual(to)
})

test('an officer of another region gives nobody away', async () => {
  const { services, id } = await givenMover()
  const asked = { side: 'giving', personId: id, to: { region: 'KZ-79', district: null } } as const
  expect(await ask(services, astana, asked)).toEqual({ kind: 'refused', why: 'no-such-person' })
})

test('within a region its officer moves a person to another district alone; one of a district has to ask', async () => {
  const { services, id } = await givenMover({ region: 'KZ-75', district: 'KZ-75-medeu' })
  const to = { region: 'KZ-75', district: 'KZ-75-almaly' }
  const asked = { side: 'giving', personId: id, to } as const
  const medeu = anOfficer({ district: 'KZ-75-medeu' })
  const almaly = anOfficer({ district: 'KZ-75-almaly' })
  await givenPeople(services.database, medeu.id, almaly.id)
  expect(await ask(services, almaly, asked)).toEqual({ kind: 'refused', why: 'no-such-person' })
  expect(await ask(services, medeu, asked)).toEqual({ kind: 'requested' })
  expect(await waitingFor(services, medeu)).toEqual([])
  const [waiting] = await waitingFor(services, almaly)
  expect(
    await retractTransfer(
      { ...services, requestId: 'r' },
      { transferId: waiting?.id ?? '', officerId: medeu.id, now },
    ),
  ).toBe(true)
  expect(await ask(services, almaty, asked)).toEqual({ kind: 'moved', personId: id })
  expect(await residenceOf(services, id)).toEqual(to)
})

test('nobody but the other side decides: not who asked, not a third region, not another district', async () => {
  const { services, code, id } = await givenMover({ region: 'KZ-75', district: 'KZ-75-medeu' })
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  const transferId = waiting?.id ?? ''
  const others = [
    astana,
    { ...almaty, id: astana.id },
    anOfficer({ region: 'KZ-71' }),
    anOfficer({ region: 'KZ-79' }),
    anOfficer({ district: 'KZ-75-almaly' }),
    anOfficer({ region: null }),
  ]
  await givenPeople(services.database, ...others.map((officer) => officer.id))
  for (const officer of others) {
    const { read } = services.database
    expect(await findTransferToDecide(read, { officer, transferId, now })).toBeNull()
    expect(await decide(services, officer, transferId)).toEqual({
      kind: 'refused',
      why: 'no-such-transfer',
    })
  }
  expect(await residenceOf(services, id)).toMatchObject({ region: 'KZ-75' })
  const medeu = anOfficer({ district: 'KZ-75-medeu' })
  await givenPeople(services.database, medeu.id)
  expect(await decide(services, medeu, transferId)).toEqual({ kind: 'accepted' })
})

test('of two officers who decide at once, one wins', async () => {
  const { services, code, id } = await givenMover()
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  const transferId = waiting?.id ?? ''
  const outcomes = await Promise.all([
    decide(services, almaty, transferId),
    decide(services, anOfficer(), transferId, 'declined'),
  ])
  const winners = outcomes.filter(({ kind }) => kind !== 'refused')
  expect(winners).toHaveLength(1)
  const region = winners[0]?.kind === 'accepted' ? 'KZ-71' : 'KZ-75'
  expect(await residenceOf(services, id)).toMatchObject({ region })
})

test('one request of a person waits at a time; two at once do not both', async () => {
  const { services, code } = await givenMover()
  const shymkent = anOfficer({ region: 'KZ-79' })
  const outcomes = await Promise.all([
    ask(services, astana, byCode(code)),
    ask(services, shymkent, byCode(code)),
  ])
  expect(outcomes).toContainEqual({ kind: 'requested' })
  expect(outcomes).toContainEqual({ kind: 'refused', why: 'already-asked' })
})

test('what is declined moves nobody, and says why', async () => {
  const { services, id, code } = await givenMover()
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  expect(await decide(services, almaty, waiting?.id ?? '', 'declined')).toEqual({
    kind: 'declined',
  })
  expect(await residenceOf(services, id)).toMatchObject({ region: 'KZ-75' })
  expect(await listTransfersAsked(services.database.read, astana)).toMatchObject([
    { decision: 'declined', answer: 'Still registered here' },
  ])
  expect(await ask(services, astana, byCode(code))).toEqual({ kind: 'requested' })
})

test('a person who moved by themselves meanwhile is moved by nobody, and nothing is left to decide', async () => {
  const { services, id, code } = await givenMover()
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  const move = { personId: id, region: 'KZ-79', district: null, actorId: id, now }
  await services.database.transaction((tx) => moveResidence(tx, move))
  expect(await decide(services, almaty, waiting?.id ?? '')).toEqual({
    kind: 'refused',
    why: 'moved-meanwhile',
  })
  expect(await residenceOf(services, id)).toMatchObject({ region: 'KZ-79' })
  expect(await waitingFor(services, almaty)).toEqual([])
})

test('only who asked takes it back, and only while it waits', async () => {
  const { services, code } = await givenMover()
  await ask(services, astana, byCode(code))
  const [waiting] = await waitingFor(services, almaty)
  const takeBack = (officerId: string) =>
    retractTransfer(
      { ...services, requestId: 'r3' },
      { transferId: waiting?.id ?? '', officerId, now },
    )
  expect(await takeBack(almaty.id)).toBe(false)
  expect(await takeBack(astana.id)).toBe(true)
  expect(await takeBack(astana.id)).toBe(false)
  expect(await decide(services, almaty, waiting?.id ?? '')).toMatchObject({
    why: 'already-decided',
  })
})

test('a place that is none, the same place, an unknown code and no region are refused', async () => {
  const { services, id, code } = await givenMover()
  const give = (to: { region: string; district: string | null }) =>
    ask(services, almaty, { side: 'giving', personId: id, to })
  expect(await give({ region: 'KZ-00', district: null })).toMatchObject({ why: 'place-wrong' })
  expect(await give({ region: 'KZ-71', district: 'KZ-75-medeu' })).toMatchObject({
    why: 'place-wrong',
  })
  expect(await give({ region: 'KZ-75', district: null })).toMatchObject({ why: 'already-here' })
  expect(await ask(services, almaty, byCode(code))).toMatchObject({ why: 'already-here' })
  expect(await ask(services, astana, byCode('0'.repeat(18)))).toMatchObject({
    why: 'no-such-certificate',
  })
  expect(await ask(services, anOfficer({ region: null }), byCode(code))).toMatchObject({
    why: 'no-region',
  })
})

test('requests are counted, found or not; past the limit nothing is asked', async () => {
  const { services, code } = await givenMover()
  for (let turn = 0; turn < transferLimit.turns; turn++) {
    await ask(services, astana, byCode('0'.repeat(18)))
  }
  expect(await ask(services, astana, byCode(code))).toMatchObject({ why: 'throttled' })
  expect(await waitingFor(services, almaty)).toEqual([])
})

test('a decided transfer stays as it was decided', async () => {
  const { services } = await givenMover()
  const [resident] = await givenResidents(services, { count: 1, from: 90 })
  const to = { region: 'KZ-75', district: 'KZ-75-medeu' }
  await ask(services, almaty, { side: 'giving', personId: resident?.id ?? '', to })
  const { regionTransfers } = await import('../../../db/schema/authority')
  const change = services.database.transaction((tx) =>
    tx.update(regionTransfers).set({ ground: 'something else' }),
  )
  await expect(change).rejects.toThrow()
})
