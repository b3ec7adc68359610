import { expect, onTestFinished, test, vi } from 'vitest'
import { findDuty } from '../../../app/platform/jobs/duty-row.server'
import { postEmail } from '../../../app/platform/outbox/post-email.server'
import { outboxMessages } from '../../../db/schema/platform'
import { sampleContent } from '../../support/given-content'
import { givenTellingSite } from '../../support/given-telling-site'
import { startMailServer } from '../../support/mail-server'
import { startRealServer } from '../../support/real-server'
import { startReceiver } from '../../support/webhook-receiver'

const emails = 40
const events = 20

/** Three nodes on one database, each of several processes where the database is a file. */
async function givenThreeNodes(settings: Record<string, string>) {
  const nodes = await Promise.all([1, 2, 3].map(() => startRealServer(settings)))
  onTestFinished(async () => {
    for (const node of nodes) await node.stop()
  })
  return nodes
}

test('three nodes send each e-mail and event once, and go on when the one at work is killed', async () => {
  const receiver = await startReceiver()
  const { services, announce, hook } = await givenTellingSite([receiver])
  const { deliveries } = await hook(receiver)
  const mail = await startMailServer()
  const { database, config } = services
  await givenThreeNodes({
    DATA_DIR: config.dataDir,
    DATABASE_URL:
      config.database.engine === 'postgres' ? config.database.url : `file:${config.database.file}`,
    CONTENT_DIR: sampleContent,
    WEB_CONCURRENCY: config.database.engine === 'postgres' ? '1' : '2',
    SMTP_URL: mail.url.href,
    SMTP_STARTTLS: 'off',
    WEBHOOK_ALLOW: receiver.host,
  })
  const polling = { timeout: 90_000, interval: 100 }
  const duty = await vi.waitUntil(() => findDuty(database.read), polling)

  for (let each = 0; each < emails; each++) {
    const email = {
      to: `reader-${each}@example.kz`,
      subject: 'News',
      text: 'Dear reader.',
      language: 'en' as const,
    }
    await database.transaction((tx) => postEmail(tx, email, new Date()))
    if (each % 2 === 0) await announce()
  }
  await vi.waitUntil(() => mail.taken.length >= emails / 4, polling)
  process.kill(Number(duty.holder.split(':')[1]), 'SIGKILL')

  // What the dead one was handing over waits for its claim to lapse: one e-mail, one event to this receiver.
  await vi.waitUntil(async () => {
    const sent = (await database.read.select().from(outboxMessages)).filter(
      ({ deliveredAt }) => deliveredAt,
    )
    const told = (await deliveries()).filter(({ deliveredAt }) => deliveredAt)
    return sent.length >= emails - 1 && told.length >= events - 1
  }, polling)
  const recipients = mail.taken.map((text) => /^To: (\S+)/m.exec(text)?.[1])
  expect(new Set(recipients).size).toBe(recipients.length)
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(ids.length)
  expect((await findDuty(database.read))?.holder).not.toBe(duty.holder)
}, 180_000)
