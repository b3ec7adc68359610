import { withdrawRole } from '../../accounts/withdraw-role.server'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { distrustKey } from '../../certification/distrust-key.server'
import { refreshStatusLists } from '../../certification/refresh-status-lists.server'
import type { Services } from '../../context'
import { changeClient } from '../../exchange/change-client.server'
import { revokeClientSecret } from '../../exchange/revoke-client-secret.server'
import { suspendCertificate } from '../../journeys/suspend-certificate.server'
import { withdrawCertificate } from '../../journeys/withdraw-certificate.server'
import type { LostEndings } from './find-losses.server'

/**
 * Ends once more, in the restored data, what had been ended since the backup was made. It is done on nobody's word but
 * the operator's, and at this instant: who did it first stood in what was lost. A certificate that was replaced is
 * suspended, because what took its place is lost with it.
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
    const outcome = await database.transaction((tx) => withdrawCertificate(tx, act))
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
  for (const { personId, role } of endings.withdrawn) {
    const withdrawal = { personId, role, actorId: null, now }
    const outcome = await database.transaction((tx) => withdrawRole(tx, withdrawal))
    note(`withdrawn again: role ${role} of ${personId}`, outcome)
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
  await services.keys.refresh()
  await refreshStatusLists(services, now)
  return told
}
