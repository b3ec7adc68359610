import type { Page } from '@playwright/test'
import { coupleMessages } from '../../app/learning/words/couple-messages'
import { entryMessages } from '../../app/learning/words/entry-messages'
import { planMessages } from '../../app/learning/words/plan-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { expect } from './site'

type Telling = { language: Language; script: boolean }

/** Enters something in each kind of part of a lesson in which its reader can enter something, where there is one. */
export async function enterForOneself(page: Page, telling: Telling): Promise<void> {
  const stands = async (what: string) => (await page.locator(what).count()) > 0
  if (await stands('.plan')) await planForOneself(page, telling)
  else if (await stands('.couple')) await answerForTwo(page, telling)
  else if (await stands('.entry textarea')) await writeForOneself(page, telling)
  if (await stands('.checklist')) await tickForOneself(page, telling)
}

const entryOf = (window: Page) => window.locator('.entry', { has: window.locator('textarea') })

/**
 * Ticks the first item of the checklist of a lesson: it is saved by itself, or by the button where there are no scripts, and is
 * found ticked when the page is opened anew.
 */
async function tickForOneself(page: Page, { language, script }: Telling): Promise<void> {
  const t = translate(entryMessages, language)
  const list = page.locator('.checklist')
  const box = list.getByRole('checkbox').first()
  await box.check()
  if (script) await expect(list.locator('[data-save-state]')).toContainText(t('saved'))
  else {
    await list.getByRole('button', { name: t('save'), exact: true }).click()
    await expect(list.locator('.checklist-when')).toHaveCount(1)
  }
  await page.reload()
  await expect(box).toBeChecked()
}

/**
 * Answers the first question of a plan: it is saved by itself, or by the button where there are no scripts, and stands on the
 * page to print; then back to the lesson.
 */
async function planForOneself(page: Page, { language, script }: Telling): Promise<void> {
  const t = translate(entryMessages, language)
  const lesson = page.url()
  const answer = page.locator('.plan .entry').first()
  await answer.locator('textarea').fill('Ертегі, шам, ұйқы.')
  if (script) {
    await answer.locator('textarea').blur()
    await expect(answer.locator('[data-save-state]')).toContainText(t('saved'))
  } else {
    await answer.getByRole('button', { name: t('save'), exact: true }).click()
    await expect(answer.locator('[data-save-state]')).toContainText(/\S/)
  }
  await page
    .locator('.plan')
    .getByRole('link', { name: translate(planMessages, language)('toPage') })
    .click()
  await expect(page.locator('.plan-answer .entry-text')).toHaveText('Ертегі, шам, ұйқы.')
  await page.goto(lesson)
}

/**
 * Answers the first question of a task for two: it is saved by itself, or by the button where there are no scripts; its page says
 * that the others come first, and leads back.
 */
async function answerForTwo(page: Page, { language, script }: Telling): Promise<void> {
  const t = translate(entryMessages, language)
  const tCouple = translate(coupleMessages, language)
  const lesson = page.url()
  const question = page.locator('.couple .entry').first()
  await question.locator('textarea').fill('Шай ішемін.')
  if (script) {
    await question.locator('textarea').blur()
    await expect(question.locator('[data-save-state]')).toContainText(t('saved'))
  } else {
    await question.getByRole('button', { name: t('save'), exact: true }).click()
    await expect(question.locator('[data-save-state]')).toContainText(/\S/)
  }
  await page
    .locator('.couple')
    .getByRole('link', { name: tCouple('toPage') })
    .click()
  await expect(page.getByRole('heading', { name: tCouple('answerFirst') })).toBeVisible()
  await page.goto(lesson)
  await expect(question.locator('textarea')).toHaveValue('Шай ішемін.')
}

/**
 * Writes in the reflection of a lesson, in two windows at once: what is typed in one is saved by itself, or by the button where
 * there are no scripts; in the other both texts are shown and kept, and all of it is among the notes.
 */
async function writeForOneself(page: Page, { language, script }: Telling): Promise<void> {
  const t = translate(entryMessages, language)
  const save = (window: Page) =>
    script
      ? window.locator('.entry textarea').blur()
      : entryOf(window)
          .getByRole('button', { name: t('save'), exact: true })
          .click()
  // Each lesson is written in with other words, by which its note is found among all.
  const mine = `Әжем, ${new URL(page.url()).pathname.split('/')[4]}.`
  const both = `${mine}\n\nТыныштық.`
  const entry = entryOf(page)
  const text = entry.locator('textarea')
  const state = entry.locator('[data-save-state]')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const otherText = other.locator('.entry textarea')

  await text.fill(mine)
  await save(page)
  await expect(state).toContainText(script ? t('saved') : /\S/)
  await otherText.fill('Тыныштық.')
  await save(other)
  await expect(other.locator('.entry-text')).toHaveText(mine)
  await expect(otherText).toHaveValue('Тыныштық.')
  await other.getByRole('button', { name: t('keepBoth') }).click()
  await expect(other.locator('.entry-text')).toBeHidden()
  await expect(otherText).toHaveValue(both)

  const overview = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await other.goto(`${overview}/notes`)
  const note = other.locator('.entry-text', { hasText: mine })
  await expect(note).toContainText('Тыныштық.')
  await other.close()
  await page.reload()
  await expect(text).toHaveValue(both)
}
