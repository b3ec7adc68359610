/**
 * Every address that takes a form, and whose form it must be. An `own` form changes something of whoever is signed in,
 * and is taken only from the person for whom its page was made. An `open` one does not: it is about whoever holds a
 * link, a password or a certificate, or about the browser. An address that is not here takes none but one's own.
 */
export const formDoors: Record<string, 'own' | 'open'> = {
  // The language of the browser; that of an account only by the form of its person (choose-language).
  '/language': 'open',
  '/register': 'open',
  '/register/sent': 'open',
  '/confirm-email/:token': 'open',
  '/sign-in': 'open',
  '/sign-in/code': 'own',
  // Whoever wants to be gone is gone.
  '/sign-out': 'open',
  '/leave': 'open',
  '/forgot-password': 'open',
  '/reset-password/:token': 'open',
  '/set-up/:token': 'open',
  '/account': 'own',
  '/account/second-factor': 'own',
  '/household': 'own',
  '/household/join/:token': 'own',
  '/admin/people/:personId': 'own',
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
  '/admin/certificates/:code': 'own',
  '/admin/certificates/:code/:action': 'own',
  '/verify': 'open',
  '/verify/:code': 'open',
  '/verify/*': 'open',
  '/admin/rules/:form/edit': 'own',
  '/record': 'own',
  '/record/extracts': 'own',
  '/authority': 'own',
  '/authority/people/:personId': 'own',
  '/authority/records/:lookId/decide/:placementForm/:requirement': 'own',
  '/authority/records/:lookId/proposals/:proposalId': 'own',
  '/authority/records/:lookId/household': 'own',
  '/authority/records/:lookId/extract': 'own',
  '/authority/records/:lookId/transfer': 'own',
  '/authority/elsewhere/:code': 'own',
  '/authority/transfers': 'own',
  '/authority/transfers/:transferId': 'own',
  '/authority/batch': 'own',
  '/admin/clients': 'own',
  '/admin/clients/:clientId': 'own',
  '/*': 'own',
}

const open = Object.entries(formDoors)
  .filter(([, whose]) => whose === 'open')
  .map(([path]) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+').replace('*', '.+')}/?$`))

/** Whether an address takes a form from anybody. Whatever is spelled otherwise than we spell it takes only one's own. */
export function isOpenDoor(path: string): boolean {
  return open.some((pattern) => pattern.test(path))
}
