import type { Page } from '@playwright/test'
import type { Language } from '../../app/platform/i18n/language'
import { readAndReturn } from './read-and-return'
import { enterForOneself } from './write-for-oneself'

/**
 * Does in a lesson what is the reader's own: writes, ticks, and reads on to come back to the place.
 *
 * @param comesBack whether they read on and come back: one lesson of a story is enough.
 */
export async function useLesson(
  page: Page,
  telling: { language: Language; script: boolean },
  comesBack: boolean,
): Promise<void> {
  if (comesBack) await readAndReturn(page, telling)
  await enterForOneself(page, telling)
}
