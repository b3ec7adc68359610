import type { z } from 'zod'
import { requirementForm } from '../../app/eligibility/domain/requirement-form'

type Fields = Record<string, string>

const purpose = { purpose: 'court-preparation', words: '' }
const inOwnWords = { purpose: 'other', words: 'Asked for by the court' }
const ground = 'Order No 12 of 3 March'
const texts = (name: string) =>
  Object.fromEntries(['kk', 'ru', 'en'].map((language) => [`${name}.${language}`, 'A text of it']))

/** Forms as people fill them in rightly, by the address that takes them: at least one for each intent. */
export const formSamples: Record<string, Fields[]> = {
  '/language': [{ language: 'ru', next: '/verify' }],
  '/reading-style': [
    { size: 'large', next: '/learn' },
    { lines: 'wide', next: '/learn' },
  ],
  '/register': [
    {
      name: 'Айгүл Сәрсенова',
      email: 'aigul@example.kz',
      password: 'three warm evenings',
      iin: '700911204362',
      place: 'KZ-75',
      language: 'kk',
      next: '/learn',
    },
  ],
  '/register/sent': [{ intent: 'resend' }, { intent: 'correct', email: 'aigul@example.kz' }],
  '/sign-in': [{ email: 'aigul@example.kz', password: 'three warm evenings', next: '/learn' }],
  '/sign-in/code': [{ code: '123456', next: '/learn' }],
  '/sign-out': [{ next: '/' }],
  '/forgot-password': [{ email: 'aigul@example.kz' }],
  '/reset-password/:token': [{ email: 'aigul@example.kz', password: 'three warm evenings' }],
  '/set-up/:token': [
    { name: 'Айгүл Сәрсенова', email: 'aigul@example.kz', password: 'three warm evenings' },
  ],
  '/readiness': [
    { intent: 'see', 'choice-motive': 'motive-help', 'words-loss': 'It was long ago.' },
    { intent: 'again', 'choice-motive': 'motive-help' },
    { intent: 'choose', step: 'not-now' },
    { intent: 'delete' },
  ],
  '/account': [
    ...['details', 'turn-name', 'swap-name'].map((intent) => ({
      intent,
      name: 'Айгүл Сәрсенова',
      language: 'kk',
    })),
    { intent: 'password', currentPassword: 'three warm days', newPassword: 'three warm evenings' },
    { intent: 'iin', iin: '700911204362' },
    { intent: 'place', place: 'KZ-75' },
  ],
  '/account/second-factor': [
    { intent: 'begin', next: '/learn' },
    ...['confirm', 'renew', 'remove'].map((intent) => ({ intent, code: '123456', next: '/learn' })),
  ],
  '/account/email': [
    { intent: 'ask', email: 'aigul@example.kz', password: 'three warm days', code: '123456' },
    { intent: 'retract' },
  ],
  '/my-data/download': [{ password: 'three warm days' }],
  '/account/sessions': [{ intent: 'end', session: 'a1'.repeat(32) }, { intent: 'end-others' }],
  '/household': [
    ...['invite', 'retract'].map((intent) => ({ intent, email: 'aigul@example.kz' })),
    { intent: 'leave' },
  ],
  '/learn/together': [{ intent: 'show' }, { intent: 'hide' }],
  '/learn/:enrolmentId/:module/:lesson/couple/:task': [{ intent: 'show' }, { intent: 'hide' }],
  '/household/join/:token': [{ intent: 'join' }, { intent: 'decline' }],
  '/admin/people/:personId': [
    { intent: 'grant', role: 'authority', region: 'KZ-75' },
    { intent: 'remove', role: 'trainer' },
    { intent: 'remove-second-factor' },
    { intent: 'change-iin', ground: 'mistyped', toEmail: '' },
    { intent: 'change-iin', ground: 'second-account', toEmail: 'aigul@example.kz' },
  ],
  '/admin/approvals/:proposalId': ['confirm', 'decline', 'retract'].map((answer) => ({ answer })),
  '/record': [{ form: 'adoption' }],
  '/trainer/:programme/:enrolmentId': [
    {
      kind: 'attempts',
      attempts: '1',
      minutes: '15',
      reason: 'The line was lost in the middle of the test',
      seen: '0',
    },
  ],
  '/learn/:enrolmentId/:module/:lesson/place': [{ section: '2' }],
  '/learn/:enrolmentId/:module/:lesson/remark': [
    {
      place: '0.1',
      matter: 'unclear',
      words: 'Which evening?',
      reply: 'wanted',
      writing: 'a-writing',
    },
  ],
  '/trainer/:programme/remarks': [
    { about: 'a1'.repeat(32), seen: '01939d6e-0000-7000-8000-000000000000', words: 'Mended' },
  ],
  '/learn/:enrolmentId/name': [
    { name: 'Айгүл Сәрсенова', shown: 'Айгүл Сәрсенова', intent: 'confirm' },
    { name: 'Айгүл Сәрсенова', shown: 'Айгүл', intent: 'preview' },
  ],
  '/certificates/:code': [{ proposal: 'an-id', intent: 'retract' }],
  '/certificates/:code/correction': [
    { reason: 'name-misspelt', name: 'Айгүл Сәрсенова', document: 'Passport', note: '' },
  ],
  '/admin/certificates/:code': ['confirm', 'decline', 'retract'].map((intent) => ({
    proposal: 'an-id',
    intent,
  })),
  '/admin/certificates/:code/:action': [
    { reason: 'name-misspelt', name: 'Айгүл Сәрсенова', document: 'Passport', note: 'As asked' },
  ],
  '/verify/:code': [{ claim: 'Сәрсенова' }],
  '/verify/*': [],
  '/admin/rules/:form/edit': [
    {
      id: 'training',
      training: 'adoptive-parents',
      academicHours: '42',
      ...texts('title'),
      'source.title.kk': '№ 518-IV Кодекс',
      'source.title.ru': 'Кодекс № 518-IV',
      'source.title.en': 'Code No. 518-IV',
      'source.url': 'https://adilet.zan.kz/rus/docs/K1100000518',
      'source.certainty': 'read',
      languages: 'kk',
      checkedOn: '2026-11-20',
      decidedBy: 'guardianship-body',
      expiringDays: '30',
      programmes: 'adoptive-parent',
      intent: 'preview',
      edited: '1',
    },
  ],
  '/record/extracts': [{ forms: 'adoption' }],
  '/authority': [
    { sought: '700911204362', ...purpose },
    { sought: '700911204362', ...inOwnWords },
    { sought: 'Сәрсенова', ...purpose },
  ],
  '/authority/people/:personId': [purpose, inOwnWords, { given: 'sealed' }],
  '/authority/records/:lookId/decide/:placementForm/:requirement': [
    {
      kind: 'satisfied',
      ground,
      groundDate: '2026-03-03',
      validUntil: '2027-03-03',
      seen: 'an-id',
    },
    {
      kind: 'recognised',
      issuer: 'Қамқор қоғамдық қоры',
      number: 'ПШ-118/26',
      academicHours: '42',
      ground,
      groundDate: '2026-03-03',
    },
  ],
  '/authority/records/:lookId/proposals/:proposalId': [
    { answer: 'confirm' },
    { answer: 'decline' },
  ],
  '/authority/records/:lookId/household': [{ member: 'an-id' }],
  '/authority/records/:lookId/iin': [{ iin: '700911204362' }],
  '/authority/records/:lookId/extract': [{ forms: 'adoption' }],
  '/authority/records/:lookId/transfer': [{ place: 'KZ-75', ground }],
  '/authority/elsewhere/:code': [{ ground }],
  '/authority/transfers': [
    { intent: 'ask', sought: '700911204362', ground },
    { intent: 'retract', transferId: 'an-id' },
  ],
  '/authority/transfers/:transferId': [
    { decision: 'accepted', answer: '' },
    { decision: 'declined', answer: ground },
  ],
  '/authority/announcements': [
    { intent: 'announce', people: '300', ground },
    { intent: 'vouch', announcementId: 'an-id' },
  ],
  '/authority/batch': [purpose, inOwnWords],
  '/admin/clients': [{ name: 'eGov', scopes: 'events:read', regions: 'KZ-75' }],
  '/admin/clients/:clientId': [
    { intent: 'disable' },
    { intent: 'revoke', secretId: 'an-id' },
    { intent: 'rights', scopes: 'events:read', regions: 'KZ-75' },
  ],
}

/** The form of a page that makes it for each address anew. */
export const madeForms: Record<string, z.ZodTypeAny> = {
  '/admin/rules/:form/edit': requirementForm('training', ['adoptive-parent'], ['intent', 'edited']),
}

/** Pages that take no field, or an answer to a question, or a file, which they read by themselves. */
export const withoutForm = [
  '/confirm-email/:token',
  '/new-email/:token',
  '/former-email/:token',
  '/leave',
  '/programmes/:programme',
  '/learn/:enrolmentId/:module/:lesson',
  '/learn/:enrolmentId/:module/:lesson/entries/:part',
  '/learn/:enrolmentId/test',
  '/attempts/:attemptId',
  '/attempts/:attemptId/questions/:position',
  '/attempts/:attemptId/answers/:position',
  '/verify',
  '/*',
]
