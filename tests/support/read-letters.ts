import { asc } from 'drizzle-orm'
import { outboxMessages } from '../../db/schema/platform'
import type { Letter } from '../../app/platform/outbox/post-letter.server'
import { openLetter } from '../../app/platform/outbox/seal-letter.server'
import type { Services } from '../../app/context'

export type PostedLetter = {
  to: string
  subject: string
  text: string
  /** Path of the first link in it, without its site. */
  path: string
  /** The token in that path, when it has one. */
  token: string
}

/** The letters that wait to be sent, the oldest first. */
export async function readLetters({
  database,
  config,
  secrets,
}: Services): Promise<PostedLetter[]> {
  const rows = await database.read.select().from(outboxMessages).orderBy(asc(outboxMessages.id))
  return rows.map(({ payload }) => {
    const letter = Object.keys(payload).length > 0 ? openLetter(secrets, payload as Letter) : null
    const { to = '', subject = '', text = '' } = letter ?? {}
    const [link = ''] = text.match(/https?:\/\/\S+\/\S+/) ?? []
    const path = link.replace(config.baseUrl.origin, '')
    return { to, subject, text, path, token: /\/([\w-]{43})/.exec(path)?.[1] ?? '' }
  })
}
