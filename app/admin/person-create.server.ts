import { findPasswordFault } from '../accounts/find-password-fault.server'
import {
  createPerson,
  findPersonFaults,
  type CreateOutcome,
} from '../accounts/create-person.server'
import { isStaff, roles } from '../accounts/domain/permissions'
import { languages } from '../platform/i18n/language'
import type { RunCommand } from './command'

type Refusal = Extract<CreateOutcome, { kind: 'refused' }>['why']

const reasons: Record<Refusal, string> = {
  'email-wrong': '--email is no e-mail address',
  'name-wrong': '--name is no name',
  'password-weak': 'the password is too short or too easily guessed',
  'iin-wrong': 'the IIN is wrong',
  'iin-taken': 'another account has this IIN',
  'email-taken': 'another account has this e-mail address',
  'region-missing': 'an authority needs --region',
  'region-unknown': '--region is no region of Kazakhstan (ISO 3166-2, such as KZ-75)',
  'region-unwanted': 'only an authority has a --region',
  'district-unknown': '--district is no district of that region',
}

/** Makes an account. The password comes from standard input, so that no list of processes shows it. */
export const personCreate: RunCommand = async ({ options, terminal, openServices, now }) => {
  const role = roles.find((each) => each === options.required('role'))
  const language = languages.find((each) => each === (options.optional('language') ?? 'kk'))
  if (!role) return wrong(`--role must be one of ${roles.join(', ')}`)
  if (!language) return wrong(`--language must be one of ${languages.join(', ')}`)
  const [email, name] = [options.required('email'), options.required('name')]
  const region = options.optional('region') ?? null
  const district = options.optional('district') ?? null
  // All that is wrong is told at once: whoever types again has to think of everything only once.
  const known = findPersonFaults({ email, name, role, region, district })
  const password = await terminal.readSecret('Password')
  const services = await openServices()
  const fault = await findPasswordFault(services, { password, email, name, client: 'operator' })
  const faults: Refusal[] = fault ? [...known, 'password-weak'] : known
  if (faults.length > 0) return refuse(faults)
  const person = { email, name, region, district, password, role, language, now }
  const outcome = await createPerson(services, person)
  if (outcome.kind === 'refused') return refuse([outcome.why])
  terminal.say(outcome.personId)
  if (isStaff([role])) {
    terminal.tell('At the first sign-in they set up a second factor with an app on their phone.')
    terminal.tell('Without it, none of the pages of this role opens.')
  }
  return 0

  function refuse(faults: Refusal[]) {
    for (const each of faults) terminal.tell(`Refused: ${reasons[each]}.`)
    return 1 as const
  }

  function wrong(problem: string) {
    terminal.tell(problem)
    return 2 as const
  }
}
