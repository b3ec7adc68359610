import { mayDo, type Role } from '../../app/accounts/domain/permissions'
import type { RoutePattern } from '../../app/path-to'
import type { RouteHandle } from '../../app/route-handle'

/** Who asks. The stranger and the owner are learners; what is asked for is the owner's. */
export const visitors = [
  'nobody',
  'stranger',
  'owner',
  'trainer',
  'reviewer',
  'authority',
  'administrator',
] as const

export type Visitor = (typeof visitors)[number]

/** The status that each visitor is answered with. */
export type Row = Record<Visitor, number>

/** What an address answers to a look, and to a form. */
export type Access = {
  get: Answer
  /** Without fields, a form holds one that no page knows. */
  post?: { row: Answer; fields?: Record<string, string> }
}

/**
 * What visitors are answered with: each by their own status; or, as a mere status, whoever the handle of the route lets in,
 * while whoever is not signed in is led to the sign-in page, and whoever lacks the permission gets 403.
 */
export type Answer = Row | number

/** The roles of each visitor: whoever works here is a learner as well. */
const rolesOf: Record<Visitor, readonly Role[]> = {
  nobody: [],
  stranger: ['learner'],
  owner: ['learner'],
  trainer: ['learner', 'trainer'],
  reviewer: ['learner', 'reviewer'],
  authority: ['learner', 'authority'],
  administrator: ['learner', 'administrator'],
}

/** The answer to each visitor, by what the handle says of who may ask. */
export function rowOf(answer: Answer, access: RouteHandle['access']): Row {
  if (typeof answer !== 'number') return answer
  // A session is nothing to the API: whoever shows no token is answered alike.
  if (access === 'anyone' || access === 'client') return only([...visitors], answer, answer)
  if (access === 'signed-in') return anyPerson(answer)
  return only(
    visitors.filter((visitor) => mayDo(rolesOf[visitor], access)),
    answer,
  )
}

/** These are answered with a status; others are refused, and nobody is led to the sign-in page. */
function only(who: Visitor[], status: number, others = 403): Row {
  const answer = (visitor: Visitor) => {
    if (who.includes(visitor)) return status
    return visitor === 'nobody' ? 302 : others
  }
  return Object.fromEntries(visitors.map((visitor) => [visitor, answer(visitor)])) as Row
}

const signedIn = visitors.filter((visitor) => visitor !== 'nobody')

/** Whoever is signed in. */
function anyPerson(status: number): Row {
  return only(signedIn, status)
}

/** The owner alone; to everybody else the thing does not exist. */
function owner(status: number): Row {
  return only(['owner'], status, 404)
}

/** Pages for whoever is not signed in; others are led to their own first page. */
function strangersOnly(status: number): Row {
  return only(['nobody'], status, 302)
}

/** Every address of the site, and who may do what there. Signing out comes last: it ends the session. */
export const matrix: Record<RoutePattern, Access> = {
  '/': { get: 200 },
  '/language': { get: 404, post: { row: 303, fields: { language: 'ru' } } },
  '/reading-style': { get: 404, post: { row: 303, fields: { size: 'large' } } },
  '/refused/:why': { get: 200 },
  '/help': { get: 200 },
  '/after-certificate': { get: 200 },
  '/offline': { get: 200 },
  '/library': { get: 200 },
  '/library/:unit': { get: 200 },
  '/readiness': { get: 200, post: { row: 422 } },
  // Only the owner has answered; whoever else is signed in is led to their own questions.
  '/readiness/weigh': { get: { ...anyPerson(303), owner: 200 } },
  '/readiness/step': { get: { ...anyPerson(303), owner: 200 } },
  '/search': { get: 200 },
  '/glossary': { get: 200 },
  // Shown by the server itself, never asked for.
  '/form-refused': { get: 404 },

  '/register': { get: strangersOnly(200), post: { row: strangersOnly(422) } },
  '/contact': { get: 200 },
  '/privacy': { get: 200 },
  '/terms': { get: 200 },
  '/register/sent': { get: 200, post: { row: 422 } },
  '/confirm-email/:token': { get: 410, post: { row: 410 } },
  '/sign-in': { get: strangersOnly(200), post: { row: strangersOnly(422) } },
  // Nobody owes a code here: whoever is signed in is led on, whoever is not signs in first. Staff may give one again
  // where it is asked for.
  '/sign-in/code': {
    get: 302,
    post: { row: { ...anyPerson(302), stranger: 303, owner: 303 } },
  },
  '/forgot-password': { get: 200, post: { row: 422 } },
  '/reset-password/:token': { get: 410, post: { row: 422 } },
  '/set-up/:token': { get: 410, post: { row: 422 } },
  '/account': { get: 200, post: { row: 422 } },
  '/account/second-factor': { get: 200, post: { row: 422 } },
  '/account/email': { get: 200, post: { row: 422 } },
  '/new-email/:token': { get: 410, post: { row: 410 } },
  '/former-email/:token': { get: 410, post: { row: 410 } },
  '/account/sessions': { get: 200, post: { row: 422 } },
  '/account/trail': { get: 200 },
  '/my-data': { get: 200 },
  '/my-data/download': { get: 200, post: { row: 422 } },
  // Without their password just given, they are led to the page that asks for it.
  '/my-data/archive': { get: 303 },
  '/household': { get: 200, post: { row: 422 } },
  '/household/join/:token': { get: 410, post: { row: 422 } },
  '/admin/audit': { get: 200 },
  '/admin/people': { get: 200 },
  '/admin/people/:personId': {
    get: 200,
    post: {
      // Who may is told that the form does not say which roles its page showed.
      row: 409,
      fields: { intent: 'grant', role: 'reviewer', region: '' },
    },
  },
  '/admin/approvals': { get: 200 },
  // Nobody has proposed anything.
  '/admin/approvals/:proposalId': {
    get: 404,
    post: { row: 422 },
  },

  '/programmes/:programme': { get: 200, post: { row: 303, fields: {} } },
  '/programmes/:programme/story': { get: 200 },
  '/learn': { get: 200 },
  // Nobody else is in their household, so that nothing can be shown to anybody.
  '/learn/together': { get: 200, post: { row: 409, fields: { intent: 'show' } } },
  '/learn/:enrolmentId': { get: owner(200) },
  '/learn/:enrolmentId/:module/:lesson': {
    get: owner(200),
    post: { row: owner(303), fields: { intent: 'complete' } },
  },
  // The owner has finished it: no place is kept of it.
  '/learn/:enrolmentId/:module/:lesson/place': {
    get: 302,
    post: { row: owner(422), fields: { section: '1' } },
  },
  '/learn/:enrolmentId/:module/:lesson/remark': { get: owner(200), post: { row: owner(422) } },
  '/learn/:enrolmentId/notes': { get: owner(200) },
  '/learn/:enrolmentId/:module/:lesson/finished': { get: owner(200) },
  // The lesson of the one whose doors these are has no plan, no list and no task for two.
  '/learn/:enrolmentId/:module/:lesson/plans/:plan': { get: 404 },
  '/learn/:enrolmentId/:module/:lesson/days/:checklist': { get: 404 },
  '/learn/:enrolmentId/:module/:lesson/couple/:task': { get: 404, post: { row: 404 } },
  // A look at the address of what is entered leads to its lesson, whoever looks.
  '/learn/:enrolmentId/:module/:lesson/entries/:part': {
    get: 303,
    post: { row: owner(204), fields: { text: 'Quiet.', revision: 'first' } },
  },
  '/media/:file': { get: 404 },
  '/trainer': { get: 200 },
  '/trainer/:programme': { get: 200 },
  '/trainer/:programme/remarks': { get: 200, post: { row: 422 } },
  '/trainer/:programme/:enrolmentId': {
    get: 200,
    post: { row: 422 },
  },

  '/learn/:enrolmentId/test': { get: owner(200), post: { row: owner(303), fields: {} } },
  // The owner's attempt is handed in: what was its question leads to the result.
  '/attempts/:attemptId': { get: owner(303), post: { row: owner(303), fields: {} } },
  '/attempts/:attemptId/questions/:position': {
    get: owner(303),
    post: { row: owner(303), fields: { answer: '0' } },
  },
  // A look at the address of a saved answer leads to its question, whoever looks.
  '/attempts/:attemptId/answers/:position': {
    get: 303,
    post: { row: owner(410), fields: { answer: '0' } },
  },
  '/attempts/:attemptId/result': { get: owner(200) },

  // The certificate is awarded, with the name that was confirmed.
  '/learn/:enrolmentId/name': {
    get: owner(303),
    post: {
      row: owner(303),
      fields: { name: 'Басқа Адам', shown: 'Басқа Адам', intent: 'confirm' },
    },
  },
  '/certificates': { get: 200 },
  '/certificates/:code': { get: owner(200), post: { row: owner(422) } },
  '/certificates/:code/pdf': { get: owner(200) },
  '/certificates/:code/credential': { get: owner(200) },
  '/credentials/status/:list/:purpose': { get: 200 },
  '/certificates/:code/correction': { get: owner(200), post: { row: owner(422) } },
  '/admin/certificates': { get: 200 },
  '/admin/certificates/:code': {
    get: 200,
    post: { row: 422 },
  },
  '/admin/certificates/:code/:action': {
    get: 200,
    post: { row: 422 },
  },

  '/verify': { get: 200, post: { row: 422 } },
  '/verify/known.json': { get: 200 },
  '/verify/offline.html': { get: 200 },
  '/v': { get: 200 },
  // A surname may be asked after, but not as often as seven visitors at once would.
  '/verify/:code': { get: 200, post: { row: 422 } },
  // A whole address behind ours; what holds no code is mistyped.
  '/verify/*': { get: 404, post: { row: 303 } },
  '/.well-known/did.json': { get: 200 },
  '/.well-known/jwks.json': { get: 200 },

  '/requirements': { get: 200 },
  '/requirements/:form': { get: 200 },
  '/admin/rules': { get: 200 },
  '/admin/rules/:form': { get: 200 },
  // Which requirement is meant stands behind the question mark; without it there is nothing to edit.
  '/admin/rules/:form/edit': {
    get: 404,
    post: { row: 404 },
  },
  '/record': { get: 200, post: { row: 422 } },
  '/record/forms': { get: 200 },
  '/record/forms/:form': { get: 200 },
  '/record/history': { get: 200 },
  '/record/looks': { get: 200 },
  '/record/household': { get: 200 },
  '/record/extracts': { get: 200, post: { row: 422 } },
  // The code is that of a certificate: nobody has such an extract.
  '/record/extracts/:code': { get: 404 },
  '/record/extracts/:code/json': { get: 404 },
  '/authority': {
    get: 200,
    post: {
      row: 303,
      fields: { sought: ':code', purpose: 'court-preparation', words: '' },
    },
  },
  '/authority/queue': { get: 200 },
  '/authority/people/:personId': {
    get: 200,
    post: {
      row: 303,
      fields: { purpose: 'court-preparation', words: '' },
    },
  },
  '/authority/records/:lookId': { get: 200 },
  // What is not there is not there for the authority either; nobody else learns even that.
  '/authority/records/:lookId/decide/:placementForm/:requirement': {
    get: 404,
    post: { row: 422 },
  },
  '/authority/records/:lookId/proposals/:proposalId': {
    get: 404,
    post: { row: 404 },
  },
  '/authority/records/:lookId/household': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/records/:lookId/iin': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/records/:lookId/extract': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/records/:lookId/extracts/:code': { get: 404 },
  '/authority/records/:lookId/extracts/:code/json': { get: 404 },
  '/authority/records/:lookId/transfer': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/proposals': { get: 200 },
  // The owner is of the authority's own region.
  '/authority/elsewhere/:code': {
    get: 302,
    post: { row: 302 },
  },
  '/authority/transfers': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/transfers/:transferId': {
    get: 404,
    post: { row: 422 },
  },
  '/authority/announcements': {
    get: 200,
    post: { row: 422 },
  },
  '/authority/batch': { get: 200, post: { row: 422 } },
  '/authority/batch/:batchId': { get: 404 },
  '/authority/batch/:batchId/csv': { get: 404 },
  '/authority/batch/:batchId/json': { get: 404 },
  '/authority/statistics': { get: 200 },
  '/authority/statistics/csv': { get: 200 },
  '/record/region': { get: 200 },

  '/admin/clients': {
    get: 200,
    post: { row: 422 },
  },
  '/admin/clients/:clientId': {
    get: 200,
    post: { row: 422 },
  },
  // Whoever has a session is nobody to the API: it knows tokens alone. A form is no JSON.
  '/api/openapi.json': { get: 200, post: { row: 405 } },
  '/api/v1/token': { get: 405, post: { row: 400 } },
  '/api/v1/certificates/check': { get: 405, post: { row: 415 } },
  '/api/v1/certificates/:code': { get: 200, post: { row: 405 } },
  '/api/v1/records/search': { get: 405, post: { row: 401 } },
  '/api/v1/records/:lookId': { get: 401, post: { row: 405 } },
  '/api/v1/batch-checks': { get: 405, post: { row: 401 } },
  '/api/v1/batch-checks/:batchId': { get: 401, post: { row: 405 } },
  '/api/v1/batch-checks/:batchId/lines': { get: 401, post: { row: 405 } },
  '/api/v1/batch-checks/:batchId/statement': {
    get: 401,
    post: { row: 405 },
  },
  '/api/v1/events': { get: 401, post: { row: 405 } },
  '/api/v1/webhooks': { get: 401, post: { row: 401 } },
  '/api/v1/webhooks/:webhookId': { get: 401, post: { row: 405 } },
  '/api/v1/webhooks/:webhookId/deliveries': { get: 401, post: { row: 405 } },
  '/api/v1/webhooks/:webhookId/replay': { get: 405, post: { row: 401 } },
  // Served to engineers alone, by the development server.
  '/development/editor': { get: 404 },
  '/development/gallery': { get: 404 },
  '/development/gallery/:group': { get: 404 },
  '/api/*': { get: 404, post: { row: 404 } },

  '/*': { get: 404, post: { row: 404 } },
  '/sign-out/unsent': { get: 200 },
  // Comes back after having left; leaving itself ends the session.
  '/leave': { get: 302, post: { row: 303, fields: { next: '/' } } },
  '/sign-out': { get: 404, post: { row: 303, fields: {} } },
}
