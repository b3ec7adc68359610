import type { CertificateLife } from '../life/read-certificate-life.server'

/** What the holder sees of a certificate's life: what happened, and their own requests, but not who acted. */
export function presentOwnLife(life: CertificateLife, personId: string) {
  const [latest] = life.proposals.filter(({ proposedBy }) => proposedBy === personId)
  const ended = life.events.some(({ kind }) => kind === 'revoked' || kind === 'replaced')
  return {
    events: life.events.map(({ id, kind, at, reason, note }) => ({ id, kind, at, reason, note })),
    replaces: life.replaces,
    replacedBy: life.replacedBy,
    /** The latest request of the holder, while it is open or was the last to be declined. */
    request:
      latest && (latest.decision === null || latest.decision === 'declined')
        ? {
            id: latest.id,
            name: latest.name ?? '',
            at: latest.proposedAt,
            isOpen: latest.decision === null,
          }
        : null,
    mayAsk: !ended && latest?.decision !== null,
  }
}
