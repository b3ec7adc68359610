import type { CheckedLesson } from '../../learning/check-lesson.server'
import type { Outline } from '../../learning/domain/outline'
import { nightNameOf } from '../../learning/domain/picture-name'
import type { Language } from '../../platform/i18n/language'
import type { AuthoredModule, Picture } from '../content'
import { compareOutlines } from '../domain/compare-outlines'
import type { ModuleFile } from '../domain/files'
import type { Desk, Sheet } from './desk'

/** One language of a lesson as far as it could be read. */
export type ReadText = {
  path: string
  lesson: string
  language: Language
  outline: Outline | null
  text: CheckedLesson | null
  /** What stands at its top, also where only the text below is wrong. */
  front: CheckedLesson['frontMatter'] | null
}

/** What module.yaml says of itself: its name, and names that are given once. */
export function checkModuleFile({ value, refuse }: Sheet<ModuleFile>, slug: string) {
  if (value.slug !== slug) refuse(['slug'], `must be "${slug}", as its folder is called`)
  for (const index of twins(value.lessons.map((lesson) => lesson.slug))) {
    refuse(['lessons', index, 'slug'], 'is the slug of another lesson')
  }
  for (const index of twins(value.glossary.map((term) => term.id))) {
    refuse(['glossary', index, 'id'], 'is the id of another term')
  }
}

/** That a lesson is built alike in every language. */
export function checkLanguages(desk: Desk, texts: ReadText[]) {
  for (const { path, lesson, language, outline } of texts) {
    const model = texts.find((each) => each.lesson === lesson && each.outline)
    if (!outline || !model?.outline || model.language === language) continue
    const differences = compareOutlines(outline, {
      language: model.language,
      outline: model.outline,
    })
    for (const { message, ...place } of differences) desk.refuse(path, message, place)
  }
}

/** That what a lesson gives is said in every language, or in none. */
export function checkGained(desk: Desk, texts: ReadText[]) {
  for (const { path, lesson, front } of texts) {
    const model = texts.find((each) => each.lesson === lesson && each.front?.gained)
    if (!front || !model || front.gained) continue
    desk.refuse(path, `has no "gained" at its top, while it has one in ${model.language}`)
  }
}

/** That each glossary term of a lesson is in the glossary. */
export function checkTerms(desk: Desk, texts: ReadText[], glossary: { id: string }[]) {
  const known = new Set(glossary.map((term) => term.id))
  for (const { path, outline } of texts) {
    for (const term of outline?.terms ?? []) {
      if (!known.has(term.id)) {
        desk.refuse(path, `"${term.id}" is not a term of the module's glossary`, term)
      }
    }
  }
}

/** That each emergency that a lesson names is one. */
export function checkEmergencies(
  desk: Desk,
  texts: Pick<ReadText, 'path' | 'outline'>[],
  emergencies: { id: string }[],
) {
  const known = new Set(emergencies.map(({ id }) => id))
  for (const { path, outline } of texts) {
    for (const emergency of outline?.emergencies ?? []) {
      if (!known.has(emergency.id)) {
        desk.refuse(path, `there is no emergency "${emergency.id}"`, emergency)
      }
    }
  }
}

/** That each picture of a lesson lies beside it, and the cover of the module, and that none lies there for nothing. */
export function checkFigures(
  desk: Desk,
  texts: ReadText[],
  pictures: Map<string, Picture>,
  folder: string,
  { sheet, cover }: { sheet: Sheet<unknown>; cover: string | null },
) {
  const shown = new Set<string>()
  const show = (name: string) => shown.add(name).add(nightNameOf(name) ?? name)
  for (const { path, outline } of texts) {
    for (const figure of outline?.figures ?? []) {
      show(figure.src)
      if (desk.isAbsent(`${folder}/${figure.src}`)) {
        desk.refuse(path, `the picture "${figure.src}" does not lie beside the lesson`, figure)
      }
    }
  }
  if (cover !== null) {
    show(cover)
    if (desk.isAbsent(`${folder}/${cover}`)) sheet.refuse(['cover'], `${cover} is missing`)
  }
  const all = texts.every((each) => each.outline)
  for (const name of pictures.keys()) {
    if (all && !shown.has(name)) {
      desk.refuse(`${folder}/${name}`, 'is not shown by any lesson, and is no cover')
    }
  }
}

/** That bank and lessons name each other, and self-checks ask only what is for them. */
export function checkQuestions(
  desk: Desk,
  texts: ReadText[],
  bank: Sheet<AuthoredModule['questions']>,
  lessons: { slug: string }[],
) {
  const uses = new Map(bank.value.map(({ use, question }) => [question.id, use]))
  const asked = new Set<string>()
  for (const { path, outline } of texts) {
    const here = new Set<string>()
    for (const { questions, ...place } of outline?.selfChecks ?? []) {
      for (const id of questions) {
        const use = uses.get(id)
        if (!use) desk.refuse(path, `"${id}" is not a question of the bank`, place)
        else if (use !== 'self-check') {
          desk.refuse(path, `"${id}" is a question of the final test, not of a self-check`, place)
        } else if (here.has(id)) desk.refuse(path, `"${id}" is asked twice`, place)
        here.add(id)
        asked.add(id)
      }
    }
  }
  const ids = bank.value.map(({ question }) => question.id)
  for (const index of twins(ids)) bank.refuse([index, 'id'], 'is the id of another question')
  const allRead = texts.every((each) => each.outline)
  for (const [index, { use, question }] of bank.value.entries()) {
    if (!lessons.some((lesson) => lesson.slug === question.lesson)) {
      bank.refuse([index, 'lesson'], `"${question.lesson}" is not a lesson of the module`)
    }
    if (use === 'self-check' && allRead && !asked.has(question.id)) {
      bank.refuse([index, 'id'], `no <SelfCheck> of a lesson asks "${question.id}"`)
    }
  }
}

/** The places of names that stood before. */
function twins(names: string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}
