import { expect, test, vi } from 'vitest'
import { engine } from '../../../app/platform/config/engine'
import { postEmail } from '../../../app/platform/outbox/post-email.server'
import { prepareData } from '../../../app/prepare-data'
import { freshServices } from '../../support/fresh-services'
import { sampleContent } from '../../support/given-content'
import { startMailServer } from '../../support/mail-server'
import { startRealServer } from '../../support/real-server'

// Whatever the database is.
test.skipIf(engine === 'postgres')(
  'a site that waits for a silent mail server ends well when it is told to',
  async () => {
    const { config, database } = await freshServices()
    await prepareData(config, () => undefined)
    const mail = await startMailServer()
    mail.behave({ EHLO: 'silence' })
    const site = await startRealServer({
      DATA_DIR: config.dataDir,
      DATABASE_URL: config.database.engine === 'sqlite' ? `file:${config.database.file}` : '',
      CONTENT_DIR: sampleContent,
      SMTP_URL: mail.url.href,
      SMTP_STARTTLS: 'off',
    })
    const email = { to: 'a@example.kz', subject: 'x', text: 'y', language: 'en' as const }
    await database.transaction((tx) => postEmail(tx, email, new Date()))
    await vi.waitUntil(() => mail.silences() > 0, { timeout: 30_000 })
    expect(await site.stop()).toEqual({ code: 0, signal: null })
  },
  90_000,
)
