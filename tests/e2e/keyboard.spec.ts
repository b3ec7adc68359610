import type { Locator, Page } from '@playwright/test'
import { messages as accounts } from '../../app/accounts/words/messages'
import { lessonMessages as lessons } from '../../app/learning/words/lesson-messages'
import { messages as learning } from '../../app/learning/words/messages'
import { translate } from '../../app/platform/i18n/messages'
import { runBuilt } from '../support/run-built'
import { expect, test, type MovedSite } from './site'

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

/** Waits for a page as a person does: its address stands there before what is further down, and before its scripts. */
async function arriveAt(page: Page, address: RegExp) {
  await expect(page).toHaveURL(address)
  await page.waitForLoadState()
}

/** Answers each question of the lesson that has one right option, with its second. */
async function answerChoices(page: Page) {
  const choices = page.locator('.self-check').filter({ has: page.locator('input[type="radio"]') })
  for (const choice of await choices.all()) {
    await tabTo(page, choice.locator('input[type="radio"]').first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, choice.locator('button.button'))
    await page.keyboard.press('Enter')
    await expect(choice.locator('.notice')).toBeFocused()
  }
}

/** Finishes a lesson once its reading and its practice have taken their time, and goes on to the next. */
async function finishLesson(page: Page, site: MovedSite) {
  site.clock.advance(60)
  await tabTo(page, page.getByRole('button', { name: translate(lessons, 'kk')('finish') }))
  await page.keyboard.press('Enter')
  await arriveAt(page, /\/finished(\?lang=kk)?$/)
  await tabTo(page, page.locator('main .button[data-look="main"]'))
  await page.keyboard.press('Enter')
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

  await arriveAt(page, /\/programmes\/adoptive-parent(\?lang=kk)?$/)
  const enrol = translate(learning, 'kk')('enrol')
  await tabTo(page, page.getByRole('button', { name: enrol }))
  await page.keyboard.press('Enter')
  await arriveAt(page, /\/learn\/[\w-]+(\?lang=kk)?$/)
  await tabTo(page, page.locator('main .button[data-look="main"]').first())
  await page.keyboard.press('Enter')
  await arriveAt(page, /\/start\//)
  await answerChoices(page)
  await finishLesson(page, site)
  await arriveAt(page, /\/family-structure\//)

  const matching = page.locator('.self-check').filter({ has: page.locator('select') })
  for (const select of await matching.first().locator('select').all()) {
    await tabTo(page, select)
    await page.keyboard.press('ArrowDown')
  }
  await tabTo(page, matching.first().locator('button.button'))
  await page.keyboard.press('Enter')
  await expect(matching.first().locator('.notice')).toBeFocused()

  await answerChoices(page)
  await finishLesson(page, site)
  await arriveAt(page, /\/documents\//)
})
