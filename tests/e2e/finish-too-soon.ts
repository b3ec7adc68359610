import { expect, type Page } from '@playwright/test'
import { lessonMessages } from '../../app/learning/words/lesson-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { questionsOn } from './answer-question'

/**
 * Sends a lesson as finished that was only just opened: nothing is lost, and what is missing is told where it can be
 * done. How many minutes it takes at the least depends on its words; the sentence has no other number.
 *
 * @param seen looks at the page that says so.
 */
export async function finishTooSoon(page: Page, language: Language, seen: () => Promise<void>) {
  const t = translate(lessonMessages, language)
  const here = page.url()
  const missing = page.locator('#lesson-missing')
  const questions = missing.locator('a[href^="#self-check-"]')
  await expect(questions).toHaveCount(await questionsOn(page).count())
  await page.getByRole('button', { name: t('finish') }).click()
  const said = missing.locator('.notice').first()
  await expect(said).toBeVisible()
  const asked = Number(/\d+/.exec(await said.innerText())?.[0])
  expect(asked).toBeGreaterThan(1)
  await expect(said).toContainText(t('tooSoon', { stayed: 0, asked }))
  expect(page.url().startsWith(here)).toBe(true)
  await expect(questions).toHaveCount(await questionsOn(page).count())
  await seen()
}
