import { listKeys } from '../certification/list-keys.server'
import { formatInstant } from '../platform/text/format-instant'
import type { RunCommand } from './command'

/** Tells of every key since when it signed, what became of it, and how many certificates rest on it. */
export const keyList: RunCommand = async ({ terminal, openServices }) => {
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
  return 0
}
