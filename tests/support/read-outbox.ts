import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import PostalMime from 'postal-mime'

/** Waits for an e-mail to an address, and returns the first link in it whose path begins so. */
export async function linkInEmailTo(dataDir: string, address: string, path = '/'): Promise<string> {
  const outbox = join(dataDir, 'outbox')
  let link = ''
  await expect
    .poll(
      async () => {
        if (!existsSync(outbox)) return ''
        const emails = readdirSync(outbox, { withFileTypes: true })
          .filter((file) => file.name.endsWith('.eml'))
          .map((file) => readFileSync(join(outbox, file.name), 'utf8'))
          .filter((email) => email.includes(`To: ${address}`))
        const texts = await Promise.all(emails.map((email) => PostalMime.parse(email)))
        const links = texts.flatMap(({ text }) => text?.match(/https?:\/\/\S+\/\S+/g) ?? [])
        link = links.find((each) => new URL(each).pathname.startsWith(path)) ?? ''
        return link
      },
      { message: `an e-mail to ${address}`, timeout: 15_000 },
    )
    .not.toBe('')
  return link
}
