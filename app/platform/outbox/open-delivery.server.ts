import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.server'
import { mailTimeouts, openTransport } from './open-transport.server'
import type { Email } from './post-email.server'
import { signEmail } from './sign-email'
import { writeHtml } from './write-html'

/** Hands one e-mail over; rejects when that failed, and when it is told to leave off. */
export type Deliver = (id: string, email: Email, signal?: AbortSignal) => Promise<void>

/**
 * SMTP when the settings name a server; otherwise each e-mail becomes a file `outbox/<id>.eml`.
 *
 * @param contactPath of the page that says how the organisation is reached; it stands at the end of every e-mail.
 */
export function openDelivery(
  contactPath: string,
  config: Config,
  timeouts = mailTimeouts,
): Deliver {
  const from = config.mailFrom ?? {
    name: 'Shanyrak',
    address: `no-reply@${config.baseUrl.hostname}`,
  }
  const write = (email: Email) => ({
    ...{ from, to: email.to, subject: email.subject },
    ...writeParts(email, { baseUrl: config.baseUrl, contactPath }),
  })
  if (config.smtpUrl) {
    const transport = openTransport(config, config.smtpUrl, timeouts)
    return async (id, email, signal) => {
      const messageId = `<${id}@${config.baseUrl.hostname}>`
      const limit = AbortSignal.timeout(timeouts.wholeEmail)
      const untilThen = signal ? AbortSignal.any([signal, limit]) : limit
      // The types of nodemailer 8 do not know of the signal that nodemailer 10 heeds.
      const message = { ...write(email), messageId, signal: untilThen }
      await transport.sendMail(message)
    }
  }
  const outbox = join(config.dataDir, 'outbox')
  const writer = createTransport({ streamTransport: true, buffer: true })
  return async (id, email) => {
    const { message } = await writer.sendMail(write(email))
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    // Whoever watches the folder sees whole e-mails only.
    await writeFile(join(outbox, `.${id}.part`), message as Buffer, { mode: 0o600 })
    await rename(join(outbox, `.${id}.part`), join(outbox, `${id}.eml`))
  }
}

/** Says that no person wrote it, so that no answering machine answers (RFC 3834), and in which language it is (RFC 3282). */
const headersOf = (language: string) => ({
  'Auto-Submitted': 'auto-generated',
  'Content-Language': language,
})

/** Both parts of an e-mail; the plain one alone where an e-mail was posted before e-mails said their language. */
function writeParts(email: Email, site: Parameters<typeof signEmail>[1]) {
  const text = signEmail(email, site)
  const { subject, language } = email as Email & { language?: Email['language'] }
  if (language === undefined) return { text }
  const html = writeHtml({ subject, text, language }, site.baseUrl.origin)
  return { text, html, headers: headersOf(language) }
}
