import type { AuditAction } from '../audit/audit-actions'

/** What the security log tells, by the names under which a SIEM knows it; docs/operating.md says what each means. */
const securityEventNames = [
  'alarm.raised',
  'client.refused',
  'client.signed-in',
  'data.taken',
  'device.new',
  'email.change-asked',
  'email.change-stopped',
  'factor.given',
  'factor.refused',
  'limit.reached',
  'password.changed',
  'password.refused',
  'password.reset',
  'password.reset-asked',
  'session.ended',
  'session.refused',
  'session.started',
] as const

/** Names of its own, and those of the acts that the audit trail keeps. */
type SecurityEventName = (typeof securityEventNames)[number] | AuditAction

/** `failure`: what was given is wrong. `refused`: it was not looked at. */
type SecurityOutcome = 'success' | 'failure' | 'refused'

export type SecurityEvent = {
  event: SecurityEventName
  outcome: SecurityOutcome
  /** Whom it concerns, or who acted; null where that is not known. */
  personId: string | null
  /** HMAC of an e-mail address that was typed: the same for the same one. Never the address. */
  emailKey?: string
  /** IPv4 address, or the first 64 bits of an IPv6 one; null for the command line and the platform itself. */
  network: string | null
  requestId: string | null
  /** What else is to be known: words of ours, ids and counts; never an IIN, a name, an address or a token. */
  detail?: Record<string, string | number | boolean | null>
  /** The id under which it stands elsewhere, so that what is told twice is known again; made when it is left out. */
  id?: string
  now: Date
}
