import { expect, test } from '@playwright/test'
import { languages } from '../../app/platform/i18n/language'
import { asBrowserCookies } from './browser-cookies'
import { examineNumbersAndTables } from './examine-help'
import { examine } from './examine-page'
import { startSampleSite } from './sample-site'

test('every lesson of the programme can be read on a phone by whoever has finished it, each in one of the languages', async ({
  browser,
}) => {
  const site = await startSampleSite({}, 'content')
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ baseURL: site.url, locale: 'kk', viewport })
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''))
  const { cookie } = await site.signIn('graduate')
  await context.addCookies(asBrowserCookies(cookie, site.url))
  await page.goto('/learn')
  await page.locator('main a[href^="/learn/"]').first().click()
  const links = page.locator('.outline-lesson a[href^="/learn/"]')
  const lessons = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  expect(lessons.length).toBeGreaterThan(10)
  for (const [at, lesson] of lessons.entries()) {
    const language = languages[at % languages.length] ?? 'kk'
    await page.goto(`${lesson}?lang=${language}`)
    await expect(page.locator('[data-lesson]')).toBeVisible()
    await examine(page, language)
    await examineNumbersAndTables(page)
  }
  await site.stop()
})
