import { checkLesson, type CheckedLesson } from '../../learning/check-lesson.server'
import type { Outline } from '../../learning/domain/outline'
import { siteTexts, type SiteTextName } from '../../learning/domain/site'
import { languages, type Language } from '../../platform/i18n/language'
import type { Desk } from './desk'

export type AuthoredSiteTexts = Record<SiteTextName, Record<Language, CheckedLesson> | null>

/**
 * Reads `site/privacy.<language>.mdx` and `site/terms.<language>.mdx`, which pass the gate of lessons. A text may be left
 * out, but then in every language. Problems go to the desk.
 */
export async function readSiteTexts(desk: Desk): Promise<AuthoredSiteTexts> {
  const texts: AuthoredSiteTexts = { privacy: null, terms: null }
  for (const name of siteTexts) texts[name] = await readText(desk, name)
  return texts
}

async function readText(desk: Desk, name: SiteTextName) {
  const paths = languages.map((language) => ({ language, path: `site/${name}.${language}.mdx` }))
  if (paths.every(({ path }) => desk.isAbsent(path))) return null
  const read = new Map<Language, CheckedLesson>()
  for (const { language, path } of paths) {
    if (desk.isAbsent(path)) desk.refuse(path, 'is missing, while it is there in another language')
    const text = desk.text(path)
    if (text === undefined) continue
    const { problems, outline, lesson, front } = await checkLesson({ file: desk.name(path), text })
    desk.problems.push(...problems)
    if (front?.value.gained) {
      desk.refuse(path, '"gained" is said at the end of a lesson', front.locate(['gained'], 'key'))
    }
    if (outline) refuseLearning(desk, path, outline)
    if (lesson) read.set(language, lesson)
  }
  const [kk, ru, en] = [read.get('kk'), read.get('ru'), read.get('en')]
  return kk && ru && en ? { kk, ru, en } : null
}

/**
 * A text of the site belongs to no module: it has no terms, pictures or questions to name. It belongs to no learner either, for
 * whom something could be kept.
 */
function refuseLearning(desk: Desk, path: string, outline: Outline) {
  const { terms, figures, selfChecks, emergencies, names } = outline
  for (const place of [...terms, ...figures, ...selfChecks, ...emergencies]) {
    desk.refuse(path, 'terms, pictures, self-checks and emergencies belong to lessons', place)
  }
  for (const place of names) {
    desk.refuse(path, 'what a reader chooses or enters something in belongs to lessons', place)
  }
}
