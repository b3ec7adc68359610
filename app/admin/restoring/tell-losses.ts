import { formatCertificateCode } from '../../certification/domain/certificate-code'
import type { Refusal } from '../../eligibility/list-refusals-since.server'
import type { EntrySince } from '../../platform/audit/list-entries-since.server'
import { formatInstant } from '../../platform/text/format-instant'
import type { Losses } from './find-losses.server'

/** Says what a restore loses, what would stand again first, a line each. */
export function tellLosses({ endings, entries, seen }: Losses): string[] {
  const { revoked, suspended, replaced, compromised, removed, clients, secrets } = endings
  const { released, factors, left, retired, refused, undone } = endings
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
    ...removed.map(({ personId, role }) => `removed: role ${role} of ${personId}`),
    ...clients.map((id) => `disabled: client ${id}`),
    ...secrets.map(({ clientId, secretId }) => `ended: secret ${secretId} of client ${clientId}`),
    ...refused.map(describeRefusal),
    ...released.map(({ personId, toPersonId, ground }) =>
      toPersonId === null
        ? `taken off: IIN of ${personId} (${ground})`
        : `moved: IIN of ${personId} to ${toPersonId} (${ground})`,
    ),
    ...factors.map((personId) => `removed: second factor of ${personId}`),
    ...left.map(({ personId, householdId }) => `left: ${personId} household ${householdId}`),
    ...retired.map(({ kind, slug }) => `retired: ${kind} ${slug}`),
    ...undone.map(describeUndone),
  ]
  const marks = seen.map(({ personId, at }) => `IIN of ${personId} (${formatInstant(at)})`)
  const counts = entries.map(({ action, count }) => `${count} x ${action}`)
  return [
    ...(ended.length > 0 ? ['What the backup would let stand again:', ...indent(ended)] : []),
    ...(marks.length > 0
      ? ['Seen on a paper by an officer, who has to see it again:', ...indent(marks)]
      : []),
    ...(counts.length > 0
      ? ['What was done since it was made, and is lost:', ...indent(counts)]
      : []),
  ]
}

/** A refusal, as one line. */
export function describeRefusal({
  kind,
  requirement,
  placementForm,
  personId,
  region,
  at,
}: Refusal) {
  return `decided: ${kind}, ${requirement} of ${placementForm} of ${personId} (${region}, ${formatInstant(at)})`
}

/** An act that is lost, as one line. */
export function describeUndone({ action, subject, at }: EntrySince) {
  return `${action}: ${subject.kind} ${subject.id} (${formatInstant(at)})`
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
