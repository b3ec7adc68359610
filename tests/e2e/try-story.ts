import type { Page } from '@playwright/test'
import { scenarioMessages } from '../../app/learning/words/scenario-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { expect } from './site'

/** Goes through the story that everybody may try to an ending, back to its last choice, and from the beginning. */
export async function tryStory(page: Page, language: Language): Promise<void> {
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
    await expect(scenes.last()).toBeInViewport()
  }
  await story
    .getByRole('button', { name: t('otherwise') })
    .last()
    .click()
  await expect(scenes).toHaveCount(met - 1)
  await expect(end).toBeHidden()
}
