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
  get: Row
  /** Without fields, a form holds one that no page knows. */
  post?: { row: Row; fields?: Record<string, string> }
}

function everyone(status: number): Row {
  return only([...visitors], status, status)
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
export const matrix: Record<string, Access> = {
  '/': { get: everyone(200) },
  '/language': { get: everyone(404), post: { row: everyone(303), fields: { language: 'ru' } } },
  '/refused/:why': { get: everyone(200) },
  '/help': { get: everyone(200) },
  // Shown by the server itself, never asked for.
  '/form-refused': { get: everyone(404) },

  '/register': { get: strangersOnly(200), post: { row: strangersOnly(422) } },
  '/contact': { get: everyone(200) },
  '/privacy': { get: everyone(200) },
  '/terms': { get: everyone(200) },
  '/register/sent': { get: everyone(200), post: { row: everyone(422) } },
  '/confirm-email/:token': { get: everyone(410), post: { row: everyone(410) } },
  '/sign-in': { get: strangersOnly(200), post: { row: strangersOnly(422) } },
  // Nobody owes a code here: whoever is signed in is led on, whoever is not signs in first. Staff may give one again
  // where it is asked for.
  '/sign-in/code': {
    get: everyone(302),
    post: { row: { ...anyPerson(302), stranger: 303, owner: 303 } },
  },
  '/forgot-password': { get: everyone(200), post: { row: everyone(422) } },
  '/reset-password/:token': { get: everyone(410), post: { row: everyone(422) } },
  '/set-up/:token': { get: everyone(410), post: { row: everyone(422) } },
  '/account': { get: anyPerson(200), post: { row: anyPerson(422) } },
  '/account/second-factor': { get: anyPerson(200), post: { row: anyPerson(422) } },
  '/account/sessions': { get: anyPerson(200), post: { row: anyPerson(422) } },
  '/account/trail': { get: anyPerson(200) },
  '/household': { get: anyPerson(200), post: { row: anyPerson(422) } },
  '/household/join/:token': { get: anyPerson(410), post: { row: anyPerson(422) } },
  '/admin/audit': { get: only(['administrator'], 200) },
  '/admin/people': { get: only(['administrator'], 200) },
  '/admin/people/:personId': {
    get: only(['administrator'], 200),
    post: {
      // Who may is told that the form does not say which roles its page showed.
      row: only(['administrator'], 409),
      fields: { intent: 'grant', role: 'reviewer', region: '' },
    },
  },
  '/admin/approvals': { get: only(['administrator'], 200) },
  // Nobody has proposed anything.
  '/admin/approvals/:proposalId': {
    get: only(['administrator'], 404),
    post: { row: only(['administrator'], 422) },
  },

  '/programmes/:programme': { get: everyone(200), post: { row: anyPerson(303), fields: {} } },
  '/learn': { get: anyPerson(200) },
  '/learn/:enrolmentId': { get: owner(200) },
  '/learn/:enrolmentId/:module/:lesson': {
    get: owner(200),
    post: { row: owner(303), fields: { intent: 'complete' } },
  },
  '/media/:file': { get: everyone(404) },
  '/trainer': { get: only(['trainer', 'administrator'], 200) },
  '/trainer/:programme': { get: only(['trainer', 'administrator'], 200) },
  '/trainer/:programme/:enrolmentId': {
    get: only(['trainer', 'administrator'], 200),
    post: { row: only(['trainer', 'administrator'], 422) },
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
    get: anyPerson(303),
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
  '/certificates': { get: anyPerson(200) },
  '/certificates/:code': { get: owner(200), post: { row: owner(422) } },
  '/certificates/:code/pdf': { get: owner(200) },
  '/certificates/:code/credential': { get: owner(200) },
  '/credentials/status/:list/:purpose': { get: everyone(200) },
  '/certificates/:code/correction': { get: owner(200), post: { row: owner(422) } },
  '/admin/certificates': { get: only(['administrator'], 200) },
  '/admin/certificates/:code': {
    get: only(['administrator'], 200),
    post: { row: only(['administrator'], 422) },
  },
  '/admin/certificates/:code/:action': {
    get: only(['administrator'], 200),
    post: { row: only(['administrator'], 422) },
  },

  '/verify': { get: everyone(200), post: { row: everyone(422) } },
  '/verify/known.json': { get: everyone(200) },
  '/verify/offline.html': { get: everyone(200) },
  '/v': { get: everyone(200) },
  // A surname may be asked after, but not as often as seven visitors at once would.
  '/verify/:code': { get: everyone(200), post: { row: everyone(422) } },
  // A whole address behind ours; what holds no code is mistyped.
  '/verify/*': { get: everyone(404), post: { row: everyone(303) } },
  '/.well-known/did.json': { get: everyone(200) },
  '/.well-known/jwks.json': { get: everyone(200) },

  '/requirements': { get: everyone(200) },
  '/requirements/:form': { get: everyone(200) },
  '/admin/rules': { get: only(['administrator'], 200) },
  '/admin/rules/:form': { get: only(['administrator'], 200) },
  // Which requirement is meant stands behind the question mark; without it there is nothing to edit.
  '/admin/rules/:form/edit': {
    get: only(['administrator'], 404),
    post: { row: only(['administrator'], 404) },
  },
  '/record': { get: anyPerson(200), post: { row: anyPerson(422) } },
  '/record/forms': { get: anyPerson(200) },
  '/record/forms/:form': { get: anyPerson(200) },
  '/record/history': { get: anyPerson(200) },
  '/record/looks': { get: anyPerson(200) },
  '/record/household': { get: anyPerson(200) },
  '/record/extracts': { get: anyPerson(200), post: { row: anyPerson(422) } },
  // The code is that of a certificate: nobody has such an extract.
  '/record/extracts/:code': { get: anyPerson(404) },
  '/record/extracts/:code/json': { get: anyPerson(404) },
  '/authority': {
    get: only(['authority'], 200),
    post: {
      row: only(['authority'], 303),
      fields: { sought: ':code', purpose: 'court-preparation', words: '' },
    },
  },
  '/authority/queue': { get: only(['authority'], 200) },
  '/authority/people/:personId': {
    get: only(['authority'], 200),
    post: {
      row: only(['authority'], 303),
      fields: { purpose: 'court-preparation', words: '' },
    },
  },
  '/authority/records/:lookId': { get: only(['authority'], 200) },
  // What is not there is not there for the authority either; nobody else learns even that.
  '/authority/records/:lookId/decide/:placementForm/:requirement': {
    get: only(['authority'], 404),
    post: { row: only(['authority'], 422) },
  },
  '/authority/records/:lookId/proposals/:proposalId': {
    get: only(['authority'], 404),
    post: { row: only(['authority'], 404) },
  },
  '/authority/records/:lookId/household': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/records/:lookId/iin': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/records/:lookId/extract': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/records/:lookId/extracts/:code': { get: only(['authority'], 404) },
  '/authority/records/:lookId/extracts/:code/json': { get: only(['authority'], 404) },
  '/authority/records/:lookId/transfer': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/proposals': { get: only(['authority'], 200) },
  // The owner is of the authority's own region.
  '/authority/elsewhere/:code': {
    get: only(['authority'], 302),
    post: { row: only(['authority'], 302) },
  },
  '/authority/transfers': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/transfers/:transferId': {
    get: only(['authority'], 404),
    post: { row: only(['authority'], 422) },
  },
  '/authority/announcements': {
    get: only(['authority'], 200),
    post: { row: only(['authority'], 422) },
  },
  '/authority/batch': { get: only(['authority'], 200), post: { row: only(['authority'], 422) } },
  '/authority/batch/:batchId': { get: only(['authority'], 404) },
  '/authority/batch/:batchId/csv': { get: only(['authority'], 404) },
  '/authority/batch/:batchId/json': { get: only(['authority'], 404) },
  '/authority/statistics': { get: only(['authority'], 200) },
  '/authority/statistics/csv': { get: only(['authority'], 200) },
  '/record/region': { get: anyPerson(200) },

  '/admin/clients': {
    get: only(['administrator'], 200),
    post: { row: only(['administrator'], 422) },
  },
  '/admin/clients/:clientId': {
    get: only(['administrator'], 200),
    post: { row: only(['administrator'], 422) },
  },
  // Whoever has a session is nobody to the API: it knows tokens alone. A form is no JSON.
  '/api/openapi.json': { get: everyone(200), post: { row: everyone(405) } },
  '/api/v1/token': { get: everyone(405), post: { row: everyone(400) } },
  '/api/v1/certificates/check': { get: everyone(405), post: { row: everyone(415) } },
  '/api/v1/certificates/:code': { get: everyone(200), post: { row: everyone(405) } },
  '/api/v1/records/search': { get: everyone(405), post: { row: everyone(401) } },
  '/api/v1/records/:lookId': { get: everyone(401), post: { row: everyone(405) } },
  '/api/v1/batch-checks': { get: everyone(405), post: { row: everyone(401) } },
  '/api/v1/batch-checks/:batchId': { get: everyone(401), post: { row: everyone(405) } },
  '/api/v1/batch-checks/:batchId/lines': { get: everyone(401), post: { row: everyone(405) } },
  '/api/v1/batch-checks/:batchId/statement': {
    get: everyone(401),
    post: { row: everyone(405) },
  },
  '/api/v1/events': { get: everyone(401), post: { row: everyone(405) } },
  '/api/v1/webhooks': { get: everyone(401), post: { row: everyone(401) } },
  '/api/v1/webhooks/:webhookId': { get: everyone(401), post: { row: everyone(405) } },
  '/api/v1/webhooks/:webhookId/deliveries': {
    get: everyone(401),
    post: { row: everyone(405) },
  },
  '/api/v1/webhooks/:webhookId/replay': { get: everyone(405), post: { row: everyone(401) } },
  '/api/*': { get: everyone(404), post: { row: everyone(404) } },

  '/*': { get: everyone(404), post: { row: everyone(404) } },
  '/sign-out/unsent': { get: anyPerson(200) },
  // Comes back after having left; leaving itself ends the session.
  '/leave': { get: everyone(302), post: { row: everyone(303), fields: { next: '/' } } },
  '/sign-out': { get: everyone(404), post: { row: everyone(303), fields: {} } },
}
