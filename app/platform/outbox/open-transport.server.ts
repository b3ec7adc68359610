import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.server'

/**
 * How long a mail server may take, in milliseconds: to be reached, to greet, between two of its answers, and for one e-mail
 * from the first to the last of it. A server that stays silent for longer, or answers without end, is tried again later.
 */
export const mailTimeouts = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
  wholeEmail: 60_000,
}

export type MailTimeouts = typeof mailTimeouts

const options = {
  required: { requireTLS: true },
  'if-offered': {},
  off: { ignoreTLS: true },
} as const

/** The connection to the mail server of the settings; smtps: is private from its first byte (RFC 8314). */
export function openTransport(
  { smtpStartTls }: Pick<Config, 'smtpStartTls'>,
  smtpUrl: URL,
  { wholeEmail: _, ...timeouts }: MailTimeouts,
) {
  const privacy = smtpUrl.protocol === 'smtps:' ? {} : options[smtpStartTls]
  return createTransport({ url: smtpUrl.href, ...timeouts, ...privacy })
}
