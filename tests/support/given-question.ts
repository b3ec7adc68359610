import fc from 'fast-check'
import type { Answer } from '../../app/assessment/domain/answer'
import { rightAnswer } from '../../app/assessment/domain/grade'
import { fieldNames } from '../../app/assessment/domain/read-answer'
import { countChoices, isUnordered, type Question } from '../../app/assessment/domain/question'
import { mostTyped, readTyped, writeTyped } from '../../app/assessment/domain/typed-text'
import { shuffle } from '../../app/assessment/domain/shuffle'
import { insertQuestions } from '../../app/assessment/insert-questions.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import type { Language, Multilingual } from '../../app/platform/i18n/language'
import { givenModuleVersion } from './given-rows'

/** A text that tells what it is and in which language: `option 1 (ru)`. */
function text(name: string): Multilingual {
  return { kk: `${name} (kk)`, ru: `${name} (ru)`, en: `${name} (en)` }
}

/** A question of a kind, with `count` choices; `correct` names the right ones where a kind has such. */
export function aQuestion(
  kind: Question['kind'] = 'single-choice',
  {
    id = 'question',
    count = 4,
    correct = [1],
  }: { id?: string; count?: number; correct?: number[] } = {},
): Question {
  const common = { id, lesson: 'first-meeting', prompt: text(`prompt of ${id}`) }
  const indexes = Array.from({ length: count }, (_, at) => at)
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...common,
        kind,
        options: indexes.map((at) => ({
          text: text(`option ${at}`),
          correct: correct.includes(at),
          feedback: text(`remark on ${at}`),
        })),
      }
    case 'true-false':
      return {
        ...common,
        kind,
        answer: correct.includes(1),
        feedback: { whenTrue: text('when true'), whenFalse: text('when false') },
      }
    case 'ordering':
      return {
        ...common,
        kind,
        items: indexes.map((at) => text(`item ${at}`)),
        feedback: text('the order'),
      }
    case 'matching':
      return {
        ...common,
        kind,
        pairs: indexes.map((at) => ({ left: text(`left ${at}`), right: text(`right ${at}`) })),
        feedback: text('the pairs'),
      }
    case 'short-answer': {
      const accepted = (language: Language) =>
        ['word', ...indexes].map((each) => `${each} of ${id} (${language})`)
      return {
        ...common,
        kind,
        accepted: { kk: accepted('kk'), ru: accepted('ru'), en: accepted('en') },
        feedback: text('the words'),
      }
    }
  }
}

const ofEachKind: { [Kind in Question['kind']]: Question } = {
  'single-choice': aQuestion('single-choice', { id: 'single' }),
  'multiple-choice': aQuestion('multiple-choice', { id: 'multiple', correct: [0, 2] }),
  'true-false': aQuestion('true-false', { id: 'statement' }),
  ordering: aQuestion('ordering', { id: 'order' }),
  matching: aQuestion('matching', { id: 'pairs' }),
  'short-answer': aQuestion('short-answer', { id: 'typed' }),
}

/** One question of each kind. */
export const questionsOfEachKind: Question[] = Object.values(ofEachKind)

/** Any question of any kind and size. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    kind: fc.constantFrom(...questionsOfEachKind.map(({ kind }) => kind)),
    count: fc.integer({ min: 3, max: 6 }),
    correct: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }),
  })
  .map(({ kind, count, correct }) => {
    const within = [...new Set(correct.map((at) => at % count))]
    return aQuestion(kind, {
      count,
      correct: isUnordered({ kind }) ? within : within.slice(0, 1),
    })
  })

/** Any question, together with any answer that its form can send, nothing chosen included. */
export const anyQuestionWithAnswer: fc.Arbitrary<{ question: Question; answer: Answer }> =
  anyQuestion.chain((question) => anyAnswer(question).map((answer) => ({ question, answer })))

/** Any answer that the form of a question can send, nothing chosen included. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Answer>([]) },
    { weight: 9, arbitrary: anyAnswerTo(question) },
  )
}

function anyAnswerTo(question: Question): fc.Arbitrary<Answer> {
  const count = countChoices(question)
  const choice = fc.nat({ max: Math.max(count - 1, 0) })
  switch (question.kind) {
    case 'single-choice':
    case 'true-false':
      return choice.map((at) => [at])
    case 'multiple-choice':
      return fc.uniqueArray(choice, { minLength: 1 }).map((all) => all.sort((a, b) => a - b))
    case 'ordering':
      return anyOrder(count)
    case 'matching':
      return fc
        .array(fc.integer({ min: -1, max: count - 1 }), { minLength: count, maxLength: count })
        .filter((rights) => rights.some((right) => right >= 0))
    case 'short-answer':
      return anyTyped
  }
}

const anyTyped: fc.Arbitrary<Answer> = fc
  .string({ unit: 'binary', maxLength: mostTyped })
  .map((text) => readTyped(text))
  .filter((answer) => answer !== null)

/** Any order of `count` things. */
export function anyOrder(count: number): fc.Arbitrary<number[]> {
  const indexes = Array.from({ length: count }, (_, at) => at)
  return fc.infiniteStream(fc.nat()).map((stream) => {
    const numbers = stream[Symbol.iterator]()
    return shuffle(indexes, (below) => Number(numbers.next().value) % below)
  })
}

/** What a browser sends for an answer in places as shown. */
export function fieldsFor(question: Question, shown: Answer): [string, string][] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return shown.map((place) => [fieldNames.choice, `${place}`])
    case 'true-false':
      return shown.map((choice) => [fieldNames.choice, choice ? 'true' : 'false'])
    case 'ordering':
      return shown.map((item, place) => [fieldNames.place(item), `${place + 1}`])
    case 'matching':
      return shown.map((right, left) => [fieldNames.match(left), right < 0 ? '' : `${right}`])
    case 'short-answer':
      return [[fieldNames.text, writeTyped(shown)]]
  }
}

/** An answer that is complete and not right. */
export function wrongAnswer(question: Question): Answer {
  const right = rightAnswer(question)
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return [right.includes(0) ? 1 : 0]
    case 'true-false':
      return [1 - (right[0] ?? 0)]
    case 'ordering':
    case 'matching':
      return right.toReversed()
    case 'short-answer':
      return readTyped('something else') ?? []
  }
}

/** Stores questions as the bank of a module version. */
export async function givenBank(
  database: DatabaseHandle,
  moduleVersionId: string,
  bank: { selfCheck?: Question[]; finalTest?: Question[] },
): Promise<void> {
  await givenModuleVersion(database, moduleVersionId)
  return database.transaction((tx) =>
    insertQuestions(tx, moduleVersionId, [
      ...(bank.selfCheck ?? []).map((question) => ({ use: 'self-check', question }) as const),
      ...(bank.finalTest ?? []).map((question) => ({ use: 'final-test', question }) as const),
    ]),
  )
}
