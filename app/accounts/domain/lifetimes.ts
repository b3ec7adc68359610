const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long what is handed out once can be used, in milliseconds. */
export const lifetime = {
  /** An e-mail may lie over a weekend. */
  registration: 3 * day,
  /** How long a browser knows of the registration that was made in it. */
  registrationCookie: 2 * hour,
  resetLink: hour,
  /** A letter to a new address is answered on the day, or asked for again. */
  newEmailLink: day,
  /** How long the letter to the address before stops a change, or puts that address back. */
  stopEmailLink: 7 * day,
  setUpLink: 7 * day,
  /** A secret on the screen that no code has confirmed. */
  unconfirmedFactor: hour,
  householdInvitation: 7 * day,
  /** How long a session lives from its last use, give or take. */
  session: 30 * day,
  /** How long staff work before they sign in anew: a working day. */
  staffSitting: 12 * hour,
  /** After how long without a page staff give their second factor again. */
  staffIdle: 30 * minute,
  /** How long a second factor that was given opens what asks for it again. */
  givenFactor: 10 * minute,
}

/** The instant so many milliseconds after another. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}

/** The instant so many milliseconds before another. */
export function before(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() - milliseconds)
}
