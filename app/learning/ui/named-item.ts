import type { Language } from '../../platform/i18n/language'
import type { CompletionItem } from '../domain/completion'
import { lessonName } from '../domain/lesson-order'
import type { ProgrammeVersion } from '../domain/programme-version'

/** A completion item with the words and the address that a page shows for it. */
export type NamedItem = CompletionItem & {
  /** The lesson's or module's title; empty where the item needs none. */
  title: string
  /** The module's title, of a lesson; empty otherwise. */
  module: string
  /** Where to do something about it; null where the reader cannot. */
  href: string | null
}

/**
 * Gives completion items the titles of the version that they were judged by.
 *
 * @param hrefOf where a learner goes for an item; a trainer goes nowhere.
 */
export function nameItems(
  items: CompletionItem[],
  version: ProgrammeVersion,
  language: Language,
  hrefOf: (item: CompletionItem) => string | null = () => null,
): NamedItem[] {
  const titles = new Map<string, { title: string; module: string }>()
  for (const module of version.modules) {
    const moduleTitle = module.definition.title[language]
    titles.set(module.module, { title: moduleTitle, module: '' })
    for (const lesson of module.lessons) {
      const title = lesson.titles[language]
      titles.set(lessonName({ module, lesson }), { title, module: moduleTitle })
    }
  }
  return items.map((item) => ({
    ...item,
    ...(titles.get(item.subject) ?? { title: '', module: '' }),
    href: item.met ? null : hrefOf(item),
  }))
}

/** Items in the groups that a page shows: the lessons of one module together, everything else alone. */
export function groupItems(items: NamedItem[]): NamedItem[][] {
  const groups: NamedItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && isLessons(last) && item.kind === 'lesson' && last[0]?.module === item.module) {
      last.push(item)
    } else groups.push([item])
  }
  return groups
}

/** Whether a group holds the lessons of a module. */
export function isLessons(group: NamedItem[]): boolean {
  return group[0]?.kind === 'lesson'
}
