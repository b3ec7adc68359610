import type { Page } from '@playwright/test'
import { entryMessages } from '../../app/learning/words/entry-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { expect } from './site'

/**
 * Writes in the reflection of a lesson, in two windows at once: what is typed in one is saved by itself, or by the button where
 * there are no scripts; in the other both texts are shown and kept, and all of it is among the notes.
 */
export async function writeForOneself(
  page: Page,
  { language, script }: { language: Language; script: boolean },
): Promise<void> {
  const t = translate(entryMessages, language)
  const save = (window: Page) =>
    script
      ? window.locator('.entry textarea').blur()
      : window.getByRole('button', { name: t('save'), exact: true }).click()
  const entry = page.locator('.entry')
  const text = entry.locator('textarea')
  const state = entry.locator('[data-save-state]')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const otherText = other.locator('.entry textarea')

  await text.fill('Әжем, шай.')
  await save(page)
  await expect(state).toContainText(script ? t('saved') : /\S/)
  await otherText.fill('Тыныштық.')
  await save(other)
  await expect(other.locator('.entry-text')).toHaveText('Әжем, шай.')
  await expect(otherText).toHaveValue('Тыныштық.')
  await other.getByRole('button', { name: t('keepBoth') }).click()
  await expect(other.locator('.entry-text')).toBeHidden()
  await expect(otherText).toHaveValue('Әжем, шай.\n\nТыныштық.')

  const overview = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await other.goto(`${overview}/notes`)
  await expect(other.locator('.entry-text')).toHaveText(/Әжем, шай\.\s+Тыныштық\./)
  await other.close()
  await page.reload()
  await expect(text).toHaveValue('Әжем, шай.\n\nТыныштық.')
}
