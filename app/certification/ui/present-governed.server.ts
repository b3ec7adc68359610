import { lapseOf } from '../../accounts/domain/proposal-life'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { listNames } from '../../accounts/list-names.server'
import type { RequestContext } from '../../context'
import type { Database } from '../../platform/database/database.server'
import { writeSeen } from '../../platform/forms/seen.server'
import { translate } from '../../platform/i18n/messages'
import type { Proposal } from '../data/certificate-proposals'
import type { Certificate } from '../data/certificates'
import { changeActions, refusalOf, standingOf, type ChangeAction } from '../domain/change'
import { endOf } from '../domain/proposal-end'
import { lifeMessages } from '../words/life-messages'
import {
  findObstacle,
  listConfirmers,
  type Obstacle,
  type AskedProposal,
} from '../life/find-obstacle.server'
import { readCertificateLife } from '../life/read-certificate-life.server'
import { presentCertificate } from './present-certificate.server'

/** A proposal as administrators see it: with the names of those who acted. */
export type GovernedProposal = Pick<
  Proposal,
  | 'id'
  | 'action'
  | 'reason'
  | 'note'
  | 'name'
  | 'document'
  | 'proposedAt'
  | 'decision'
  | 'decidedAt'
> & {
  /** Until when it can be confirmed; null when it does not lapse. */
  lapsesAt: Date | null
  proposer: string
}

/** Of a proposal that waits: what keeps this administrator from confirming it, and who could. */
export type Answering = {
  obstacle: Obstacle | null
  confirmers: string[]
}

/** Everything an administrator sees of a certificate, and what may be done about it. */
export async function presentGoverned(
  { database, keys, language, now }: RequestContext,
  certificate: Certificate,
  visitorId: string,
) {
  const life = await readCertificateLife(database.read, certificate)
  const { personId } = certificate
  const actors = [...life.events, ...life.proposals].flatMap((each) => [
    'actorId' in each ? each.actorId : each.proposedBy,
    'confirmedBy' in each ? each.confirmedBy : each.decidedBy,
  ])
  const ids = [personId, ...actors].filter((id): id is string => id !== null)
  const names = await listNames(database.read, ids)
  const t = translate(lifeMessages, language)
  const nameOf = (id: string | null, otherwise: string) => {
    if (id === personId) return t('holderThemselves')
    return id === null ? otherwise : (names.get(id) ?? '')
  }
  const proposals = life.proposals.map((each): GovernedProposal => {
    const { id, action, reason, note, name, document, proposedAt } = each
    const end = endOf(each, personId, now)
    return {
      ...{ id, action, reason, note, name, document, proposedAt },
      ...{ decision: end?.decision ?? null, decidedAt: end?.at ?? null },
      lapsesAt: each.proposedBy === personId ? null : lapseOf(proposedAt),
      proposer: nameOf(each.proposedBy, t('commandLine')),
    }
  })
  const waiting = life.proposals.find((each) => endOf(each, personId, now) === null)
  return {
    seen: writeSeen(standingOf(life)),
    shown: presentCertificate(keys, certificate, now),
    holder: names.get(personId) ?? '',
    /** Whether it is the visitor's own certificate, or of whom they apply together with: they propose no change of it. */
    own: await isOwnCase(database.read, visitorId, personId, now),
    answering: waiting
      ? await findAnswering(
          database.read,
          { proposal: waiting, certificate },
          { confirmer: visitorId, now },
        )
      : null,
    events: life.events.map(({ id, kind, at, reason, note, actorId, confirmedBy }) => ({
      ...{ id, kind, at, reason, note },
      by: confirmedBy
        ? { proposed: nameOf(actorId, t('commandLine')), confirmed: nameOf(confirmedBy, '') }
        : null,
    })),
    replaces: life.replaces,
    replacedBy: life.replacedBy,
    open: proposals.find(({ decidedAt }) => decidedAt === null) ?? null,
    earlier: proposals.filter(({ decidedAt }) => decidedAt !== null),
    acts: changeActions.filter((action): action is ChangeAction => !refusalOf(action, certificate)),
  }
}

async function findAnswering(
  db: Database,
  waiting: AskedProposal,
  asked: { confirmer: string; now: Date },
): Promise<Answering> {
  const obstacle = await findObstacle(db, waiting, asked)
  const confirmers = obstacle === null ? [] : await listConfirmers(db, waiting, asked.now)
  return { obstacle, confirmers }
}
