import { findPersonByEmail } from '../accounts/find-person-by-email.server'
import { moveIin, type MoveIinOutcome } from '../accounts/move-iin.server'
import type { RunCommand } from './command'
import { readGround } from './read-ground'

const reasons: Record<Extract<MoveIinOutcome, { kind: 'refused' }>['why'], string> = {
  'has-none': 'the first has given no IIN',
  nobody: 'nobody signs in with the address of --to',
  'same-person': 'both are one account',
  'other-has-one': 'the second has an IIN; release that one first',
  'own-case': 'it is their own case',
  'second-administrator-needed': 'a second administrator has to confirm it',
}

/** Moves the IIN of one account to another on the operator's word. */
export const iinMove: RunCommand = async ({ operands, options, terminal, openServices, now }) => {
  const ground = readGround({ options, terminal })
  if (!ground) return 2
  const services = await openServices()
  const { database } = services
  const from = await findPersonByEmail(database.read, operands[0] ?? '')
  const to = await findPersonByEmail(database.read, options.required('to'))
  if (!from) {
    terminal.tell('Refused: nobody signs in with this e-mail address.')
    return 1
  }
  const move = { personId: from.id, toPersonId: to?.id ?? '', ground, actorId: null, now }
  const outcome = await database.transaction((tx) => moveIin(tx, services, move))
  if (outcome.kind === 'refused') {
    terminal.tell(`Refused: ${reasons[outcome.why]}.`)
    return 1
  }
  terminal.say(move.toPersonId)
  return 0
}
