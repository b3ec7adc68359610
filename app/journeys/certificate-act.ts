/** What the journeys of a certificate's life are handed: an act, and on whose word it is done. */
export type CertificateAct = {
  /** In the spelling of parseCertificateCode. */
  code: string
  /** The name of a reason in certification/domain/change-reasons. */
  reason: string
  /** More about it; the holder reads it. */
  note?: string | null
  /** Who proposed it; null for the command line and the platform itself. */
  actorId: string | null
  /** The second person, who confirmed it; null for an act of the platform itself. */
  confirmedBy?: string | null
  proposalId?: string | null
  now: Date
}
