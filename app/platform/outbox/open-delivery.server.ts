import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.server'
import { mailTimeouts, openTransport } from './open-transport.server'
import type { Letter } from './post-letter.server'
import { signLetter } from './sign-letter'

/** Hands one letter over; rejects when that failed, and when it is told to leave off. */
export type Deliver = (id: string, letter: Letter, signal?: AbortSignal) => Promise<void>

/**
 * SMTP when the settings name a server; otherwise each letter becomes a file `outbox/<id>.eml`.
 *
 * @param contactPath of the page that says how the organisation is reached; it stands at the end of every letter.
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
  const write = ({ to, subject, ...letter }: Letter) => ({
    ...{ from, to, subject },
    text: signLetter(letter, { baseUrl: config.baseUrl, contactPath }),
  })
  if (config.smtpUrl) {
    const transport = openTransport(config, config.smtpUrl, timeouts)
    return async (id, letter, signal) => {
      const messageId = `<${id}@${config.baseUrl.hostname}>`
      const limit = AbortSignal.timeout(timeouts.wholeLetter)
      const untilThen = signal ? AbortSignal.any([signal, limit]) : limit
      // The types of nodemailer 8 do not know of the signal that nodemailer 10 heeds.
      const message = { ...write(letter), messageId, signal: untilThen }
      await transport.sendMail(message)
    }
  }
  const outbox = join(config.dataDir, 'outbox')
  const writer = createTransport({ streamTransport: true, buffer: true })
  return async (id, letter) => {
    const { message } = await writer.sendMail(write(letter))
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    // Whoever watches the folder sees whole letters only.
    await writeFile(join(outbox, `.${id}.part`), message as Buffer, { mode: 0o600 })
    await rename(join(outbox, `.${id}.part`), join(outbox, `${id}.eml`))
  }
}
