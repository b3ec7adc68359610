import { compileUnit } from '../learning/compile-unit.server'
import type { CompiledLibrary, LibraryUnit, UnitText } from '../learning/domain/library'
import type { Language } from '../platform/i18n/language'
import { contentHash } from '../platform/source/content-hash'
import type { Content } from './content'

/** Compiles the library: each unit in every language, in the order of the groups. */
export function compileLibrary({
  library,
  emergencies,
}: Pick<Content, 'library' | 'emergencies'>): CompiledLibrary {
  const compile = (slug: string): LibraryUnit[] => {
    const unit = library.units.get(slug)
    if (!unit) return []
    const text = (language: Language): UnitText =>
      compileUnit(unit.texts[language], { language, emergencies })
    const texts = { kk: text('kk'), ru: text('ru'), en: text('en') }
    return [{ slug, minutes: unit.minutes, texts }]
  }
  const groups = library.groups.map(({ units, ...group }) => ({
    ...group,
    units: units.flatMap(compile),
  }))
  return { library: { groups }, contentHash: contentHash({ groups }) }
}
