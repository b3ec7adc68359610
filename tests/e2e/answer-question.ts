import type { Locator, Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Option, Question } from '../../app/assessment/domain/question'
import { messages } from '../../app/assessment/words/messages'
import { writeOut } from '../../app/authoring/domain/write-out'
import type { Language, Multilingual } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'

const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'))

/** Every question of the shipped banks, as its author wrote it: what a parent who has learned knows. */
const bank = readdirSync('content/modules').flatMap((module) =>
  writeOut(read(`modules/${module}/bank.yaml`), [], read('emergencies.yaml'), () => {}),
) as Question[]

/** Finds the question that a group of fields asks, by its words. */
async function questionOf(fields: Locator, language: Language): Promise<Question> {
  const prompt = (await fields.locator('legend').first().innerText()).trim()
  const question = bank.find((each) => each.prompt[language] === prompt)
  if (!question) throw new Error(`no bank holds the question "${prompt}"`)
  return question
}

/** Answers a question rightly, by its labels, as a person would. Works with and without JavaScript. */
export async function answerRightly(fields: Locator, language: Language): Promise<void> {
  const question = await questionOf(fields, language)
  const t = translate(messages, language)
  switch (question.kind) {
    case 'single-choice':
      return choose(fields, 'radio', rightTexts(question.options, language))
    case 'multiple-choice':
      return choose(fields, 'checkbox', rightTexts(question.options, language))
    case 'true-false':
      return choose(fields, 'radio', [t(question.answer ? 'true' : 'false')])
    case 'ordering':
      return order(fields, question.items, language)
    case 'matching':
      for (const { left, right } of question.pairs) {
        const select = fields.getByLabel(left[language], { exact: true })
        const options = await select.locator('option').allInnerTexts()
        const value = options.find((option) => option.endsWith(`. ${right[language]}`))
        await select.selectOption({ label: value ?? '' })
      }
      return
    case 'short-answer':
      await fields.getByRole('textbox').fill(question.accepted[language][0] ?? '')
  }
}

function rightTexts(options: Option[], language: Language): string[] {
  return options.filter((option) => option.correct).map((option) => option.text[language])
}

async function choose(fields: Locator, role: 'radio' | 'checkbox', names: string[]) {
  for (const name of names) await fields.getByRole(role, { name, exact: true }).check()
}

async function order(fields: Locator, items: Multilingual[], language: Language) {
  const t = translate(messages, language)
  for (const [index, item] of items.entries()) {
    const place = fields.getByLabel(t('place', { item: item[language] }), { exact: true })
    await place.selectOption(String(index + 1))
  }
}

/** The groups of question fields on a page. */
export function questionsOn(page: Page): Locator {
  return page.locator('fieldset.question')
}
