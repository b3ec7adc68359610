import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { postLetter } from '../platform/outbox/post-letter.server'
import { sealLetter } from '../platform/outbox/seal-letter.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import type { Registration } from './data/registrations'
import { findPersonByEmail } from './data/people'
import { aboutRegistration } from './domain/letter-topics'
import { writeLetter } from './letters'

/**
 * Posts the letter to the address of a registration: the link by which it is confirmed, or, when somebody has an account
 * there, that they have one. Which of the two it is, only the reader of the mailbox learns.
 *
 * @param next a path of this site to go on to once the letter is answered.
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
  const letter = owner
    ? writeLetter(config, 'tried', reader, pathTo('/sign-in'))
    : writeLetter(
        config,
        'confirm',
        reader,
        pathTo('/confirm-email/:token', { token, query: { next } }),
      )
  await postLetter(tx, sealLetter(secrets, letter), now, {
    about: aboutRegistration(id),
    uselessAfter: expiresAt,
  })
}
