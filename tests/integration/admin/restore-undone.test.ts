import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { recordRestore } from '../../../app/admin/restoring/record-restore.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { closeProposal } from '../../../app/approvals/close-proposal.server'
import type { ProposedAct } from '../../../app/approvals/domain/proposed-act'
import { proposeAct } from '../../../app/approvals/propose-act.server'
import type { Services } from '../../../app/context'
import { createWebhook } from '../../../app/exchange/create-webhook.server'
import { deleteWebhook } from '../../../app/exchange/data/webhooks'
import { listWebhookIds } from '../../../app/exchange/list-webhook-ids.server'
import { openServices } from '../../../app/open-services'
import { readConfig } from '../../../app/platform/config/config.server'
import { prepareData } from '../../../app/prepare-data'
import { givenClient } from '../../support/api-client'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'

async function admin({ config }: Pick<Services, 'config'>, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

async function reopen(config: Services['config']): Promise<Services> {
  const services = await openServices(config)
  onTestFinished(() => services.database.close())
  return services
}

/**
 * A site that made a backup with two webhooks and a proposal that waits. Since then one webhook was deleted, the proposal was declined,
 * and somebody moved to another region. It is stopped.
 */
async function givenUndone() {
  const settings = readConfig({ DATA_DIR: join(freshFolder(), 'data') })
  const config = { ...settings, database: await freshDatabaseConfig(), logLevel: 'silent' as const }
  await prepareData(config, () => undefined)
  const services = await openServices(config)
  const { database } = services
  const now = new Date()
  const [proposer, other] = [
    await givenPerson(services, { role: 'administrator', now }),
    await givenPerson(services, { role: 'administrator', now }),
  ]
  const { id: personId } = await givenPerson(services, { now })
  const move = (region: string) =>
    database.transaction((tx) =>
      moveResidence(tx, { personId, region, district: null, now: new Date() }),
    )
  await move('KZ-75')
  const nowhere = { region: null, district: null }
  const act: ProposedAct = { kind: 'grant-role', personId, role: 'trainer', ...nowhere }
  const proposalId = await database.transaction((tx) =>
    proposeAct(tx, services, { act, proposedBy: proposer.id, now }),
  )
  const { id: clientId } = await givenClient(services, { now })
  const hook = async (url: string) => {
    const asked = { clientId, url, types: [], now }
    const made = await database.transaction((tx) => createWebhook(tx, services, asked))
    if (made.kind === 'refused') throw new Error(made.why)
    return made.webhook.id
  }
  const kept = await hook('https://8.8.8.8/kept')
  const gone = await hook('https://8.8.8.8/gone')
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await admin(services, 'backup', file)).toMatchObject({ code: 0 })

  await database.transaction((tx) => deleteWebhook(tx, { webhookId: gone, clientId }))
  const answer = { proposalId, answer: 'declined', answeredBy: other.id } as const
  const closed = await database.transaction((tx) =>
    closeProposal(tx, { ...answer, now: new Date() }),
  )
  expect(closed.kind).toBe('closed')
  await move('KZ-71')
  await database.close()
  return { config, file, personId, kept, gone }
}

test('what a restore undoes and nobody but who did it can do again is named before it, an act each', async () => {
  const { config, file, personId } = await givenUndone()
  const { code, told } = await admin({ config }, 'restore', file, '--force')
  expect(code).toBe(1)
  expect(told).toMatch(new RegExp(`^ +approval.declined: person ${personId} \\(`, 'm'))
  expect(told).toMatch(new RegExp(`^ +residence.moved: person ${personId} \\(`, 'm'))
  const { said } = await admin({ config }, 'restore', file, '--force', '--reapply')
  expect(said).toMatch(/^not approval.declined: .*: who did it has to do it again$/m)
})

for (const choice of ['--reapply', '--lose']) {
  test(`a webhook that was deleted since the backup takes no events again (${choice})`, async () => {
    const { config, file, kept } = await givenUndone()
    const { code, said } = await admin({ config }, 'restore', file, '--force', choice)
    expect(code).toBe(0)
    expect(said).toContain('1 x webhook deleted again.')
    const { database } = await reopen(config)
    expect(await listWebhookIds(database.read)).toEqual([kept])
  })
}

test('where nobody can say which webhooks there were, those of the backup stand', async () => {
  const { config, kept } = await givenUndone()
  const services = await reopen(config)
  const now = new Date()
  const told = { madeAt: now.toISOString(), end: 0, retracted: [], webhooks: null, now }
  expect(await recordRestore(services, told)).toMatchObject({ deleted: 0 })
  expect(await listWebhookIds(services.database.read)).toEqual([kept])
})
