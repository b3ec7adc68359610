/** Whose form an address takes, and what it asks of whoever sends it. */
export type FormDoor = 'open' | 'own' | 'code' | 'again'

/**
 * Every address that takes a form, and whose form it must be. An `own` form changes something of whoever is signed in,
 * and is taken only from the person for whom its page was made. So is an `again` one, and only when their second factor
 * was given in the last minutes (lifetimes.givenFactor): an open screen is not enough to hand out rights. The `code` door
 * is where it is given. An `open` form is about whoever holds a link, a password or a certificate, or about the browser.
 */
export const formDoors: Record<string, FormDoor> = {
  // The language of the browser; that of an account only by the form of its person (choose-language).
  '/language': 'open',
  '/register': 'open',
  '/register/sent': 'open',
  '/confirm-email/:token': 'open',
  '/sign-in': 'open',
  '/sign-in/code': 'code',
  // Whoever wants to be gone is gone.
  '/sign-out': 'open',
  '/leave': 'open',
  '/forgot-password': 'open',
  '/reset-password/:token': 'open',
  '/set-up/:token': 'open',
  '/account': 'own',
  '/account/second-factor': 'own',
  '/account/sessions': 'own',
  '/household': 'own',
  '/household/join/:token': 'own',
  '/admin/people/:personId': 'again',
  '/admin/approvals/:proposalId': 'again',
  '/programmes/:programme': 'own',
  '/learn/:enrolmentId/:module/:lesson': 'own',
  '/learn/:enrolmentId/test': 'own',
  '/trainer/:programme/:enrolmentId': 'own',
  '/attempts/:attemptId': 'own',
  '/attempts/:attemptId/questions/:position': 'own',
  '/attempts/:attemptId/answers/:position': 'own',
  '/learn/:enrolmentId/name': 'own',
  '/certificates/:code': 'own',
  '/certificates/:code/correction': 'own',
  '/admin/certificates/:code': 'again',
  '/admin/certificates/:code/:action': 'again',
  '/verify': 'open',
  '/verify/:code': 'open',
  '/verify/*': 'open',
  '/admin/rules/:form/edit': 'again',
  '/record': 'own',
  '/record/extracts': 'own',
  '/authority': 'own',
  '/authority/people/:personId': 'own',
  '/authority/records/:lookId/decide/:placementForm/:requirement': 'own',
  '/authority/records/:lookId/proposals/:proposalId': 'own',
  '/authority/records/:lookId/household': 'own',
  '/authority/records/:lookId/iin': 'own',
  '/authority/records/:lookId/extract': 'own',
  '/authority/records/:lookId/transfer': 'own',
  '/authority/elsewhere/:code': 'own',
  '/authority/transfers': 'own',
  '/authority/transfers/:transferId': 'own',
  '/authority/announcements': 'own',
  '/authority/batch': 'own',
  '/admin/clients': 'again',
  '/admin/clients/:clientId': 'again',
  '/*': 'own',
}

const doors = Object.entries(formDoors)
  .filter(([path]) => path !== '/*')
  .map(([path, door]) => ({
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+').replace('*', '.+')}/?$`),
    door,
  }))

/** What an address asks of a form. Whatever is spelled otherwise than we spell it is asked for the most. */
export function doorOf(path: string): FormDoor {
  return doors.find(({ pattern }) => pattern.test(path))?.door ?? 'again'
}
