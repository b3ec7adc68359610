import type { Limit } from '../platform/throttle/take-turn.server'

const quarter = 15 * 60
const hour = 60 * 60
const day = 24 * hour

/*
 * How often, before we ask for patience. What is counted by address is generous: a whole training group may
 * sit behind one.
 */
export const limits = {
  signInByEmail: { name: 'sign-in-by-email', turns: 10, seconds: quarter },
  signInByAddress: { name: 'sign-in-by-address', turns: 100, seconds: quarter },
  registerByEmail: { name: 'register-by-email', turns: 5, seconds: day },
  registerByAddress: { name: 'register-by-address', turns: 60, seconds: hour },
  renewByRegistration: { name: 'renew-by-registration', turns: 5, seconds: day },
  resetByEmail: { name: 'reset-by-email', turns: 5, seconds: hour },
  resetByAddress: { name: 'reset-by-address', turns: 60, seconds: hour },
  passwordByPerson: { name: 'password-by-person', turns: 10, seconds: quarter },
  secondFactorByPerson: { name: 'second-factor-by-person', turns: 10, seconds: quarter },
  secondFactorByPersonDaily: { name: 'second-factor-by-person-daily', turns: 50, seconds: day },
  secondFactorByAddress: { name: 'second-factor-by-address', turns: 100, seconds: quarter },
  invitationByPerson: { name: 'invitation-by-person', turns: 10, seconds: day },
  invitationByEmail: { name: 'invitation-by-email', turns: 5, seconds: day },
  invitationByAddress: { name: 'invitation-by-address', turns: 60, seconds: day },
  iinByPerson: { name: 'iin-by-person', turns: 5, seconds: day },
} satisfies Record<string, Limit>
