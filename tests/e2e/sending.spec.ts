import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import SqliteClient from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { messages as accounts } from '../../app/accounts/words/messages'
import { unsentMessages } from '../../app/accounts/words/unsent-messages'
import { messages as assessment } from '../../app/assessment/words/messages'
import { refusalMessages } from '../../app/design/words/refusal-messages'
import { sendingMessages } from '../../app/design/words/sending-messages'
import { translate } from '../../app/platform/i18n/messages'
import { sampleAccount, sampleEmail, type SampleName } from '../../db/seed/sample-people'
import { startSampleSite, type SampleSite } from './sample-site'
import { shippedQuestions } from './shipped-programme'

const t = translate(assessment, 'en')
const tAccounts = translate(accounts, 'en')

// What these hold up or refuse on its way would come from what the worker of the site keeps (offline.spec).
test.use({ serviceWorkers: 'block' })

let site: SampleSite
let questions: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
  questions = `/attempts/${givenOpenAttempt()}/questions`
})

test.afterAll(() => site.stop())

function inDatabase<T>(use: (database: SqliteClient.Database) => T): T {
  const database = new SqliteClient(join(site.dataDir, 'shanyrak.db'))
  try {
    return use(database)
  } finally {
    database.close()
  }
}

/**
 * Puts the graduate of the sample in the middle of one more final test, with nothing answered. Its questions are picked at
 * random: one with several choices to pick one of is put in front, for not every paper has such a question.
 *
 * @returns the attempt.
 */
function givenOpenAttempt(): string {
  return inDatabase((database) => {
    const same = 'person_id, enrolment_id, pass_mark, seed, begun_at'
    const id = randomUUID()
    const choice = database
      .prepare(
        `SELECT id FROM question_version WHERE "use" = 'final-test'
         AND json_extract(body, '$.kind') = 'single-choice'
         AND json_array_length(body, '$.options') > 2`,
      )
      .pluck()
      .get()
    database
      .prepare(
        `INSERT INTO attempt (id, number, paper, ${same})
         SELECT ?, number + 1, json_set(paper, '$[0]', ?), ${same} FROM attempt
         WHERE person_id = (SELECT id FROM person WHERE email = ?)`,
      )
      .run(id, choice, sampleEmail('graduate'))
    return id
  })
}

/** How many answers of the attempt are stored. */
function countAnswers(): number {
  const id = questions.split('/')[2]
  return inDatabase((database) =>
    Number(
      database.prepare('SELECT count(*) FROM attempt_answer WHERE attempt_id = ?').pluck().get(id),
    ),
  )
}

async function signIn(page: Page, name: SampleName, next = '') {
  const { email, password } = sampleAccount(name)
  await page.goto(`${site.url}/sign-in?lang=en&next=${encodeURIComponent(next)}`)
  await page.locator('button[name="language"][value="en"]').click()
  await expect(page).not.toHaveURL(/lang=/)
  await fillSignIn(page, email, password)
}

async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel(tAccounts('email')).fill(email)
  await page.getByLabel(tAccounts('password'), { exact: true }).fill(password)
  await page.locator('main form button').first().click()
  await expect(page).not.toHaveURL(/sign-in/)
}

async function openContext(context: BrowserContext, name: SampleName, path: string) {
  const page = await context.newPage()
  await signIn(page, name, path)
  await expect(page).toHaveURL(site.url + path)
  return page
}

/** Opens the first question of the attempt that has choices to pick one of. */
async function openChoice(page: Page): Promise<string> {
  for (let position = 1; ; position++) {
    const answer = await page.goto(`${site.url}${questions}/${position}`)
    expect(answer?.status()).toBe(200)
    if ((await page.locator('main input[type=radio]').count()) > 2) return page.url()
  }
}

const radio = (page: Page, at: number) => page.locator('main input[type=radio]').nth(at)
const state = (page: Page) => page.locator('[data-save-state]')

test('a form that cannot be sent stays as it is, says so, and is sent by the same button later', async ({
  context,
}) => {
  const page = await openContext(context, 'newcomer', '/account')
  const details = page.locator('form:has(button[value="details"])')
  const [name, save] = [details.getByRole('textbox').first(), details.getByRole('button')]
  await name.fill('Dana Ospan')
  await context.setOffline(true)
  await save.click()
  await expect(details.getByRole('status')).toHaveText(sendingMessages.en.offline)
  // On a phone, too, where the button may stand at the edge of the screen.
  await expect(details.getByRole('status')).toBeInViewport({ ratio: 1 })
  await expect(save).toBeFocused()
  await expect(name).toHaveValue('Dana Ospan')
  await expect(page).toHaveURL(`${site.url}/account`)
  await context.setOffline(false)
  // As a proxy answers for a server that is being renewed.
  await page.route('**/account', (route) => route.fulfill({ status: 503, body: 'no' }))
  await save.click()
  await expect(details.getByRole('status')).toHaveText(refusalMessages.en.busy)
  await page.unroute('**/account')
  // As the site itself answers when a disk is full.
  const headers = { 'X-Cannot-Save': '1' }
  await page.route('**/account', (route) => route.fulfill({ status: 503, headers, body: 'no' }))
  await save.click()
  await expect(details.getByRole('status')).toHaveText(refusalMessages.en.cannotSave)
  await expect(name).toHaveValue('Dana Ospan')
  await page.unroute('**/account')
  let sent = 0
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
  await save.dblclick()
  await expect(page).toHaveURL(/saved=details/)
  await expect(name).toHaveValue('Dana Ospan')
  expect(sent).toBe(1)
})

test('a refused form is shown in place: the summary has the focus, and all that was typed is there', async ({
  context,
}) => {
  const page = await openContext(context, 'newcomer', '/account')
  const form = (intent: string) => page.locator(`form:has(button[value="${intent}"])`)
  const entries = await page.evaluate(() => history.length)
  await form('details').getByRole('textbox').first().fill('Dana  Ospanova')
  await form('password').locator('input').nth(-1).fill('a new one that is long')
  await form('password').getByRole('button').click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('[data-focus]')).toBeFocused()
  await expect(form('details').getByRole('textbox').first()).toHaveValue('Dana  Ospanova')
  await expect(form('password').locator('input').nth(-1)).toHaveValue('a new one that is long')
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('an answer given after the session lapsed is kept, and saved when its person is back', async ({
  context,
}) => {
  const page = await openContext(context, 'graduate', `${questions}/1`)
  const here = await openChoice(page)
  inDatabase((database) => database.prepare('DELETE FROM session').run())
  await radio(page, 1).check()
  await expect(state(page)).toContainText(t('notSignedIn'))
  await state(page).getByRole('link').click()
  const { email, password } = sampleAccount('graduate')
  await fillSignIn(page, email, password)
  await expect(page).toHaveURL(here)
  await expect(radio(page, 1)).toBeChecked()
  await expect(state(page)).toHaveText(t('saved'))
  expect(countAnswers()).toBe(1)
})

test('two windows on one question: the later one is told of the other answer, and chooses', async ({
  context,
}) => {
  const first = await openContext(context, 'graduate', `${questions}/1`)
  const here = await openChoice(first)
  const second = await context.newPage()
  await second.goto(here)
  await radio(first, 0).check()
  await expect(state(first)).toHaveText(t('saved'))
  // Its own later answers take the place of its earlier ones.
  await radio(first, 2).check()
  await radio(first, 0).check()
  await expect(state(first)).toHaveText(t('saved'))
  await radio(second, 2).check()
  await expect(second.getByRole('alert')).toContainText(t('otherStands'))
  await expect(second.getByRole('alert')).toBeFocused()
  await expect(radio(second, 2)).toBeChecked()
  await second.getByRole('button', { name: t('keepMine') }).click()
  await expect(second).not.toHaveURL(here)
  await first.reload()
  await expect(radio(first, 2)).toBeChecked()
  await second.goto(here)
  await radio(first, 1).check()
  await expect(state(first)).toHaveText(t('saved'))
  await radio(second, 0).check()
  await second.getByRole('button', { name: t('keepOther') }).click()
  await expect(second.getByRole('alert')).toHaveCount(0)
  await expect(radio(second, 1)).toBeChecked()
})

test('an answer that is sent comes back as the next question, and going back shows the one before', async ({
  context,
}) => {
  const page = await openContext(context, 'graduate', `${questions}/1`)
  const here = await openChoice(page)
  const position = Number(here.split('/').at(-1))
  const next = here.replace(/\d+$/, String(position + 1))
  let loaded = 0
  page.on('request', (request) => (loaded += request.isNavigationRequest() ? 1 : 0))
  const heading = page.getByRole('heading', { level: 1 })
  const nextButton = page.getByRole('button', { name: t('saveAndNext') })
  await radio(page, 0).check()
  await expect(state(page)).toHaveText(t('saved'))
  await nextButton.click()
  await expect(page).toHaveURL(next)
  await expect(heading).toHaveText(
    t('question', { position: position + 1, total: shippedQuestions }),
  )
  await expect(heading).toBeFocused()
  await expect(page).toHaveTitle(
    new RegExp(t('question', { position: position + 1, total: shippedQuestions })),
  )
  await expect(page.locator('.frame-languages [name=next]')).toHaveValue(new URL(next).pathname)
  await expect(page.locator('.attempt-steps [aria-current]')).toHaveText(String(position + 1))
  expect(loaded).toBe(0)
  await page.goBack()
  await expect(page).toHaveURL(here)
  await expect(radio(page, 0)).toBeChecked()
  await page.goForward()
  await expect(page).toHaveURL(next)
  await expect(heading).toHaveText(
    t('question', { position: position + 1, total: shippedQuestions }),
  )
  expect(loaded).toBe(2)

  // What is chosen while the form is on its way, and does not arrive, goes on waiting on the page that follows.
  await page.goBack()
  await expect(radio(page, 0)).toBeChecked()
  let letPass = () => {}
  const held = new Promise<void>((resolve) => (letPass = resolve))
  await context.route('**/answers/*', (route) => route.abort())
  await page.route(here, async (route) => {
    await held
    await route.continue()
  })
  await nextButton.click()
  await radio(page, 2).check()
  await expect(state(page)).toHaveText(t('notSaved'))
  letPass()
  await expect(page).toHaveURL(next)
  await expect(heading).toHaveText(
    t('question', { position: position + 1, total: shippedQuestions }),
  )
  await page.unroute(here)
  await context.unroute('**/answers/*')
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await expect(state(page)).toHaveText('')
  await page.goBack()
  await expect(radio(page, 2)).toBeChecked()
})

test('a waiting answer stays its person’s: nobody else sees or sends it, and signing out asks', async ({
  context,
}) => {
  const page = await openContext(context, 'graduate', `${questions}/1`)
  const here = await openChoice(page)
  await radio(page, 0).check()
  await expect(state(page)).toHaveText(t('saved'))
  await context.route('**/answers/*', (route) => route.abort())
  await radio(page, 2).check()
  await expect(state(page)).toHaveText(t('notSaved'))
  await page.goto(`${site.url}/learn`)
  await page.locator('.frame-nav form button').click()
  const tUnsent = translate(unsentMessages, 'en')
  await expect(page.locator('main')).toContainText(tUnsent('lead', { count: 1 }))
  await page.getByRole('button', { name: tUnsent('keep') }).click()
  await expect(page.locator('.frame-nav a[href="/sign-in"]')).toBeVisible()
  await context.unroute('**/answers/*')

  const toAnswers: string[] = []
  context.on('request', (request) => {
    if (request.url().includes('/answers/')) toAnswers.push(request.url())
  })
  await signIn(page, 'newcomer')
  await page.goto(`${site.url}/account`)
  await expect(page.locator('h1')).toBeVisible()
  await page.locator('.frame-nav form button').click()
  await expect(page.locator('.frame-nav a[href="/sign-in"]')).toBeVisible()
  expect(toAnswers).toEqual([])

  await signIn(page, 'graduate', '/learn')
  await expect.poll(() => toAnswers.length).toBeGreaterThan(0)
  await page.goto(here)
  await expect(radio(page, 2)).toBeChecked()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('what is chosen before the script that sends it has come waits for it, and signing out asks', async ({
  context,
}) => {
  const page = await openContext(context, 'graduate', `${questions}/1`)
  const here = await openChoice(page)
  const sender = '**/assets/autosave-*.js'
  let letPass = () => {}
  const held = new Promise<void>((resolve) => (letPass = resolve))
  await context.route(sender, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(here, { waitUntil: 'domcontentloaded' })
  const waiting = () => page.evaluate(() => Object.keys(localStorage).length)
  await radio(page, 0).check()
  expect(await waiting()).toBe(1)
  letPass()
  await expect(state(page)).toHaveText(t('saved'))
  expect(await waiting()).toBe(0)
  await context.unroute(sender)

  // It does not come at all: what was chosen is neither lost nor left behind unasked.
  await context.route(sender, (route) => route.abort())
  await page.goto(here)
  await radio(page, 1).check()
  await expect(state(page)).toHaveText(t('notSaved'))
  await page.goto(`${site.url}/learn`)
  await page.locator('.frame-nav form button').click()
  const tUnsent = translate(unsentMessages, 'en')
  await expect(page.locator('main')).toContainText(tUnsent('leadUncounted'))
  await context.unroute(sender)
  await page.goto(`${site.url}/learn`)
  await expect.poll(waiting).toBe(0)
  await page.goto(here)
  await expect(radio(page, 1)).toBeChecked()
})
