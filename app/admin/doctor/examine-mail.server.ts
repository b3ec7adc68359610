import type { Config } from '../../platform/config/config.server'
import { mailTimeouts, openTransport } from '../../platform/outbox/open-transport.server'
import { describeError } from '../../platform/logging/describe-error'
import { fail, ok, warn, type Finding } from './finding'

/** How long the mail server may take for each step, in milliseconds: somebody waits at the terminal. */
const timeouts = {
  ...mailTimeouts,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 5_000,
}

/** Whether the mail server can be reached, privately where that is demanded, and lets us in. Nothing is sent. */
export async function examineMail(config: Config): Promise<Finding> {
  const { smtpUrl, dataDir, smtpStartTls } = config
  if (!smtpUrl) return warn('mail', `SMTP_URL is not set; e-mails are files in ${dataDir}/outbox`)
  const port = smtpUrl.port || (smtpUrl.protocol === 'smtps:' ? 465 : 587)
  const place = `${smtpUrl.hostname}:${port}`
  const transport = openTransport(config, smtpUrl, timeouts)
  try {
    await transport.verify()
  } catch (fault) {
    return fail('mail', `${place} takes no e-mails: ${describeError(fault).message}`)
  } finally {
    transport.close()
  }
  const isPrivate = smtpUrl.protocol === 'smtps:' || smtpStartTls === 'required'
  return isPrivate
    ? ok('mail', `${place} takes e-mails, over TLS`)
    : warn('mail', `${place} takes e-mails; SMTP_STARTTLS=${smtpStartTls} lets them go unprotected`)
}
