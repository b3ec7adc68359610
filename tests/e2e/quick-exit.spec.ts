import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { harmlessPage } from '../../app/platform/http/harmless-page'
import { launchOptions } from '../playwright.config'
import { httpVisitor } from '../support/http-visitor'
import { asBrowserCookies } from './browser-cookies'
import { comeBack } from './come-back'
import { harmlessTitle, startHarmlessSite } from './harmless-site'
import { findPages, shownPatterns } from '../pictures/find-pages'
import { prepareScenes } from '../pictures/prepare-scenes'
import { startSampleSite, type SampleSite } from './sample-site'

let site: SampleSite
let harmless: Awaited<ReturnType<typeof startHarmlessSite>>
let browser: Browser

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
  harmless = await startHarmlessSite()
  const { executablePath, args } = launchOptions
  browser = await chromium.launch({ executablePath, args: [...args, ...harmless.args] })
})

test.afterAll(async () => {
  await browser.close()
  harmless.stop()
  await site.stop()
})

/** A browser in which somebody is signed in. */
async function openSignedIn(javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled })
  // A session of its own: it is about to end.
  const { cookie } = await site.signInAnew('midway')
  await context.addCookies(asBrowserCookies(cookie, site.url))
  return { context, page: await context.newPage(), cookie }
}

/** Goes from page to page as people do: with a typed address first, then by links, and by a form. */
async function wander(page: Page) {
  await page.goto(`${site.url}/?lang=en`)
  await page.locator('.frame-footer a[href="/requirements"]').click()
  await expect(page).toHaveURL(/\/requirements$/)
  await page.goto(`${site.url}/learn`)
  await page.locator('main a[href^="/learn/"]').first().click()
  await expect(page).not.toHaveURL(/\/learn$/)
  await page.locator('button[name="language"][value="ru"]').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.locator('.frame-brand').click()
  await expect(page).toHaveURL(`${site.url}/`)
}

/** Presses Back until the browser is as empty as it was. @returns what was shown each time, at last. */
async function goBackToTheStart(page: Page, last: RegExp): Promise<number> {
  for (let pages = 0; ; pages++) {
    await page.goBack({ waitUntil: 'commit' })
    if (page.url() === 'about:blank') return pages
    await expect(page).toHaveTitle(last)
    await expect(page.locator('.frame')).toHaveCount(0)
  }
}

test('whoever leaves at once is signed out, in every tab, and going back shows nothing of the site', async () => {
  const { context, page, cookie } = await openSignedIn()
  const otherTab = await context.newPage()
  await otherTab.goto(`${site.url}/account`)
  await wander(page)
  await page.locator('[data-quick-exit] button').click()
  await expect(page).toHaveURL(harmlessPage)
  await expect(otherTab).toHaveURL(harmlessPage)
  await expect
    .poll(async () => (await httpVisitor(site.url, cookie).get('/learn')).headers.get('location'))
    .toMatch(/^\/sign-in/)

  // The page that was left has gone, and a script changes the language without another entry.
  expect(await goBackToTheStart(page, new RegExp(`^${harmlessTitle}$`))).toBe(4)

  const again = await context.newPage()
  await again.goto(`${site.url}/?lang=en`)
  await expect(again.locator('.frame-nav a[href="/sign-in"]')).toBeVisible()
})

test('so is whoever has no JavaScript, and the page that the visit began with says one word', async () => {
  const { page, cookie } = await openSignedIn(false)
  await wander(page)
  await page.locator('[data-quick-exit] button').click()
  await expect(page).toHaveURL(harmlessPage)
  const left = await httpVisitor(site.url, cookie).get('/learn')
  expect(left.headers.get('location')).toMatch(/^\/sign-in/)

  const last = new RegExp(`^(${harmlessTitle}|…)$`)
  expect(await goBackToTheStart(page, last)).toBe(6)

  await page.goto(`${site.url}/requirements`)
  await page.getByRole('button').click()
  await expect(page).toHaveURL(`${site.url}/requirements`)
  await expect(page.locator('h1')).toBeVisible()
})

test('pages of the library, which a browser may keep, are not shown again to whoever goes back', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${site.url}/?lang=en`)
    await page.locator('.frame-footer a[href="/library"]').click()
    await expect(page).toHaveURL(/\/library$/)
    await page.locator('main a[href^="/library/"]').first().click()
    await expect(page.locator('.library-step')).toBeVisible()
    await page.locator('main footer a[href="/library"]').click()
    await expect(page).toHaveURL(/\/library$/)
    await page.locator('[data-quick-exit] button').click()
    await expect(page).toHaveURL(harmlessPage)
    const last = new RegExp(`^(${harmlessTitle}|…)$`)
    // With a script the page that was left has gone from the history.
    expect(await goBackToTheStart(page, last)).toBe(javaScriptEnabled ? 3 : 4)
    await context.close()
  }
})

test('whoever leaves while offline is signed out as soon as the browser comes back to the site', async () => {
  const { context, page, cookie } = await openSignedIn()
  await page.goto(`${site.url}/learn`)
  await context.setOffline(true)
  await page.locator('[data-quick-exit] button').click()
  await expect(page.locator('.frame')).toHaveCount(0)
  const again = await comeBack(page)
  await again.goto(`${site.url}/learn`)
  await expect(again).toHaveURL(/\/sign-in\?next=/)
  const left = await httpVisitor(site.url, cookie).get('/learn')
  expect(left.headers.get('location')).toMatch(/^\/sign-in/)
})

// The sample people live here already: a site of its own for them would cost half a minute.
test('every page of the site is come to by somebody, so that the pictures of all pages show it', async () => {
  const lookers = await prepareScenes(site)
  const found = await findPages(site.url, lookers, shownPatterns)
  const missing = shownPatterns.filter((pattern) => !found.some((page) => page.pattern === pattern))
  expect(missing).toEqual([])
})
