import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { messages as accounts } from '../../app/accounts/words/messages'
import { offlineMessages } from '../../app/learning/words/offline-messages'
import { offlineNoteMessages } from '../../app/learning/words/offline-note-messages'
import { unsentMessages } from '../../app/accounts/words/unsent-messages'
import { deliveryMessages } from '../../app/design/words/delivery-messages'
import { sendingMessages } from '../../app/design/words/sending-messages'
import { harmlessPage } from '../../app/platform/http/harmless-page'
import { translate } from '../../app/platform/i18n/messages'
import { sampleAccount, type SampleName } from '../../db/seed/sample-people'
import { expectUnreached } from './come-back'
import { startSampleSite, type SampleSite } from './sample-site'

const tAccounts = translate(accounts, 'en')
const t = translate(offlineMessages, 'en')
const tUnsent = translate(unsentMessages, 'en')
const said = new RegExp(offlineNoteMessages.en.kept.replace('#', '.*20\\d\\d.*'))

let site: SampleSite

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
})

test.afterAll(() => site.stop())

async function signIn(page: Page, name: SampleName) {
  const { email, password } = sampleAccount(name)
  await page.goto(`${site.url}/sign-in?lang=en`)
  await page.locator('button[name="language"][value="en"]').click()
  await expect(page).not.toHaveURL(/lang=/)
  await page.getByLabel(tAccounts('email')).fill(email)
  await page.getByLabel(tAccounts('password'), { exact: true }).fill(password)
  await page.locator('main form button').first().click()
  await expect(page).not.toHaveURL(/sign-in/)
}

async function signOut(page: Page) {
  await page.locator('.frame-nav form button').click()
  await expect(page.locator('.frame-nav a[href="/sign-in"]')).toBeVisible()
}

/** Whether a page is kept in the browser, for whomever. */
function isKept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (address) => (await caches.match(address)) !== undefined, path)
}

/** The paths of the enrolment's page and of its lesson that is open. @returns once both are kept. */
async function openLesson(page: Page): Promise<{ path: string; lesson: string }> {
  await page.goto(`${site.url}/learn`)
  const path = (await page.locator('main a[href^="/learn/"]').first().getAttribute('href')) ?? ''
  const enrolment = path.split('/').slice(0, 3).join('/')
  await page.goto(site.url + enrolment)
  const lesson = await page
    .locator('.outline-lesson[data-state=open] a[href]')
    .first()
    .getAttribute('href')
  await page.goto(site.url + lesson)
  // The first sign of a reader.
  await page.mouse.wheel(0, 400)
  await expect.poll(() => isKept(page, lesson ?? '')).toBe(true)
  await page.goto(site.url + enrolment)
  await expect.poll(() => isKept(page, enrolment)).toBe(true)
  return { path: enrolment, lesson: lesson ?? '' }
}

async function expectOffline(page: Page, path: string) {
  await page.goto(site.url + path)
  await expect(page.getByRole('heading', { name: t('title'), level: 1 })).toBeVisible()
}

const selfCheck = (page: Page) => page.locator('.self-check:has(input[type=radio])').first()
const finish = (page: Page) => page.locator('form.lesson-finish')
const waiting = (page: Page) => page.evaluate(() => Object.keys(localStorage).length)

/** Each island takes over once it comes into sight, without a connection as with one. */
async function seeIslandsAwake(page: Page) {
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded()
    await expect(island).toHaveAttribute('data-awake', 'yes')
  }
}

/** Answers a question and finishes the lesson, without a connection, and comes back to it. */
async function answerOffline(page: Page) {
  const radio = selfCheck(page).locator('input[type=radio]').first()
  await radio.check()
  await selfCheck(page).getByRole('button').click()
  await expect(selfCheck(page).getByRole('status')).toHaveText(sendingMessages.en.kept)
  await finish(page).getByRole('button').click()
  await expect(finish(page).getByRole('status')).toHaveText(sendingMessages.en.kept)
  expect(await waiting(page)).toBe(2)
  await page.reload()
  await expect(radio).toBeChecked()
  expect(await waiting(page)).toBe(2)
}

/** The answer has arrived, and what the lesson asks more time for waits until that has passed. */
async function seeArrived(page: Page) {
  await expect.poll(() => waiting(page)).toBe(1)
  await expect(finish(page).getByRole('status')).toHaveText(deliveryMessages.en.later)
  await page.reload()
  await expect(selfCheck(page).locator('.notice')).toBeVisible()
}

test('what was opened is read and answered without a connection by its person alone, arrives later, and all else says what it needs', async ({
  context,
}) => {
  const page = await context.newPage()
  await signIn(page, 'midway')
  const { path, lesson } = await openLesson(page)
  const title = await page.title()

  await context.setOffline(true)
  await page.goto(site.url + lesson)
  await expect(page.locator('[data-lesson]')).toBeVisible()
  await expect(page.locator('[data-kept]')).toHaveText(said)
  await seeIslandsAwake(page)
  const shown = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    return (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd
  })
  test.info().annotations.push({ type: 'ms to a kept lesson', description: shown.toFixed(0) })
  // Style sheets, scripts and pictures are there as well.
  expect(await page.evaluate(brokenParts)).toEqual([])
  await answerOffline(page)
  await page.goto(site.url + path)
  await expect(page).toHaveTitle(title)
  for (const other of ['/certificates', '/', `${path}/test`]) await expectOffline(page, other)
  await expect(page.getByText(t('needsLine'))).toBeVisible()
  for (const passed of ['/verify', '/authority', '/admin/people', '/sign-in']) {
    await expectUnreached(context, site.url + passed)
  }

  await context.setOffline(false)
  await page.goto(site.url + lesson)
  await expect(page.locator('[data-kept]')).toHaveCount(0)
  await seeArrived(page)
  await page.locator('.frame-nav form button').click()
  await expect(page.locator('main')).toContainText(tUnsent('lead', { count: 1 }))
  await page.getByRole('button', { name: tUnsent('remove') }).click()
  await expect(page.locator('.frame-nav a[href="/sign-in"]')).toBeVisible()
  await expect.poll(() => isKept(page, lesson)).toBe(false)
  await context.setOffline(true)
  await expectOffline(page, lesson)
  await context.setOffline(false)
})

test('the session of one person ends, another signs in: neither sees the lessons of the other', async ({
  context,
}) => {
  const page = await context.newPage()
  await signIn(page, 'midway')
  const { path, lesson } = await openLesson(page)
  await context.clearCookies({ name: /^(?!language)/ })
  await page.goto(site.url + path)
  await expect(page).toHaveURL(/sign-in/)
  await context.setOffline(true)
  await expectOffline(page, lesson)
  await context.setOffline(false)

  await signIn(page, 'newcomer')
  await page.goto(`${site.url}/learn`)
  await context.setOffline(true)
  await expectOffline(page, lesson)
  await context.setOffline(false)
  await page.goto(`${site.url}/learn`)
  await signOut(page)

  // Nobody took anything from whoever did not sign out.
  await signIn(page, 'midway')
  await page.goto(`${site.url}/learn`)
  await context.setOffline(true)
  await page.goto(site.url + lesson)
  await expect(page.locator('[data-lesson]')).toBeVisible()
})

test('whoever leaves at once leaves nothing to be read on the device, and no worker', async ({
  context,
}) => {
  const page = await context.newPage()
  await context.route(harmlessPage, (route) => route.fulfill({ body: '<title>weather</title>' }))
  await page.goto(`${site.url}/library?lang=en`)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => isKept(page, '/library?lang=en')).toBe(true)
  await page.locator('[data-quick-exit] button').click()
  await expect(page).toHaveURL(harmlessPage)
  const other = await openApart(context)
  await expect.poll(() => keptAtAll(other)).toEqual([[], 0])
  await context.setOffline(true)
  await expectUnreached(context, `${site.url}/library`)
})

test('the worker that an operator puts in its place takes away all that was kept, and itself', async ({
  context,
}) => {
  const page = await context.newPage()
  await page.goto(`${site.url}/library?lang=en`)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => isKept(page, '/library?lang=en')).toBe(true)
  await page.evaluate(() => navigator.serviceWorker.register('/offline-worker-off.js'))
  await expect.poll(() => keptAtAll(page)).toEqual([[], 0])
})

/** What the browser keeps of the site, and how many workers it has. */
function keptAtAll(page: Page): Promise<[string[], number]> {
  return page.evaluate(async () => [
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ])
}

/** A page of the site's origin that shows nothing of it. */
async function openApart(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site.url}/robots.txt`)
  return page
}

/** Sheets without rules, and pictures without an image. It runs in the page. */
function brokenParts(): string[] {
  const sheets = [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0)
  const pictures = [...document.images].filter(
    ({ complete, naturalWidth }) => complete && naturalWidth === 0,
  )
  return [...sheets.map(({ href }) => String(href)), ...pictures.map(({ src }) => src)]
}
