import type { Page } from '@playwright/test'
import { expect } from './site'

/**
 * Reads the close of a lesson, which says what was gained, and goes on: to the next lesson, or to the path after the last one.
 *
 * @param seen looks at the page.
 */
export async function closeLesson(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(page).toHaveURL(/\/finished(\?lang=\w\w)?$/)
  await expect(page.locator('.close-gained')).not.toBeEmpty()
  await seen()
  const on = page.locator('main .button[data-look="main"]')
  const to = (await on.getAttribute('href')) ?? ''
  // Its scripts are there when it has loaded, and what is typed from then on is saved.
  await Promise.all([page.waitForURL((address) => address.pathname === to), on.click()])
}
