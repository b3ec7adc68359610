import { examineKeys } from '../certification/keys/examine-keys.server'
import { listKeys } from '../certification/keys/list-keys.server'
import { formatInstant } from '../platform/text/format-instant'
import type { RunCommand } from './command'

/**
 * Tells of every key since when it signed, what became of it, and how many certificates rest on it. A key that lies ready
 * and is not in use yet is told of, and left so.
 */
export const keyList: RunCommand = async ({ terminal, config, openServices, now }) => {
  const { database, keys } = await openServices()
  for (const key of await listKeys(database.read)) {
    const { id, createdAt, retiredFrom, compromisedFrom, certificates } = key
    const facts = [
      id === keys.activeId ? 'signs' : null,
      `made ${formatInstant(createdAt)}`,
      retiredFrom && `retired ${formatInstant(retiredFrom)}`,
      compromisedFrom && `not believed from ${formatInstant(compromisedFrom)}`,
      `${certificates} certificates`,
    ]
    terminal.say(`${id}  ${facts.filter(Boolean).join(', ')}`)
  }
  const state = await examineKeys(database.read, config, now)
  if (state.kind === 'to-be-entered') {
    terminal.tell(
      'A key that is not in use yet lies ready: the next start takes it, or key:rotate.',
    )
  }
  return 0
}
