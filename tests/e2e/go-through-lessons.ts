import type { Page } from '@playwright/test'
import { lessonMessages as lessons } from '../../app/learning/words/lesson-messages'
import { translate } from '../../app/platform/i18n/messages'
import { answerRightly, questionsOn } from './answer-question'
import { closeLesson } from './close-lesson'
import { examineHelp, examineNumbersAndTables } from './examine-help'
import { finishTooSoon } from './finish-too-soon'
import { goThroughScenario } from './go-through-scenario'
import { shippedLessons } from './shipped-programme'
import { expect, type MovedSite } from './site'
import { seen, type Telling } from './tellings'
import { useLesson } from './use-lesson'

/**
 * Goes through the lessons of the programme one after another, and stands on the path again after the last. Each takes its time:
 * the clock goes on while it is read and its practice is done. The pages of the first two are looked at; as they are read, every
 * lesson is looked at in a story of its own (every-lesson).
 */
export async function goThroughLessons(page: Page, { clock }: MovedSite, telling: Telling) {
  const { language } = telling
  const t = translate(lessons, language)
  await page.locator('main .button[data-look="main"]').first().click()
  for (let lesson = 0; lesson < shippedLessons; lesson++) {
    const look = async () => {
      if (lesson < 2) await seen(page, telling)
    }
    await expect(page).toHaveURL(/\/learn\/[\w-]+\/[\w-]+\/[\w-]+/)
    await look()
    if (lesson === 0) {
      await examineHelp(page)
      if (telling.script) await examineNumbersAndTables(page)
      await finishTooSoon(page, language, look)
    }
    const count = await questionsOn(page).count()
    for (let at = 0; at < count; at++) {
      const check = page.locator('.self-check').nth(at)
      await answerRightly(check.locator('fieldset.question'), language)
      await check.getByRole('button').last().click()
      await expect(
        page.locator('.self-check').nth(at).locator('.notice[data-kind="good"]'),
      ).toBeVisible()
    }
    if (lesson === 0) await look()
    if ((await page.locator('.scenario').count()) > 0) {
      await goThroughScenario(page, language, look)
    }
    await useLesson(page, telling, lesson === 1)
    const here = page.url()
    clock.advance(60)
    await page.getByRole('button', { name: t('finish') }).click()
    await expect(page).not.toHaveURL(here)
    await closeLesson(page, look)
  }
  await expect(page).toHaveURL(/\/learn\/[\w-]+(\?lang=\w\w)?$/)
}
