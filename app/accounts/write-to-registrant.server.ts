import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { sealEmail } from '../platform/outbox/seal-email.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import type { Registration } from './data/registrations'
import { findPersonByEmail } from './data/people'
import { aboutRegistration } from './domain/email-topics'
import { writeEmail } from './emails'

/**
 * Posts the e-mail to the address of a registration: the link by which it is confirmed, or, when somebody has an account
 * there, that they have one. Which of the two it is, only the reader of the mailbox learns.
 *
 * @param next a path of this site to go on to once the e-mail is answered.
 */
export async function writeToRegistrant(
  tx: Database,
  { config, secrets }: { config: Pick<Config, 'baseUrl'>; secrets: Secrets },
  registration: Pick<Registration, 'id' | 'email' | 'name' | 'language' | 'expiresAt'>,
  { token, next, now }: { token: string; next: string; now: Date },
): Promise<void> {
  const { id, email, expiresAt } = registration
  const owner = await findPersonByEmail(tx, email)
  const { name, language } = owner ?? registration
  const reader = { email, name, language }
  const message = owner
    ? writeEmail(config, 'tried', reader, pathTo('/sign-in'))
    : writeEmail(
        config,
        'confirm',
        reader,
        pathTo('/confirm-email/:token', { token, query: { next } }),
      )
  await postEmail(tx, sealEmail(secrets, message), now, {
    about: aboutRegistration(id),
    uselessAfter: expiresAt,
  })
}
