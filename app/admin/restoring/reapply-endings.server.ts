import { findHousehold } from '../../accounts/find-household.server'
import { leaveHousehold } from '../../accounts/leave-household.server'
import type { ReleasedIin } from '../../accounts/list-iin-changes-since.server'
import type { LeftHousehold } from '../../accounts/list-left-households-since.server'
import { moveIin } from '../../accounts/move-iin.server'
import { releaseIin } from '../../accounts/release-iin.server'
import { removeSecondFactor } from '../../accounts/remove-second-factor.server'
import { removeRole } from '../../accounts/remove-role.server'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { distrustKey } from '../../certification/keys/distrust-key.server'
import { refreshStatusLists } from '../../certification/status/refresh-status-lists.server'
import type { Services } from '../../context'
import { changeClient } from '../../exchange/change-client.server'
import { revokeClientSecret } from '../../exchange/revoke-client-secret.server'
import { retireContent } from '../../learning/retire-content.server'
import { suspendCertificate } from '../../journeys/suspend-certificate.server'
import { revokeCertificateAndEvidence } from '../../journeys/revoke-certificate-and-evidence.server'
import type { LostEndings } from './find-losses.server'
import { describeRefusal, describeUndone } from './tell-losses'

/**
 * Ends once more, in the restored data, what had been ended since the backup was made. It is done on nobody's word but
 * the operator's, and at this instant: who did it first stood in what was lost. A certificate that was replaced is
 * suspended, because what took its place is lost with it. What an authority decided it alone can decide again.
 *
 * @returns a line for each: what was done, or why it could not be.
 */
export async function reapplyEndings(
  services: Services,
  endings: LostEndings,
  now: Date,
): Promise<string[]> {
  const { database } = services
  const told: string[] = []
  const note = (what: string, outcome: { kind: string; why?: string }) =>
    told.push(outcome.kind === 'refused' ? `not ${what}: ${outcome.why}` : what)

  for (const { code, reason, note: words } of endings.revoked) {
    const act = { code, reason, note: words, actorId: null, now }
    const outcome = await database.transaction((tx) => revokeCertificateAndEvidence(tx, act))
    note(`revoked again: ${formatCertificateCode(code)}`, outcome)
  }
  for (const { code, reason, note: words } of [...endings.suspended, ...endings.replaced]) {
    const act = { code, reason, note: words, actorId: null, now }
    const outcome = await database.transaction((tx) => suspendCertificate(tx, act))
    note(`suspended again: ${formatCertificateCode(code)}`, outcome)
  }
  for (const { keyId, from } of endings.compromised) {
    note(`not believed again: key ${keyId}`, await distrustKey(services, { keyId, from, now }))
  }
  for (const { personId, role } of endings.removed) {
    const removal = { personId, role, actorId: null, now }
    const outcome = await database.transaction((tx) => removeRole(tx, removal))
    note(`removed again: role ${role} of ${personId}`, outcome)
  }
  for (const clientId of endings.clients) {
    const disabling = { clientId, change: { kind: 'disable' }, actorId: null, now } as const
    const outcome = await database.transaction((tx) => changeClient(tx, disabling))
    note(`disabled again: client ${clientId}`, outcome)
  }
  for (const { clientId, secretId } of endings.secrets) {
    const ending = { clientId, secretId, actorId: null, now }
    const ended = await database.transaction((tx) => revokeClientSecret(tx, ending))
    note(
      `ended again: secret ${secretId}`,
      ended ? { kind: 'ended' } : { kind: 'refused', why: 'no-such-secret' },
    )
  }
  for (const release of endings.released) {
    note(`taken off again: IIN of ${release.personId}`, await releaseAgain(services, release, now))
  }
  for (const personId of endings.factors) {
    const removal = { personId, actorId: null, now }
    const outcome = await database.transaction((tx) => removeSecondFactor(tx, services, removal))
    note(`removed again: second factor of ${personId}`, outcome)
  }
  for (const { personId, householdId } of endings.left) {
    const outcome = await leaveAgain(services, { personId, householdId }, now)
    note(`left again: ${personId} household ${householdId}`, outcome)
  }
  for (const retired of endings.retired) {
    const by = { actorId: null, now }
    const outcome = await database.transaction((tx) => retireContent(tx, retired, by))
    note(`retired again: ${retired.kind} ${retired.slug}`, outcome)
  }
  for (const refusal of endings.refused) {
    told.push(`not ${describeRefusal(refusal)}: an officer has to decide it again`)
  }
  for (const act of endings.undone) {
    told.push(`not ${describeUndone(act)}: who did it has to do it again`)
  }
  await services.keys.refresh()
  await refreshStatusLists(services, now)
  return told
}

/** An IIN goes to whom it had been given, or, where that account is lost or has another by now, to nobody. */
async function releaseAgain(
  services: Services,
  { toPersonId, ...release }: ReleasedIin,
  now: Date,
) {
  const off = { ...release, actorId: null, now }
  return services.database.transaction(async (tx) => {
    const moved = toPersonId === null ? null : await moveIin(tx, services, { ...off, toPersonId })
    if (moved && (moved.kind === 'moved' || moved.why === 'has-none')) return moved
    return releaseIin(tx, services, off)
  })
}

/** The backup may hold that they belonged to another household: that one they did not leave. */
async function leaveAgain(
  { database }: Services,
  { personId, householdId }: LeftHousehold,
  now: Date,
) {
  return database.transaction(async (tx) => {
    const household = await findHousehold(tx, personId)
    if (household?.id !== householdId) return { kind: 'refused', why: 'not-a-member' } as const
    return leaveHousehold(tx, { personId, actorId: null, now })
  })
}
