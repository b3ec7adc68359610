import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { formatInstant } from '../../platform/text/format-instant'
import type { Losses } from './find-losses.server'

/** Says what a restore loses, what would stand again first, a line each. */
export function tellLosses({ endings, entries }: Losses): string[] {
  const { revoked, suspended, replaced, compromised, withdrawn, clients, secrets } = endings
  const certificate =
    (what: string) =>
    ({ code, reason, at }: { code: string; reason: string; at: Date }) =>
      `${what} ${formatCertificateCode(code)} (${reason}, ${formatInstant(at)})`
  const ended = [
    ...revoked.map(certificate('revoked:')),
    ...suspended.map(certificate('suspended:')),
    ...replaced.map(certificate('replaced:')),
    ...compromised.map(
      ({ keyId, from }) => `not believed: key ${keyId}, since ${formatInstant(from)}`,
    ),
    ...withdrawn.map(({ personId, role }) => `withdrawn: role ${role} of ${personId}`),
    ...clients.map((id) => `disabled: client ${id}`),
    ...secrets.map(({ clientId, secretId }) => `ended: secret ${secretId} of client ${clientId}`),
  ]
  const counts = entries.map(({ action, count }) => `${count} x ${action}`)
  return [
    ...(ended.length > 0 ? ['What the backup would let stand again:', ...indent(ended)] : []),
    ...(counts.length > 0
      ? ['What was done since it was made, and is lost:', ...indent(counts)]
      : []),
  ]
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
