import { findPersonByEmail } from '../accounts/find-person-by-email.server'
import { removeSecondFactor } from '../accounts/remove-second-factor.server'
import type { RunCommand } from './command'

/** Takes a person's second factor away, so that they can set up another. */
export const personResetSecondFactor: RunCommand = async ({
  operands,
  terminal,
  openServices,
  now,
}) => {
  const services = await openServices()
  const { database } = services
  const person = await findPersonByEmail(database.read, operands[0] ?? '')
  if (!person) {
    terminal.tell('Refused: nobody signs in with this e-mail address.')
    return 1
  }
  const removal = { personId: person.id, actorId: null, now }
  const outcome = await database.transaction((tx) => removeSecondFactor(tx, services, removal))
  if (outcome.kind === 'refused') {
    terminal.tell('Refused: they have no second factor.')
    return 1
  }
  terminal.say(person.id)
  terminal.tell(
    'They are signed out everywhere. A role that demands a second factor asks for it anew.',
  )
  return 0
}
