import type { Locator, Page } from '@playwright/test'
import { messages as accounts } from '../../app/accounts/words/messages'
import { lessonMessages as lessons } from '../../app/learning/words/lesson-messages'
import { messages as learning } from '../../app/learning/words/messages'
import { translate } from '../../app/platform/i18n/messages'
import { runBuilt } from '../support/run-built'
import { expect, test } from './site'

const password = 'three warm evenings'
const email = 'keyboard@example.kz'

/** Goes on with the Tab key alone until something has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, wanted: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline, 'the focus can be seen').not.toBe('none')
      return
    }
  }
  throw new Error(`the Tab key does not reach ${wanted}`)
}

test('whoever has a keyboard and nothing else signs in, enrols, answers and finishes a lesson', async ({
  site,
  page,
}) => {
  const made = await runBuilt(
    'admin',
    ['person:create', '--email', email, '--name', 'Әсел Оспанова', '--role', 'learner'],
    { env: site.env, input: password },
  )
  expect(made, made.stderr).toMatchObject({ code: 0 })
  const t = translate(accounts, 'kk')
  await page.goto('/sign-in?lang=kk&next=/programmes/adoptive-parent')

  await tabTo(page, page.locator('.frame-skip'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(t('email')))
  await page.keyboard.type(email)
  await tabTo(page, page.getByLabel(t('password'), { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/programmes\/adoptive-parent(\?lang=kk)?$/)
  const enrol = translate(learning, 'kk')('enrol')
  await tabTo(page, page.getByRole('button', { name: enrol }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn\/[\w-]+(\?lang=kk)?$/)
  await tabTo(page, page.locator('main .button[data-look="main"]').first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/family-structure\//)

  const matching = page.locator('.self-check').filter({ has: page.locator('select') })
  for (const select of await matching.first().locator('select').all()) {
    await tabTo(page, select)
    await page.keyboard.press('ArrowDown')
  }
  await tabTo(page, matching.first().locator('button.button'))
  await page.keyboard.press('Enter')
  await expect(matching.first().locator('.notice')).toBeFocused()

  const choice = page.locator('.self-check').filter({ has: page.locator('input[type="radio"]') })
  await tabTo(page, choice.first().locator('input[type="radio"]').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, choice.first().locator('button.button'))
  await page.keyboard.press('Enter')
  await expect(choice.first().locator('.notice')).toBeFocused()

  // Reading, and the practice.
  site.clock.advance(60)
  const finish = translate(lessons, 'kk')('finish')
  await tabTo(page, page.getByRole('button', { name: finish }))
  const here = page.url()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(here)
  await expect(page).toHaveURL(/\/documents\//)
})
