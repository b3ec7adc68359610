import type { Block } from '../../learning/domain/block'
import { emergencyIn, type Emergency } from '../../learning/domain/emergency'
import type { Library } from '../../learning/domain/library'
import type { ProgrammeVersion } from '../../learning/domain/programme-version'
import { languages, type Language } from '../../platform/i18n/language'
import type { FoundDocument } from './passage'
import { sectionsOf } from './sections-of'

/** A lesson in one language, as it is stored. */
export type StoredLesson = {
  module: string
  lesson: string
  language: Language
  title: string
  summary: string
  blocks: Block[]
}

/** The lessons of a module version as documents to be found; in the order in which they are given. */
export function lessonDocuments(lessons: StoredLesson[]): FoundDocument[] {
  return lessons.map(({ module, lesson, language, title, summary, blocks }) => ({
    kind: 'lesson',
    document: `${module}/${lesson}`,
    language,
    title,
    sections: sectionsOf(blocks, summary),
  }))
}

/** The ids that the page of a unit gives to its last two parts. */
const unitAnchors = { step: 'step', help: 'call' } as const

/** The units of the library, each with its step and its help at the end. */
export function unitDocuments(library: Library): FoundDocument[] {
  return library.groups.flatMap(({ units }) =>
    units.flatMap(({ slug, texts }) =>
      languages.map((language): FoundDocument => {
        const { title, summary, blocks, step, help } = texts[language]
        const end = (anchor: string, text: string) => ({ heading: null, anchor, text })
        return {
          kind: 'unit',
          document: slug,
          language,
          title,
          sections: [
            ...sectionsOf(blocks, summary),
            end(unitAnchors.step, step),
            ...sectionsOf([help], '').map(({ text }) => end(unitAnchors.help, text)),
          ],
        }
      }),
    ),
  )
}

/** What to do in emergencies, as the help page shows it. */
export function emergencyDocuments(emergencies: Emergency[]): FoundDocument[] {
  return emergencies.flatMap((emergency) =>
    languages.map((language): FoundDocument => {
      const { id, title, first, steps } = emergencyIn(language, emergency)
      const text = [first, ...steps].join('\n')
      const sections = [{ heading: null, anchor: id, text }]
      return { kind: 'emergency', document: id, language, title, sections }
    }),
  )
}

/** What a programme tells everybody about itself and its modules. */
export function programmeDocuments({
  programme,
  definition,
  modules,
}: ProgrammeVersion): FoundDocument[] {
  return languages.map((language) => ({
    kind: 'programme',
    document: programme,
    language,
    title: definition.title[language],
    sections: [
      {
        heading: null,
        anchor: null,
        text: `${definition.summary[language]}\n${definition.description[language]}`,
      },
      ...modules.map(({ definition: { title, summary, outcomes } }) => ({
        heading: title[language],
        anchor: null,
        text: [summary, ...outcomes].map((each) => each[language]).join('\n'),
      })),
    ],
  }))
}
