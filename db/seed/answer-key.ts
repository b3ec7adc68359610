import type { Answer } from '../../app/assessment/domain/answer'
import { rightAnswer } from '../../app/assessment/domain/grade'
import {
  presentAnswer,
  type Order,
  type PresentedQuestion,
} from '../../app/assessment/domain/present'
import type { Question } from '../../app/assessment/domain/question'
import { fieldNames } from '../../app/assessment/domain/read-answer'
import { writeTyped } from '../../app/assessment/domain/typed-text'
import { readBanks } from '../../app/authoring/read-banks.server'
import { readFolder } from '../../app/authoring/read-folder.server'

/** Right answers to the questions of a folder of content, from the authors' files. */
export type AnswerKey = {
  /** In the author's indexes. */
  answer: (presented: PresentedQuestion) => Answer
  /** As the form of the question would send it. */
  form: (presented: PresentedQuestion) => FormData
}

/** Reads the banks of a folder of content. Questions are known by their English prompts. */
export async function readAnswerKey(folder: string): Promise<AnswerKey> {
  const banks = readBanks(await readFolder(folder))
  if (!banks) throw new Error(`${folder} has problems: npm run -s admin -- content:check ${folder}`)
  const byPrompt = new Map(banks.map(({ question }) => [question.prompt.en, question]))
  const find = ({ prompt }: PresentedQuestion) => {
    const question = byPrompt.get(prompt)
    if (!question) throw new Error(`no bank of ${folder} asks: ${prompt}`)
    return question
  }
  return {
    answer: (presented) => rightAnswer(find(presented)),
    form: (presented) => fillIn(find(presented), presented),
  }
}

function fillIn(question: Question, presented: PresentedQuestion): FormData {
  const form = new FormData()
  const shown = presentAnswer(question, orderShown(question, presented), rightAnswer(question))
  for (const [name, value] of fieldsFor(question, shown)) form.append(name, value)
  return form
}

function fieldsFor({ kind }: Question, shown: Answer): [name: string, value: string][] {
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
      return shown.map((place) => [fieldNames.choice, String(place)])
    case 'true-false':
      return shown.map((choice) => [fieldNames.choice, String(choice === 1)])
    case 'ordering':
      return shown.map((item, place) => [fieldNames.place(item), String(place + 1)])
    case 'matching':
      return shown.map((right, left) => [fieldNames.match(left), String(right)])
    case 'short-answer':
      return [[fieldNames.text, writeTyped(shown)]]
  }
}

/** In which order the author's choices are shown. */
function orderShown(question: Question, presented: PresentedQuestion): Order {
  const written = choicesOf(question)
  switch (presented.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return presented.options.map((text) => written.indexOf(text))
    case 'ordering':
      return presented.items.map((text) => written.indexOf(text))
    case 'matching':
      return presented.rights.map((text) => written.indexOf(text))
    case 'true-false':
    case 'short-answer':
      return []
  }
}

function choicesOf(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(({ text }) => text.en)
    case 'ordering':
      return question.items.map((item) => item.en)
    case 'matching':
      return question.pairs.map(({ right }) => right.en)
    case 'true-false':
    case 'short-answer':
      return []
  }
}
