import type { Limit } from '../platform/throttle/take-turn.server'
import type { Pace } from '../platform/throttle/pace'
import type { TryPaces } from './sign-in-turns'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/*
 * How often, before we ask to wait: so much at once, then one every so many seconds. What is counted by network is
 * generous: a whole training group, or everybody behind one carrier, may sit behind one address. Of what is counted by account
 * no network gets all (shareTurns). A right password gives its turns back.
 */

/** Passwords: 10 at once and then one a minute; of one account some 750 a day from all strange devices together. */
export const signInPaces: TryPaces = {
  byDevice: { name: 'sign-in-by-device', burst: 10, seconds: minute },
  byPair: { name: 'sign-in-by-pair', burst: 10, seconds: minute },
  byAccount: { name: 'sign-in-by-account', burst: 30, seconds: 2 * minute },
  byNetwork: { name: 'sign-in-by-network', burst: 300, seconds: 3 },
}

/** E-mails with a link for a new password. */
export const resetPaces: TryPaces = {
  byDevice: { name: 'reset-by-device', burst: 5, seconds: 10 * minute },
  byPair: { name: 'reset-by-pair', burst: 5, seconds: 10 * minute },
  byAccount: { name: 'reset-by-account', burst: 15, seconds: 15 * minute },
  byNetwork: { name: 'reset-by-network', burst: 100, seconds: 20 },
}

/**
 * Codes of a second factor. Three of a million are right at any time: whoever has the password and tries everything that
 * strange devices are given, 78 codes the first day and 48 a day after it, needs some nineteen years.
 */
export const factorPaces: TryPaces = {
  byDevice: { name: 'second-factor-by-device', burst: 10, seconds: 10 * minute },
  byPair: { name: 'second-factor-by-pair', burst: 10, seconds: 10 * minute },
  byAccount: { name: 'second-factor-by-account', burst: 30, seconds: 30 * minute },
  byNetwork: { name: 'second-factor-by-network', burst: 300, seconds: 3 },
}

/** E-mails to whoever registers. No device is known to somebody who has no account. */
export const registerPaces: TryPaces = {
  byDevice: { name: 'register-by-device', burst: 5, seconds: hour },
  byPair: { name: 'register-by-pair', burst: 5, seconds: hour },
  byAccount: { name: 'register-by-account', burst: 15, seconds: hour },
  byNetwork: { name: 'register-by-network', burst: 100, seconds: 20 },
}

export const paces = {
  renewByRegistration: { name: 'renew-by-registration', burst: 5, seconds: 4 * hour },
  newEmailByPerson: { name: 'new-email-by-person', burst: 5, seconds: 4 * hour },
  /** By the address as well, so that nobody fills a stranger's mailbox by many accounts. */
  newEmailByAddress: { name: 'new-email-by-address', burst: 5, seconds: 4 * hour },
  passwordByPerson: { name: 'password-by-person', burst: 10, seconds: minute },
  invitationByPerson: { name: 'invitation-by-person', burst: 10, seconds: 2 * hour },
  /** By who invites and who is invited, so that no stranger uses up the e-mails of somebody's own household. */
  invitationByPair: { name: 'invitation-by-pair', burst: 3, seconds: 4 * hour },
  invitationByEmail: { name: 'invitation-by-email', burst: 15, seconds: hour },
  invitationByNetwork: { name: 'invitation-by-network', burst: 60, seconds: 10 * minute },
} satisfies Record<string, Pace>

export const limits = {
  iinByPerson: { name: 'iin-by-person', turns: 5, seconds: day },
  /** How often an officer types the IIN of one person from a paper. */
  iinSeenByPair: { name: 'iin-seen-by-pair', turns: 5, seconds: day },
} satisfies Record<string, Limit>

/** How many wrong passwords within an hour are told to the administrators: for one account, and for the site. */
export const alarmLimits = {
  account: { name: 'alarm-by-account', turns: 50, seconds: hour },
  site: { name: 'alarm-in-all', turns: 500, seconds: hour },
  /** So often a day at most, so that whoever attacks does not fill their mailboxes. */
  emails: { name: 'alarm-emails', turns: 6, seconds: day },
  /** And so often of one provider, so that nobody uses up the e-mails that tell of somebody else. */
  emailsOfProvider: { name: 'alarm-emails-of-provider', turns: 2, seconds: day },
} satisfies Record<string, Limit>
