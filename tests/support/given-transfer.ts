import { findResidence } from '../../app/accounts/find-residence.server'
import type { Visitor } from '../../app/accounts/domain/visitor'
import { decideTransfer } from '../../app/authority/decide-transfer.server'
import { listTransfersToDecide } from '../../app/authority/list-transfers.server'
import { requestTransfer, type RequestTransfer } from '../../app/authority/request-transfer.server'
import type { Services } from '../../app/context'
import { freshServices } from './fresh-services'
import { givenCertificate } from './given-certificate'
import { anOfficer } from './given-officer'
import { givenPerson } from './given-person'
import { givenPeople } from './given-rows'
import { iinNumber } from './given-residents'

/** When everything of a transfer happens. */
export const now = new Date('2026-11-21T09:00:00Z')
export const ground = 'Registered in Astana since October'
/** Officers of the two regions between which somebody moves. */
export const almaty = anOfficer({ region: 'KZ-75' })
export const astana = anOfficer({ region: 'KZ-71' })

/** Somebody of Almaty who holds a certificate, and whom the officer of Astana would receive. */
export async function givenMover(
  residence: { region: string; district: string | null } | null = {
    region: 'KZ-75',
    district: null,
  },
) {
  const services = await freshServices()
  await givenPeople(services.database, almaty.id, astana.id)
  const iin = iinNumber(7)
  const facts = { name: 'Әйгерім Серікова', iin, language: 'ru' as const }
  const { id } = await givenPerson(services, residence ? { ...facts, residence } : facts)
  const { code } = await givenCertificate(services, { personId: id })
  return { services, id, iin, code }
}

/** Asks, in an officer's name, that a person moves. */
export async function ask(services: Services, officer: Visitor, asked: RequestTransfer['asked']) {
  await givenPeople(services.database, officer.id)
  return requestTransfer({ ...services, requestId: 'r1' }, { officer, asked, ground, now })
}

/** Whom the receiving side names by the code of a certificate. */
export function byCode(code: string) {
  return { side: 'receiving', sought: { kind: 'certificate', code } } as const
}

/** Answers a transfer in an officer's name. */
export function decide(
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

/** The transfers that an officer is to decide. */
export async function waitingFor(services: Services, officer: Visitor) {
  return listTransfersToDecide(services.database.read, officer)
}

/** Where a person lives. */
export async function residenceOf({ database }: Services, personId: string) {
  return findResidence(database.read, personId)
}
