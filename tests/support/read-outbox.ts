import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The plain text of an e-mail in a .eml file, whichever way it was encoded for transport (RFC 2045). */
function plainText(email: string): string {
  const [head = '', ...body] = email.split(/\r?\n\r?\n/)
  const text = body.join('\n\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/transfer-encoding: quoted-printable/i.test(head)) return text
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Waits for an e-mail to an address, and returns the first link in it whose path begins so. */
export async function linkInEmailTo(dataDir: string, address: string, path = '/'): Promise<string> {
  const outbox = join(dataDir, 'outbox')
  let link = ''
  await expect
    .poll(
      () => {
        if (!existsSync(outbox)) return ''
        const emails = readdirSync(outbox, { withFileTypes: true })
          .filter((file) => file.name.endsWith('.eml'))
          .map((file) => readFileSync(join(outbox, file.name), 'utf8'))
          .filter((email) => email.includes(`To: ${address}`))
        const links =
          emails
            .map(plainText)
            .join('\n')
            .match(/https?:\/\/\S+\/\S+/g) ?? []
        link = links.find((each) => new URL(each).pathname.startsWith(path)) ?? ''
        return link
      },
      { message: `an e-mail to ${address}`, timeout: 15_000 },
    )
    .not.toBe('')
  return link
}
