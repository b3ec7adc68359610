import { findPersonByEmail } from '../accounts/find-person-by-email.server'
import { releaseIin } from '../accounts/release-iin.server'
import type { RunCommand } from './command'
import { readGround } from './read-ground'

/** Takes the IIN off an account on the operator's word. */
export const iinRelease: RunCommand = async ({
  operands,
  options,
  terminal,
  openServices,
  now,
}) => {
  const ground = readGround({ options, terminal })
  if (!ground) return 2
  const services = await openServices()
  const { database } = services
  const person = await findPersonByEmail(database.read, operands[0] ?? '')
  if (!person) {
    terminal.tell('Refused: nobody signs in with this e-mail address.')
    return 1
  }
  const release = { personId: person.id, ground, actorId: null, now }
  const outcome = await database.transaction((tx) => releaseIin(tx, services, release))
  if (outcome.kind === 'refused') {
    terminal.tell('Refused: they have given no IIN.')
    return 1
  }
  terminal.say(person.id)
  return 0
}
