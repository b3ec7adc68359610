import { expect, type Page } from '@playwright/test'
import { presentedMessages } from '../../app/verification/words/presented-messages'
import { textsOf } from '../support/texts-of'

const words = presentedMessages.en

/** Pastes a text into the verifier in one file, in English, and has it checked. */
export async function paste(page: Page, text: string) {
  await page.getByLabel(words.pasted).fill(text)
  await page.getByRole('button', { name: words.check, exact: true }).click()
}

/** An answer comes within a second, and on a machine with much else to do within many; in milliseconds. */
const timeoutMs = 60_000

/**
 * The verdict that stands there; waits for one.
 *
 * @throws Error that names what was waited for, when none comes in time
 */
export async function verdictOf(page: Page, timeout = timeoutMs): Promise<string | null> {
  const verdict = page.locator('[data-answer] [data-verdict]')
  await expect(verdict, 'a verdict on what was pasted').toBeAttached({ timeout })
  return verdict.getAttribute('data-verdict', { timeout })
}

/**
 * What is told there of what was presented, in its order.
 *
 * @throws Error that names what was waited for, when nothing is told in time
 */
export async function textsIn(page: Page, timeout = timeoutMs): Promise<string[]> {
  const answer = page.locator('[data-answer]')
  await expect(answer, 'something told of what was pasted').toBeAttached({ timeout })
  return textsOf(await answer.innerHTML({ timeout }))
}
