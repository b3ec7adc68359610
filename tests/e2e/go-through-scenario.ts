import type { Page } from '@playwright/test'
import { scenarioMessages } from '../../app/learning/words/scenario-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { expect } from './site'

/**
 * Goes through the story of a lesson to an ending, back to its last choice, and finds itself there again when the page is
 * opened anew.
 *
 * @param seen looks at the page while the end of the story is in sight.
 */
export async function goThroughScenario(
  page: Page,
  language: Language,
  seen: () => Promise<void>,
): Promise<void> {
  const t = translate(scenarioMessages, language)
  const story = page.locator('.scenario')
  const scenes = story.locator('.scene:not([hidden]) > h3[id]')
  const end = story.getByText(t('ended'))
  let met = 1
  await expect(scenes).toHaveCount(met)
  while (await end.isHidden()) {
    await story.locator('.scene-choices button').last().click()
    met += 1
    await expect(scenes).toHaveCount(met)
  }
  await seen()
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    story
      .getByRole('button', { name: t('otherwise') })
      .last()
      .click(),
  ])
  await expect(scenes).toHaveCount(met - 1)
  await page.reload()
  await expect(scenes).toHaveCount(met - 1)
  await expect(end).toBeHidden()
}
