import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The plain text of a letter in a .eml file, whichever way it was encoded for transport (RFC 2045). */
function plainText(letter: string): string {
  const [head = '', ...body] = letter.split(/\r?\n\r?\n/)
  const text = body.join('\n\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/transfer-encoding: quoted-printable/i.test(head)) return text
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Waits for a letter to an address and returns the first link in it. */
export async function linkInLetterTo(dataDir: string, address: string): Promise<string> {
  const outbox = join(dataDir, 'outbox')
  let link = ''
  await expect
    .poll(
      () => {
        if (!existsSync(outbox)) return ''
        const letters = readdirSync(outbox, { withFileTypes: true })
          .filter((file) => file.name.endsWith('.eml'))
          .map((file) => readFileSync(join(outbox, file.name), 'utf8'))
          .filter((letter) => letter.includes(`To: ${address}`))
        link = /https?:\/\/\S+\/\S+/.exec(letters.map(plainText).join('\n'))?.[0] ?? ''
        return link
      },
      { message: `a letter to ${address}`, timeout: 15_000 },
    )
    .not.toBe('')
  return link
}
