import type { Services } from '../../app/context'
import { reasonsFor } from '../../app/certification/domain/change-reasons'
import type { ChangeAction } from '../../app/certification/domain/change'
import {
  proposeChange,
  type ProposeChange,
} from '../../app/certification/life/propose-change.server'
import {
  confirmCertificateChange,
  type ConfirmChangeOutcome,
} from '../../app/journeys/confirm-certificate-change.server'
import { givenPerson } from './given-person'

type Different = Partial<Omit<ProposeChange, 'code' | 'action'>>

const now = new Date('2026-12-01T09:00:00Z')

/** The id of a proposal, made by the command line unless somebody else is named. */
export async function givenProposal(
  services: Services,
  action: ChangeAction,
  code: string,
  different: Different = {},
): Promise<string> {
  const outcome = await services.database.transaction((tx) =>
    proposeChange(tx, services.keys, {
      code,
      action,
      reason: reasonsFor(action)[0]?.name ?? '',
      note: '',
      correction: { name: 'Серікова Айгерім', document: 'Identity card of 12 March 2026' },
      proposedBy: null,
      now,
      ...different,
    }),
  )
  if (outcome.kind === 'refused') throw new Error(`no such proposal can be given: ${outcome.why}`)
  return outcome.proposalId
}

/** A change of a certificate that was proposed, and confirmed by an administrator. */
export async function givenChange(
  services: Services,
  action: ChangeAction,
  code: string,
  different: Different & { confirmedBy?: string } = {},
): Promise<ConfirmChangeOutcome> {
  const { confirmedBy, ...proposal } = different
  const proposalId = await givenProposal(services, action, code, proposal)
  const administrator =
    confirmedBy ?? (await givenPerson(services, { role: 'administrator', now: proposal.now })).id
  return confirmCertificateChange(services, {
    proposalId,
    confirmedBy: administrator,
    now: proposal.now ?? now,
  })
}
