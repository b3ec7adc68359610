import type { Language } from '../../platform/i18n/language'
import type { ModuleDefinition } from './definition'

/** A term of the lessons in one language. */
export type Term = { id: string; title: string; definition: string }

/**
 * The terms of several modules in one language, each once, in the order of its alphabet. A term that more than one module
 * explains is told as the first of them does.
 */
export function gatherTerms(modules: ModuleDefinition[], language: Language): Term[] {
  const terms = new Map<string, Term>()
  for (const { id, title, definition } of modules.flatMap((module) => module.glossary)) {
    if (terms.has(id)) continue
    terms.set(id, { id, title: title[language], definition: definition[language] })
  }
  const { compare } = new Intl.Collator(language)
  return [...terms.values()].sort((one, other) => compare(one.title, other.title))
}
