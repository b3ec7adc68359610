import { checkLesson } from '../../learning/check-lesson.server'
import type { Emergency } from '../../learning/domain/emergency'
import { languages, type Language } from '../../platform/i18n/language'
import type { AuthoredModule } from '../content'
import { bankFile, moduleFile } from '../domain/files'
import type { ModuleSupply } from '../domain/find-unreachable'
import {
  checkEmergencies,
  checkFigures,
  checkGained,
  checkLanguages,
  checkModuleFile,
  checkQuestions,
  checkTerms,
  type ReadText,
} from './check-module'
import { checkLessonNumbers, checkSheetNumbers } from './check-numbers'
import { creditLessons } from './credit-lessons'
import type { Desk } from './desk'
import { checkNights, readPictures } from './read-pictures'

/**
 * Reads the folder of one module. Its problems go to the desk.
 *
 * @returns the module, to be used only if the desk has no problem; and what its lessons and bank offer to
 *   completion rules, as far as that could be read.
 */
export async function readModule(
  desk: Desk,
  slug: string,
  emergencies: Emergency[],
): Promise<{ module: AuthoredModule | null; supply: ModuleSupply | null }> {
  const folder = `modules/${slug}`
  const sheet = desk.sheet(`${folder}/module.yaml`, moduleFile)
  const bank = desk.sheet(`${folder}/bank.yaml`, bankFile(emergencies))
  const pictures = readPictures(desk, folder)
  if (!sheet) {
    // Its files are not the problem: which of them belong to it is unknown.
    for (const name of desk.list(folder)) desk.bytes(`${folder}/${name}`)
    return { module: null, supply: null }
  }
  const { lessons, cover = null, ...definition } = sheet.value
  checkModuleFile(sheet, slug)
  for (const file of ['module.yaml', 'bank.yaml']) {
    if (desk.has(`${folder}/${file}`)) checkSheetNumbers(desk, `${folder}/${file}`)
  }

  const texts: ReadText[] = []
  for (const [index, { slug: lesson }] of lessons.entries()) {
    for (const language of languages) {
      const path = `${folder}/${lesson}.${language}.mdx`
      const read = await readText(desk, path)
      if (desk.has(path)) checkLessonNumbers(desk, path, language)
      if (desk.isAbsent(path)) sheet.refuse(['lessons', index, 'slug'], `${path} is missing`)
      texts.push({ path, lesson, language, ...read })
    }
  }
  checkLanguages(desk, texts)
  checkGained(desk, texts)
  checkTerms(desk, texts, definition.glossary)
  checkFigures(desk, texts, pictures, folder, { sheet, cover })
  checkNights(desk, pictures, folder)
  checkEmergencies(desk, texts, emergencies)
  if (bank) checkQuestions(desk, texts, bank, lessons)

  const minutes = creditLessons(sheet, texts, emergencies)
  const find = (lesson: string, language: Language) =>
    texts.find((each) => each.lesson === lesson && each.language === language)?.text
  const whole = minutes.flatMap((each) => {
    const [kk, ru, en] = [find(each.lesson, 'kk'), find(each.lesson, 'ru'), find(each.lesson, 'en')]
    return kk && ru && en ? [{ ...each, texts: { kk, ru, en } }] : []
  })
  const countOf = (use: string) => bank?.value.filter((each) => each.use === use).length ?? 0
  return {
    module: bank ? { definition, cover, lessons: whole, questions: bank.value, pictures } : null,
    supply: bank
      ? {
          lessons: minutes,
          selfCheckQuestions: countOf('self-check'),
          finalTestQuestions: countOf('final-test'),
        }
      : null,
  }
}

async function readText(desk: Desk, path: string) {
  const text = desk.text(path)
  if (text === undefined) return { outline: null, text: null, front: null }
  const { problems, outline, lesson, front } = await checkLesson({ file: desk.name(path), text })
  desk.problems.push(...problems)
  return { outline, text: lesson, front: front?.value ?? null }
}
