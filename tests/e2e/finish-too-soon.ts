import { expect, type Page } from '@playwright/test'
import { lessonMessages } from '../../app/learning/words/lesson-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { questionsOn } from './answer-question'

/**
 * Sends a lesson as finished that was only just opened: nothing is lost, and what is missing is told where it can be
 * done. The first lesson of the programme takes three minutes at the least.
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
  await expect(said).toContainText(t('tooSoon', { stayed: 0, asked: 3 }))
  expect(page.url().startsWith(here)).toBe(true)
  await expect(questions).toHaveCount(await questionsOn(page).count())
  await seen()
}
