import { isWithin, scopeOf } from '../accounts/domain/scope'
import { judgeResidence, type Residence } from '../accounts/domain/residence'
import { findPersonByIin } from '../accounts/find-person-by-iin.server'
import { findPersonWithin } from '../accounts/find-person-within.server'
import { isOwnCase } from '../accounts/is-own-case.server'
import { findResidence } from '../accounts/find-residence.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { RequestContext } from '../context'
import type { Database } from '../platform/database/database.server'
import { takeTurn } from '../platform/throttle/take-turn.server'
import { transferLimit } from './domain/limits'
import type { SoughtExactly } from './domain/record-search'
import { moveAtOnce } from './transferring/move-at-once.server'
import { openTransfer, type TransferRequest } from './transferring/open-transfer.server'

/** Who is to move where: to the officer's own desk, as they are known there; or from it, to another. */
export type RequestTransfer = {
  officer: Visitor
  asked:
    | { side: 'receiving'; sought: SoughtExactly }
    | { side: 'giving'; personId: string; to: Residence }
  ground: string
  now: Date
}

export type RequestOutcome =
  /** The other side is asked; of somebody named by IIN alone it is not told whether there is anybody. */
  | { kind: 'requested' }
  /** Whoever belonged to no region, or moves within the officer's own scope, has moved already. */
  | { kind: 'moved'; personId: string }
  | {
      kind: 'refused'
      why:
        | 'no-region'
        | 'no-such-person'
        | 'no-such-certificate'
        | 'already-here'
        | 'certificate-needed'
        | 'already-asked'
        | 'place-wrong'
        /** Themselves, or their household: another officer asks. */
        | 'own-case'
    }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Asks that a person pass from one authority's desk to another's. The side that did not ask decides, see decideTransfer;
 * there is no other side where somebody belongs to no region, whose certificate the officer must then have in hand.
 * Each request takes a turn, found or not. Nobody asks about themselves or their own household.
 */
export function requestTransfer(
  { database, secrets, config, requestId }: RequestServices,
  request: RequestTransfer,
): Promise<RequestOutcome> {
  const { officer, asked, ground, now } = request
  return database.transaction(async (tx): Promise<RequestOutcome> => {
    const turn = await takeTurn(tx, transferLimit, officer.id, now)
    if (!turn.allowed) {
      return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
    }
    const { region, district } = officer
    if (region === null) return { kind: 'refused', why: 'no-region' }
    const common = { config, officerId: officer.id, ground, requestId, now }
    return asked.side === 'giving'
      ? give(tx, { ...common, officer, personId: asked.personId, to: asked.to })
      : receive(tx, secrets, { ...common, officer, sought: asked.sought, to: { region, district } })
  })
}

type RequestServices = Pick<RequestContext, 'database' | 'secrets' | 'config' | 'requestId'>

type Common = Omit<TransferRequest, 'personId' | 'from' | 'askedBy'> & { officer: Visitor }

async function give(tx: Database, request: Common & { personId: string }): Promise<RequestOutcome> {
  const { officer, personId, to, now } = request
  const scope = scopeOf(officer)
  const person = scope && (await findPersonWithin(tx, { personId, scope }))
  if (!person) return { kind: 'refused', why: 'no-such-person' }
  if (await isOwnCase(tx, officer.id, personId, now)) return { kind: 'refused', why: 'own-case' }
  if (judgeResidence(to.region, to.district)) return { kind: 'refused', why: 'place-wrong' }
  const { region, district } = person
  if (region === to.region && district === to.district) {
    return { kind: 'refused', why: 'already-here' }
  }
  const from = region === null ? null : { region, district }
  const move = { ...request, from, askedBy: 'giving' as const }
  // Whoever answers for both places decides alone.
  return isWithin(scope, to) ? moveAtOnce(tx, move) : openTransfer(tx, move)
}

async function receive(
  tx: Database,
  secrets: RequestServices['secrets'],
  request: Common & { sought: SoughtExactly },
): Promise<RequestOutcome> {
  const { officer, sought, now } = request
  const byCode = sought.kind === 'certificate'
  const personId = byCode
    ? (await findCertificateByCode(tx, sought.code))?.personId
    : (await findPersonByIin(tx, secrets, sought.iin))?.id
  // Somebody named by IIN who is not here is answered for as somebody who is, elsewhere.
  if (!personId) return byCode ? { kind: 'refused', why: 'no-such-certificate' } : requested
  if (await isOwnCase(tx, officer.id, personId, now)) return { kind: 'refused', why: 'own-case' }
  const from = await findResidence(tx, personId)
  const askedBy = byCode ? ('receiving-code' as const) : ('receiving-iin' as const)
  const move = { ...request, personId, from, askedBy }
  if (!from) {
    return byCode ? moveAtOnce(tx, move) : { kind: 'refused', why: 'certificate-needed' }
  }
  const scope = scopeOf(officer)
  if (scope && isWithin(scope, from)) return { kind: 'refused', why: 'already-here' }
  const outcome = await openTransfer(tx, move)
  return byCode ? outcome : requested
}

const requested: RequestOutcome = { kind: 'requested' }
