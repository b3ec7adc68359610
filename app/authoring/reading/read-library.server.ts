import { checkUnit, type CheckedUnit, type UnitCheck } from '../../learning/check-unit.server'
import { emergencyIn, type Emergency } from '../../learning/domain/emergency'
import { minutesOfUnit, unitMinutes, wordsOfUnit } from '../../learning/domain/library'
import { languages, type Language } from '../../platform/i18n/language'
import { compareOutlines } from '../domain/compare-outlines'
import { libraryFile, type LibraryFile } from '../domain/files'
import { checkEmergencies } from './check-module'
import { checkLessonNumbers, checkSheetNumbers } from './check-numbers'
import type { Desk, Sheet } from './desk'

/** A library without a problem in it, not yet compiled. */
export type AuthoredLibrary = {
  groups: LibraryFile['groups']
  /** By slug; every unit of every group is there. */
  units: Map<string, { minutes: number; texts: Record<Language, CheckedUnit> }>
}

const folder = 'library'
const file = `${folder}/library.yaml`

/**
 * Reads `library/library.yaml` and `library/<unit>.<language>.mdx`. Problems go to the desk: a unit that no group names, or two
 * do, one that lacks a language, languages that differ, an emergency that is none, a number nobody confirmed, and a unit that
 * is too short or too long to be read in a few minutes. A folder without a library has no groups.
 */
export async function readLibrary(desk: Desk, emergencies: Emergency[]): Promise<AuthoredLibrary> {
  const library: AuthoredLibrary = { groups: [], units: new Map() }
  const slugs = listUnits(desk)
  if (slugs.length === 0 && desk.isAbsent(file)) return library
  const sheet = desk.sheet(file, libraryFile)
  if (sheet) {
    checkGroups(sheet, desk, slugs)
    checkSheetNumbers(desk, file)
    library.groups = sheet.value.groups
  }
  for (const slug of slugs) {
    const unit = await readUnit(desk, slug, emergencies)
    if (unit) library.units.set(slug, unit)
  }
  return library
}

const named = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:kk|ru|en)\.mdx$/

/** The slugs of the units that lie there in any language, each once. */
function listUnits(desk: Desk): string[] {
  const slugs = desk.list(folder).flatMap((name) => named.exec(name)?.[1] ?? [])
  return [...new Set(slugs)]
}

/** That each unit stands in one group and once, and lies there. */
function checkGroups({ value, refuse }: Sheet<LibraryFile>, desk: Desk, slugs: string[]) {
  const seen = new Set<string>()
  for (const [at, { id, units }] of value.groups.entries()) {
    if (value.groups.findIndex((each) => each.id === id) < at) {
      refuse(['groups', at, 'id'], 'is the id of another group')
    }
    for (const [index, slug] of units.entries()) {
      const path = ['groups', at, 'units', index]
      if (!slugs.includes(slug)) refuse(path, `there is no unit "${slug}"`)
      if (seen.has(slug)) refuse(path, `"${slug}" is in a group already`)
      seen.add(slug)
    }
  }
  for (const slug of slugs.filter((each) => !seen.has(each))) {
    const first = languages.find((each) => desk.has(pathOf(slug, each))) ?? 'kk'
    desk.refuse(pathOf(slug, first), `is in no group of ${file}`)
  }
}

type Read = UnitCheck & { path: string; language: Language }

async function readUnit(desk: Desk, slug: string, emergencies: Emergency[]) {
  const read: Read[] = []
  for (const language of languages) {
    const path = pathOf(slug, language)
    if (desk.isAbsent(path)) desk.refuse(path, 'is missing, while it is there in another language')
    const text = desk.text(path)
    if (text === undefined) continue
    checkLessonNumbers(desk, path, language)
    const check = await checkUnit({ file: desk.name(path), text })
    desk.problems.push(...check.problems)
    read.push({ ...check, path, language })
  }
  checkEmergencies(desk, read, emergencies)
  checkHelp(desk, read, emergencies)
  checkAlike(desk, read)
  return judgeLength(desk, read, emergencies)
}

function pathOf(slug: string, language: Language): string {
  return `${folder}/${slug}.${language}.mdx`
}

/** That the emergency at the end of a unit is one. */
function checkHelp(desk: Desk, read: Read[], emergencies: Emergency[]) {
  for (const { path, front } of read) {
    const help = front?.value.help
    if (!front || emergencies.some(({ id }) => id === help)) continue
    desk.refuse(path, `there is no emergency "${help}"`, front.locate(['help']))
  }
}

/** That a unit says the same in every language: how it is built, whom one calls, and when its facts were checked. */
function checkAlike(desk: Desk, [model, ...others]: Read[]) {
  if (!model) return
  for (const { path, outline, front } of others) {
    if (outline && model.outline) {
      const like = { language: model.language, outline: model.outline }
      for (const { message, ...place } of compareOutlines(outline, like)) {
        desk.refuse(path, message, place)
      }
    }
    if (!front || !model.front) continue
    for (const field of ['help', 'checkedOn'] as const) {
      const wanted = model.front.value[field]
      if (front.value[field] === wanted) continue
      const said = wanted ? `${model.language} has "${wanted}"` : `${model.language} has none`
      desk.refuse(
        path,
        `${field} differs between the languages: ${said}`,
        front.locate([field], 'key'),
      )
    }
  }
}

/** That a unit can be read in a few minutes; not judged while a language of it cannot be read. */
function judgeLength(desk: Desk, read: Read[], emergencies: Emergency[]) {
  const [kk, ru, en] = languages.map((each) => read.find(({ language }) => language === each))
  if (!kk?.lesson || !ru?.lesson || !en?.lesson) return null
  const count = ({ lesson, language }: Read & { lesson: CheckedUnit }) => {
    const texts = emergencies.map((each) => emergencyIn(language, each))
    const { words, emergencies: inText } = lesson.outline
    return wordsOfUnit({ ...lesson.frontMatter, words }, inText, texts)
  }
  const texts = { kk: kk.lesson, ru: ru.lesson, en: en.lesson }
  const words = {
    kk: count({ ...kk, lesson: texts.kk }),
    ru: count({ ...ru, lesson: texts.ru }),
    en: count({ ...en, lesson: texts.en }),
  }
  const minutes = minutesOfUnit(words)
  const { least, most } = unitMinutes
  if (minutes < least || minutes > most) {
    const counted = languages.map((each) => `${each} ${words[each]}`).join(', ')
    const said = `takes ${minutes} minutes to read (words: ${counted})`
    desk.refuse(kk.path, `${said}; a unit takes ${least} to ${most}`)
  }
  return { minutes, texts }
}
