/*
 * What an e-mail with a link is about, as the outbox keeps it: by this it is cancelled when its link dies, and by this the
 * page of whoever waits for it says how far it came.
 */

/** The e-mail by which a registration is confirmed, or that tells the owner of an address of it. */
export function aboutRegistration(registrationId: string): string {
  return `registration:${registrationId}`
}

/** The e-mail with a one-time link. */
export function aboutLink(tokenHash: string): string {
  return `link:${tokenHash}`
}

/** The e-mail that invites into a household. */
export function aboutInvitation(tokenHash: string): string {
  return `invitation:${tokenHash}`
}
