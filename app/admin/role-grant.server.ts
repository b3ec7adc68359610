import { isStaff, roles } from '../accounts/domain/permissions'
import { findPersonByEmail } from '../accounts/find-person-by-email.server'
import { grantRole, type GrantOutcome } from '../accounts/grant-role.server'
import type { RunCommand } from './command'

const reasons: Record<Extract<GrantOutcome, { kind: 'refused' }>['why'], string> = {
  'no-such-person': 'nobody signs in with this e-mail address',
  'region-missing': 'an authority needs --region',
  'region-unknown': '--region is no region of Kazakhstan (ISO 3166-2, such as KZ-75)',
  'region-unwanted': 'only an authority has a --region',
  'district-unknown': '--district is no district of that region',
  'second-administrator-needed': 'a second administrator has to confirm it',
}

/** Grants a role on the operator's word, where no second administrator can confirm it. */
export const roleGrant: RunCommand = async ({ operands, options, terminal, openServices, now }) => {
  const role = roles.find((each) => each === options.required('role'))
  if (!role) {
    terminal.tell(`--role must be one of ${roles.join(', ')}`)
    return 2
  }
  const { database } = await openServices()
  const person = await findPersonByEmail(database.read, operands[0] ?? '')
  const region = options.optional('region') ?? null
  const district = options.optional('district') ?? null
  const grant = { personId: person?.id ?? '', role, region, district, actorId: null, now }
  const outcome = await database.transaction((tx) => grantRole(tx, grant))
  if (outcome.kind === 'refused') {
    terminal.tell(`Refused: ${reasons[outcome.why]}.`)
    return 1
  }
  terminal.say(grant.personId)
  if (isStaff([role])) terminal.tell('They set up a second factor before the pages of it open.')
  return 0
}
