import type { Services } from '../../app/context'
import { createClient } from '../../app/exchange/create-client.server'
import { scopes } from '../../app/exchange/domain/client'
import { stepLine } from '../../app/platform/launch/tell-steps.mjs'

/**
 * One for every demonstration, so that the examples of docs/api.md run as they are pasted. It is public, like the
 * sample people's password, and the demonstration listens on loopback alone.
 */
export const sampleClient = { id: 'demo', secret: 'shanyrak_sk_demo' }

/** Connects a sample system of Almaty, which may do everything there. @returns lines that tell of it. */
export async function makeSampleClient(
  { database, secrets }: Services,
  address: string,
  now: Date,
): Promise<string[]> {
  const outcome = await database.transaction((tx) =>
    createClient(tx, secrets, {
      name: 'Үлгі жүйе · Образец системы',
      scopes,
      regions: ['KZ-75'],
      actorId: null,
      now,
      sample: sampleClient,
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return [
    stepLine('API', `${address}/api/openapi.json; examples are in docs/api.md`),
    stepLine('', `client_id ${sampleClient.id}, client_secret ${sampleClient.secret}`),
  ]
}
