import { expect, type Page } from '@playwright/test'
import { factorMessages } from '../../app/accounts/words/factor-messages'
import { codeAt } from '../../app/accounts/secrecy/time-code.server'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'

/**
 * Sets a second factor up on the page that asks for one, as an app would be set up from it by hand.
 *
 * @param facts.now what the site's clock says: the app's clock goes with it.
 * @param facts.seen looks at every page on the way.
 */
export async function setUpFactor(
  page: Page,
  { language, now, seen }: { language: Language; now: () => Date; seen: () => Promise<void> },
) {
  const t = translate(factorMessages, language)
  await expect(page.getByText(t('factorMust'))).toBeVisible()
  await seen()
  await page.getByRole('button', { name: t('factorBegin') }).click()
  const secret = await page.locator('.factor-secret').innerText()
  await seen()
  await page.getByLabel(t('code')).fill(codeAt(secret.replaceAll(' ', ''), now()))
  await page.getByRole('button', { name: t('confirmFactor') }).click()
  await expect(page.getByRole('heading', { name: t('codesTitle') })).toBeVisible()
  await expect(page.locator('.recovery-codes li')).toHaveCount(10)
  await seen()
  await page.getByRole('link', { name: t('codesKept') }).click()
}
