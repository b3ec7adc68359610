import type { Page } from '@playwright/test'
import { readerMessages } from '../../app/learning/words/reader-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { expect } from './site'

/**
 * Reads into the second section of a lesson by its contents, leaves the page, and is led back to it in another window; and
 * sets the letters of the lesson larger, which a window that is opened later shows as well.
 *
 * @param script without it the place is not kept, and the letters are set by the form's own button.
 */
export async function readAndReturn(
  page: Page,
  { language, script }: { language: Language; script: boolean },
): Promise<void> {
  const t = translate(readerMessages, language)
  const address = page.url()
  const fold = page.locator('.lesson-fold summary')
  if (await fold.isVisible()) await fold.click()
  await page.locator('.reading-style button[name=size][value=large]').click()
  await expect(page.locator('[data-size=large]')).toBeVisible()

  if (script) {
    const window = await page.context().newPage()
    await window.clock.install()
    await window.goto(address)
    await expect(window.locator('[data-size=large]')).toBeVisible()
    const heading = window.locator('#section-2')
    const title = await heading.innerText()
    await heading.evaluate((element) => element.scrollIntoView())
    await expect(window.locator('.contents [aria-current]')).toHaveAttribute('href', '#section-2')
    await expect(window.locator('[data-minutes-left]')).toContainText(/\d/)
    await window.clock.runFor(10_000)
    const sent = window.waitForRequest((request) => request.url().endsWith('/place'))
    await window.clock.runFor(50_000)
    expect((await (await sent).response())?.status()).toBe(204)
    await window.close()
    await page.goto(address)
    const goOn = page.getByRole('link', { name: t('goOn', { title }) })
    await goOn.click()
    await expect(page.locator('#section-2')).toBeInViewport()
  }
  const back = page.locator('.lesson-fold summary')
  if (await back.isVisible()) await back.click()
  await page.locator('.reading-style button[name=size][value=usual]').click()
  await expect(page.locator('[data-size]')).toHaveCount(0)
  await page.goto(address)
}
