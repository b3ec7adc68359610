import { asc } from 'drizzle-orm'
import { outboxMessages } from '../../db/schema/platform'
import type { Email } from '../../app/platform/outbox/post-email.server'
import { openEmail } from '../../app/platform/outbox/seal-email.server'
import type { Services } from '../../app/context'

export type PostedEmail = {
  to: string
  subject: string
  text: string
  /** Path of the first link in it, without its site. */
  path: string
  /** The token in that path, when it has one. */
  token: string
}

/** The e-mails that wait to be sent, the oldest first. */
export async function readEmails({ database, config, secrets }: Services): Promise<PostedEmail[]> {
  const rows = await database.read.select().from(outboxMessages).orderBy(asc(outboxMessages.id))
  return rows.map(({ payload }) => {
    const email = Object.keys(payload).length > 0 ? openEmail(secrets, payload as Email) : null
    const { to = '', subject = '', text = '' } = email ?? {}
    const [link = ''] = text.match(/https?:\/\/\S+\/\S+/) ?? []
    const path = link.replace(config.baseUrl.origin, '')
    return { to, subject, text, path, token: /\/([\w-]{43})/.exec(path)?.[1] ?? '' }
  })
}
