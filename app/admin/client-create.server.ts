import { createClient, type CreateClientOutcome } from '../exchange/create-client.server'
import { scopes } from '../exchange/domain/client'
import type { RunCommand } from './command'

type Refusal = Extract<CreateClientOutcome, { kind: 'refused' }>['why']

const reasons: Record<Refusal, string> = {
  'name-missing': '--name is empty',
  'name-long': '--name is longer than 120 characters',
  'name-wrong': '--name is no name that others can read, or holds an IIN',
  'scopes-missing': '--scopes names none',
  'scope-unknown': `--scopes may name ${scopes.join(', ')}`,
  'regions-missing': '--regions names none',
  'second-administrator-needed': 'a second administrator has to confirm it',
  'region-unknown': '--regions may name regions (ISO 3166-2, such as KZ-75), or all',
}

/** Connects a system of an authority. Its id and its secret are the result: the secret is never shown again. */
export const clientCreate: RunCommand = async ({ options, terminal, openServices, now }) => {
  const list = (name: string) =>
    options
      .required(name)
      .split(/[\s,]+/)
      .filter(Boolean)
  const { database, secrets } = await openServices()
  const outcome = await database.transaction((tx) =>
    createClient(tx, secrets, {
      name: options.required('name'),
      scopes: list('scopes'),
      regions: list('regions').map((region) => (region === 'all' ? '*' : region)),
      actorId: null,
      now,
    }),
  )
  if (outcome.kind === 'refused') {
    terminal.tell(`Refused: ${reasons[outcome.why]}.`)
    return 1
  }
  terminal.say(`client_id=${outcome.clientId}`)
  terminal.say(`client_secret=${outcome.secret}`)
  terminal.tell('Keep the secret now: it is shown this once.')
  return 0
}
