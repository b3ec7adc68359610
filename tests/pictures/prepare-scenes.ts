import SqliteClient from 'better-sqlite3'
import { join } from 'node:path'
import { createPerson } from '../../app/accounts/create-person.server'
import { findPersonByEmail } from '../../app/accounts/find-person-by-email.server'
import { setUpSecondFactor } from '../../app/accounts/set-up-second-factor.server'
import type { Services } from '../../app/context'
import { openServices } from '../../app/open-services'
import { readConfig } from '../../app/platform/config/config.server'
import { pathTo } from '../../app/path-to'
import { writeSeen } from '../../app/platform/forms/seen.server'
import { readAnswerKey } from '../../db/seed/answer-key'
import { beginProgramme, confirmSpelling, finishLessons } from '../../db/seed/learn'
import {
  sampleAccount,
  sampleEmail,
  sampleFactorSecret,
  samplePassword,
  samplePeople,
  type SampleName,
} from '../../db/seed/sample-people'
import type { SampleSite } from '../e2e/sample-site'
import { cookiesOf, httpVisitor, signInOver } from '../support/http-visitor'
import { linkInEmailTo } from '../support/read-outbox'

/** Somebody who looks at pages, and where they begin besides the pages that need nothing in their address. */
export type Looker = { name: string; cookie: string; begin: string[] }

/** In whose eyes a page is pictured: the first of them who is shown it. */
const order: SampleName[] = [
  'graduate',
  'midway',
  'partner',
  'newcomer',
  'trainer',
  'reviewer',
  'authority',
  'administrator',
]

/**
 * Brings the sample site to where pages show something that the demonstration does not have yet: an attempt under way, a record
 * that an officer is looking at, what waits for a second person, and links that come by e-mail.
 */
export async function prepareScenes(site: SampleSite): Promise<Looker[]> {
  const enrolmentId = await learnToTheTest(site, 'partner')
  const { code, attemptId, personId } = readSample(site)
  const ask = (name: SampleName, path: string, fields: Record<string, string>) =>
    sendForm(site, name, path, fields)
  const begin: Partial<Record<SampleName, string[]>> = {
    graduate: [
      pathTo('/attempts/:attemptId/result', { attemptId }),
      await ask('graduate', pathTo('/record/extracts'), { forms: 'adoption' }),
    ],
    partner: [
      await ask('partner', pathTo('/learn/:enrolmentId/test', { enrolmentId }), {}),
      pathTo('/learn/:enrolmentId/:module/:lesson/finished', {
        ...{ enrolmentId, module: 'adaptation', lesson: 'first-meeting' },
      }),
      pathTo('/learn/:enrolmentId/:module/:lesson/plans/:plan', {
        ...{ enrolmentId, module: 'adaptation', lesson: 'first-hundred-days', plan: 'first-month' },
      }),
      pathTo('/learn/:enrolmentId/:module/:lesson/couple/:task', {
        ...{
          enrolmentId,
          module: 'adaptation',
          lesson: 'first-hundred-days',
          task: 'hard-evening',
        },
      }),
    ],
    newcomer: [await invite(site), ...(await askOneself(ask))],
    authority: await workAtTheDesk(ask, { code, personId }),
    administrator: [
      pathTo('/admin/certificates/:code', { code }),
      pathTo('/admin/certificates/:code/:action', { code, action: 'revoke' }),
      await ask(
        'administrator',
        pathTo('/admin/certificates/:code/:action', { code, action: 'suspend' }),
        { reason: 'under-inquiry', note: 'We ask the trainer' },
      ),
      await ask('administrator', pathTo('/admin/people/:personId', { personId }), {
        intent: 'change-iin',
        ground: 'mistyped',
      }),
    ],
  }
  const nobody = {
    name: 'nobody',
    cookie: '',
    begin: [
      ...['/nowhere', '/verify/nowhere/else', pathTo('/refused/:why', { why: 'cross-site' })],
      ...(await askForLinks(site)),
    ],
  }
  const people: Looker[] = []
  for (const name of order) {
    people.push({ name, cookie: (await site.signIn(name)).cookie, begin: begin[name] ?? [] })
  }
  return [nobody, ...people, await officerElsewhere(site, ask, code), await owingACode(site)]
}

/**
 * An officer of another region, to whom the holder of a certificate was given and who answers that; they have the number of
 * somebody's certificate who lives elsewhere, too.
 */
async function officerElsewhere(site: SampleSite, ask: Ask, code: string): Promise<Looker> {
  const account = {
    ...({ name: 'Омарова Жанар', role: 'authority', language: 'kk', region: 'KZ-71' } as const),
    ...{ email: 'astana@shanyrak.example', password: samplePassword },
  }
  await withServices(site, async (services) => {
    const now = new Date()
    const made = await createPerson(services, { ...account, now })
    if (made.kind === 'refused') throw new Error(made.why)
    const { personId } = made
    await setUpSecondFactor(services, { personId, secret: sampleFactorSecret, now })
  })
  const purpose = { purpose: 'court-preparation', words: '' }
  const look = await ask('authority', pathTo('/authority'), { sought: code, ...purpose })
  await ask('authority', `${look}/transfer`, {
    place: 'KZ-71',
    ground: 'The family has moved to Astana, application of 20 November',
  })
  const { cookie } = await signInOver(site.url, { ...account, factorSecret: sampleFactorSecret })
  const begin = [pathTo('/authority/elsewhere/:code', { code }), pathTo('/authority/transfers')]
  return { name: 'officer elsewhere', cookie, begin }
}

/** Somebody who has not begun answers the questions to oneself, and chooses a step. */
async function askOneself(ask: Ask): Promise<string[]> {
  const answers = {
    'choice-motive': 'motive-parents',
    'choice-loss': 'loss-recent',
    'choice-spouse': 'spouse-silent',
    'words-support': 'Әпкеме.',
  }
  const start = pathTo('/readiness')
  return [
    await ask('newcomer', start, { intent: 'see', seen: writeSeen({}), ...answers }),
    await ask('newcomer', start, { intent: 'choose', step: 'not-now' }),
  ]
}

type Ask = (name: SampleName, path: string, fields: Record<string, string>) => Promise<string>

/** An officer looks at the holder of a certificate, asks for an extract, checks a list, and decides with a colleague. */
async function workAtTheDesk(
  ask: Ask,
  { code, personId }: { code: string; personId: string },
): Promise<string[]> {
  const purpose = { purpose: 'court-preparation', words: '' }
  const look = await ask('authority', pathTo('/authority'), { sought: code, ...purpose })
  return [
    look,
    await ask('authority', `${look}/extract`, { forms: 'adoption' }),
    await ask('authority', pathTo('/authority/batch'), { list: code, ...purpose }),
    `${look}/household`,
    pathTo('/authority/people/:personId', { personId }),
    // Two officers answer it: the first of them has a proposal that waits.
    await ask('authority', `${look}/decide/adoption/court`, {
      kind: 'not-satisfied',
      ground: 'Letter 17 of the court: the hearing is put off',
      groundDate: '2026-11-20',
      validUntil: '',
    }),
  ]
}

/** Somebody invites somebody else into the household. @returns the path that the e-mail leads to. */
async function invite(site: SampleSite): Promise<string> {
  const email = sampleEmail('newcomer')
  await sendForm(site, 'graduate', pathTo('/household'), { intent: 'invite', email })
  return pathOf(await linkInEmailTo(site.dataDir, email))
}

/** Asks for what comes by e-mail to whoever is not signed in. @returns the paths that the e-mails lead to. */
async function askForLinks(site: SampleSite): Promise<string[]> {
  const visitor = httpVisitor(site.url)
  const known = sampleEmail('midway')
  await visitor.post(pathTo('/forgot-password'), { email: known })
  const email = 'fresh@example.kz'
  const account = { name: 'Сейітова Айгерім', email, password: 'a long enough pass phrase' }
  await visitor.post(pathTo('/register'), account)
  const moved = 'moved@example.kz'
  const { password, email: former } = sampleAccount('midway')
  await sendForm(site, 'midway', pathTo('/account/email'), {
    intent: 'ask',
    email: moved,
    password,
  })
  const links = [
    await linkInEmailTo(site.dataDir, known, '/reset-password/'),
    await linkInEmailTo(site.dataDir, moved, '/new-email/'),
    await linkInEmailTo(site.dataDir, former, '/former-email/'),
    await linkInEmailTo(site.dataDir, email, '/confirm-email/'),
  ]
  return links.map(pathOf)
}

/** Somebody of the staff who has given the password, and owes the code of the second factor. */
async function owingACode(site: SampleSite): Promise<Looker> {
  const { email, password } = sampleAccount('trainer')
  const answer = await httpVisitor(site.url).post(pathTo('/sign-in'), { email, password })
  return { name: 'owing a code', cookie: cookiesOf(answer), begin: [pathTo('/sign-in/code')] }
}

/** Fills in the form of a page and sends it, with what the page itself puts into it. @returns the path that it leads to. */
async function sendForm(
  site: SampleSite,
  name: SampleName,
  path: string,
  fields: Record<string, string>,
): Promise<string> {
  const visitor = await site.signIn(name)
  const page = await (await visitor.get(path)).text()
  const forms = page.match(/<form[^]*?<\/form>/g) ?? []
  const form = forms.find((each) =>
    Object.keys(fields).every((field) => each.includes(`name="${field}"`)),
  )
  const hidden = [...(form ?? '').matchAll(/<input type="hidden" name="(seen)" value="([^"]*)"/g)]
  const own = Object.fromEntries(hidden.map(([, key = '', value = '']) => [key, value]))
  const answer = await visitor.post(path, { ...own, ...fields })
  const to = answer.headers.get('location')
  if (answer.status !== 303 || !to) throw new Error(`${path} answers ${answer.status}`)
  return pathOf(new URL(to, site.url).href)
}

function pathOf(address: string): string {
  return new URL(address).pathname
}

/** What stands in addresses for the graduate's certificate and attempt. */
function readSample(site: SampleSite): { code: string; attemptId: string; personId: string } {
  const database = new SqliteClient(join(site.dataDir, 'shanyrak.db'), { readonly: true })
  const pick = (sql: string) => String(database.prepare(sql).pluck().get(sampleEmail('graduate')))
  const person = '(SELECT id FROM person WHERE email = ?)'
  const found = {
    code: pick(`SELECT code FROM certificate WHERE person_id = ${person}`),
    attemptId: pick(`SELECT id FROM attempt WHERE person_id = ${person}`),
    personId: pick('SELECT id FROM person WHERE email = ?'),
  }
  database.close()
  return found
}

/** Takes somebody through all lessons up to the final test. @returns their enrolment. */
async function learnToTheTest(site: SampleSite, name: SampleName): Promise<string> {
  return withServices(site, (services) => learn(services, name))
}

/** Does something by the doors that pages use, on the data of the site. */
async function withServices<T>(
  site: SampleSite,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const services = await openServices(readConfig({ ...site.env, LOG_LEVEL: 'silent' }))
  try {
    return await work(services)
  } finally {
    await services.database.close()
  }
}

async function learn(services: Services, name: SampleName): Promise<string> {
  const person = await findPersonByEmail(services.database.read, sampleEmail(name))
  if (!person) throw new Error(`${name} is one of the sample people`)
  const now = Date.now()
  const at = (daysAgo: number) => new Date(now - daysAgo * 86_400_000)
  const begun = { personId: person.id, programme: 'adoptive-parent', now: at(9) }
  const learner = await beginProgramme(services, await readAnswerKey('content'), begun)
  await finishLessons(learner, Infinity, at(2))
  await confirmSpelling(learner, samplePeople[name].name, at(1))
  return learner.enrolmentId
}
