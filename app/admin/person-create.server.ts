import { findPasswordFault } from '../accounts/find-password-fault.server'
import { createPerson, type CreateOutcome } from '../accounts/create-person.server'
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
  const password = await terminal.readSecret('Password')
  const services = await openServices()
  const [email, name] = [options.required('email'), options.required('name')]
  const fault = await findPasswordFault(services, { password, email, name, client: 'operator' })
  if (fault) {
    terminal.tell(`Refused: ${reasons['password-weak']}.`)
    return 1
  }
  const outcome = await createPerson(services, {
    email,
    name,
    region: options.optional('region') ?? null,
    district: options.optional('district') ?? null,
    password,
    role,
    language,
    now,
  })
  if (outcome.kind === 'refused') {
    terminal.tell(`Refused: ${reasons[outcome.why]}.`)
    return 1
  }
  terminal.say(outcome.personId)
  if (isStaff([role])) {
    terminal.tell('At the first sign-in they set up a second factor with an app on their phone.')
    terminal.tell('Without it, none of the pages of this role opens.')
  }
  return 0

  function wrong(problem: string) {
    terminal.tell(problem)
    return 2 as const
  }
}
