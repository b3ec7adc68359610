import { examineKeys } from '../certification/keys/examine-keys.server'
import { rotateKey } from '../certification/keys/rotate-key.server'
import { formatInstant } from '../platform/text/format-instant'
import type { RunCommand } from './command'

/**
 * Lets a new key sign. With SIGNING_KEY the operator has put it there, and opening the data has taken it into use; a key
 * that was entered since the command was typed is the one that was meant.
 */
export const keyRotate: RunCommand = async ({ terminal, openServices, now }) => {
  const services = await openServices()
  const outcome = await rotateKey(services, new Date())
  if (outcome.kind === 'rotated') {
    terminal.say(`${outcome.keyId} signs from ${formatInstant(outcome.from)}.`)
    if (outcome.retired) terminal.say(`${outcome.retired} is retired; what it signed stays valid.`)
    return 0
  }
  const state = await examineKeys(services.database.read, services.config, new Date())
  const entered = state.kind === 'ready' && state.history.find(({ id }) => id === state.activeId)
  if (entered && entered.createdAt >= now) {
    terminal.say(`${entered.id} signs from now on.`)
    return 0
  }
  terminal.tell(
    `Refused: ${outcome.place} holds the key that signs already. Put a new one there first: openssl genpkey -algorithm ed25519`,
  )
  return 1
}
