import type { Browser, Page } from '@playwright/test'
import { householdMessages } from '../../app/accounts/words/household-messages'
import { messages as accounts } from '../../app/accounts/words/messages'
import { coupleMessages } from '../../app/learning/words/couple-messages'
import { entryMessages } from '../../app/learning/words/entry-messages'
import { messages as learning } from '../../app/learning/words/messages'
import { togetherMessages } from '../../app/learning/words/together-messages'
import { translate } from '../../app/platform/i18n/messages'
import { linkInEmailTo } from '../support/read-outbox'
import { runBuilt } from '../support/run-built'
import { examine } from './examine-page'
import { expect, test, type MovedSite } from './site'

const password = 'three warm evenings'
const t = translate(coupleMessages, 'kk')
const tTogether = translate(togetherMessages, 'kk')
const tHousehold = translate(householdMessages, 'kk')

/** Somebody with a telephone of their own, who has begun the programme. */
async function open(browser: Browser, site: MovedSite, person: { email: string; name: string }) {
  const made = await runBuilt(
    'admin',
    ['person:create', '--email', person.email, '--name', person.name, '--role', 'learner'],
    { env: site.env, input: password },
  )
  expect(made, made.stderr).toMatchObject({ code: 0 })
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ baseURL: site.url, locale: 'kk', viewport })
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''))
  const tAccounts = translate(accounts, 'kk')
  await page.goto('/sign-in?lang=kk&next=/programmes/adoptive-parent')
  await page.getByLabel(tAccounts('email')).fill(person.email)
  await page.getByLabel(tAccounts('password'), { exact: true }).fill(password)
  await page.locator('main form button').first().click()
  await page.getByRole('button', { name: translate(learning, 'kk')('enrol') }).click()
  await expect(page).toHaveURL(/\/learn\/[\w-]{36}/)
  return page
}

/**
 * Answers each question of the task in the first lesson, with words of their own; each is saved by itself.
 *
 * @returns how many questions it has, once the page of the task stands there.
 */
async function answer(page: Page, words: string): Promise<number> {
  await page.locator('main .button[data-look="main"]').first().click()
  await expect(page.locator('.couple')).toBeVisible()
  const questions = await page.locator('.couple .entry').all()
  for (const question of questions) {
    await question.locator('textarea').fill(words)
    await question.locator('textarea').blur()
    await expect(question.locator('[data-save-state]')).toContainText(
      translate(entryMessages, 'kk')('saved'),
    )
  }
  await page.getByRole('link', { name: t('toPage') }).click()
  await expect(page).toHaveURL(/\/couple\/[\w-]+/)
  return questions.length
}

test('two do a task for two on two telephones, from the invitation to the comparison', async ({
  site,
  browser,
}) => {
  test.setTimeout(180_000)
  const [husband, wife] = [
    { email: 'erlan@pair.example', name: 'Сәрсенов Ерлан' },
    { email: 'aigul@pair.example', name: 'Сәрсенова Айгүл' },
  ]
  const his = await open(browser, site, husband)
  const hers = await open(browser, site, wife)

  // From the path, not from a menu.
  await his.goto('/learn')
  await his.getByRole('link', { name: tTogether('toInvite') }).click()
  await his.getByRole('link', { name: tTogether('invite') }).click()
  await his.getByLabel(tHousehold('inviteEmail')).fill(wife.email)
  await his.getByRole('button', { name: tHousehold('invite'), exact: true }).click()
  await expect(his.locator('.notice')).toContainText(tHousehold('done-invited'))
  const path = hers.url()
  await hers.goto(await linkInEmailTo(site.dataDir, wife.email, '/household/join/'))
  await hers.getByRole('button', { name: tHousehold('join') }).click()
  await expect(hers.locator('.notice')).toContainText(tHousehold('done-joined'))

  // How far he is, she sees once he says so.
  await his.goto('/learn/together')
  await his.getByRole('button', { name: tTogether('show', { names: wife.name }) }).click()
  await expect(his.locator('.notice')).toContainText(tTogether('done-shown'))
  await examine(his, 'kk')
  await hers.goto('/learn')
  await expect(hers.locator('#together-card + p')).toContainText(husband.name)
  await examine(hers, 'kk')

  await his.goto(path.replace(/\/learn\/.*/, '/learn'))
  await his.locator('.learning-card h2 a').first().click()
  await answer(his, 'Ерлан: кешке үйдемін.')
  await his.getByRole('button', { name: t('show', { names: wife.name }) }).click()
  await expect(his.locator('main')).not.toContainText('Айгүл: таңертең бос боламын.')
  await expect(his.getByRole('heading', { name: t('agreedTitle') })).toBeVisible()

  await hers.goto(path)
  const questions = await answer(hers, 'Айгүл: таңертең бос боламын.')
  await expect(hers.locator('main')).not.toContainText('Ерлан: кешке үйдемін.')
  await hers.getByRole('button', { name: t('show', { names: husband.name }) }).click()
  await expect(hers.locator('.couple-sides').first()).toContainText('Ерлан: кешке үйдемін.')
  await examine(hers, 'kk')
  await his.reload()
  await expect(his.locator('.couple-sides')).toHaveCount(questions)
  await expect(his.locator('.couple-sides').first()).toContainText('Айгүл: таңертең бос боламын.')

  // She takes it back: neither sees the other's.
  await hers.getByRole('button', { name: t('hide') }).click()
  await expect(hers.locator('.couple-sides')).toHaveCount(0)
  await his.reload()
  await expect(his.locator('.couple-sides')).toHaveCount(0)
})
