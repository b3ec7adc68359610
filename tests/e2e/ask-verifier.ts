import type { Page } from '@playwright/test'
import { presentedMessages } from '../../app/verification/words/presented-messages'
import { textsOf } from '../support/texts-of'

const words = presentedMessages.en

/** Pastes a text into the verifier in one file, in English, and has it checked. */
export async function paste(page: Page, text: string) {
  await page.getByLabel(words.pasted).fill(text)
  await page.getByRole('button', { name: words.check, exact: true }).click()
}

/** The verdict that stands there; waits for one. */
export function verdictOf(page: Page): Promise<string | null> {
  return page.locator('[data-answer] [data-verdict]').getAttribute('data-verdict')
}

/** What is told there of what was presented, in its order. */
export async function textsIn(page: Page): Promise<string[]> {
  return textsOf(await page.locator('[data-answer]').innerHTML())
}
