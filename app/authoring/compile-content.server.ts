import { createHash } from 'node:crypto'
import type { BankQuestion } from '../assessment/domain/parse-question'
import type { CheckedLesson } from '../learning/check-lesson.server'
import { compileLesson } from '../learning/compile-lesson.server'
import { toMinutes } from '../learning/domain/academic-hours'
import type {
  CompletionRules,
  ModuleDefinition,
  PlacedPicture,
  ProgrammeDefinition,
} from '../learning/domain/definition'
import type { Emergency } from '../learning/domain/emergency'
import { nightNameOf } from '../learning/domain/picture-name'
import type { CompiledModule, LessonText, Medium } from '../learning/domain/publication'
import type { CompiledLibrary } from '../learning/domain/library'
import type { CompiledSite } from '../learning/domain/site'
import { pathTo } from '../path-to'
import { contentHash } from '../platform/source/content-hash'
import type { Language } from '../platform/i18n/language'
import { compileLibrary } from './compile-library.server'
import type { AuthoredModule, Content, Picture } from './content'
import type { ProgrammeFile } from './domain/files'

/** A module ready to be stored, with its bank and its pictures. */
export type ReadyModule = { module: CompiledModule; questions: BankQuestion[]; media: Medium[] }

/** A programme ready to be stored once its modules have versions. */
export type ReadyProgramme = {
  definition: ProgrammeDefinition
  contentHash: string
  /** Slugs of its modules, in order. */
  modules: string[]
}

/** Compiles what the programmes need: each module once, in every language. */
export function compileContent(content: Content): {
  modules: Map<string, ReadyModule>
  programmes: ReadyProgramme[]
  /** Pictures that belong to no module: the emblem of the organisation. */
  media: Medium[]
  site: CompiledSite
  library: CompiledLibrary
} {
  const wanted = new Set(content.programmes.flatMap((programme) => programme.modules))
  const modules = new Map(
    [...content.modules]
      .filter(([slug]) => wanted.has(slug))
      .map(([slug, module]) => [slug, compileModule(module, content.emergencies)]),
  )
  const programmes = content.programmes.map((programme) => {
    const definition = defineProgramme(programme, content)
    const hashes = programme.modules.map((slug) => modules.get(slug)?.module.contentHash ?? '')
    return {
      definition,
      contentHash: contentHash({ definition, modules: hashes }),
      modules: programme.modules,
    }
  })
  const media = content.emblem ? [content.emblem] : []
  const library = compileLibrary(content)
  return { modules, programmes, media, site: compileSite(content), library }
}

function compileSite({ organisation, siteTexts, afterCertificate }: Content): CompiledSite {
  const compile = (texts: Record<Language, CheckedLesson> | null) => {
    if (!texts) return null
    const text = (language: Language): LessonText =>
      compileLesson(texts[language], {
        language,
        glossary: [],
        pictures: new Map(),
        emergencies: [],
      })
    return { kk: text('kk'), ru: text('ru'), en: text('en') }
  }
  const { privacy, terms } = siteTexts
  const site = {
    organisation,
    texts: { privacy: compile(privacy), terms: compile(terms) },
    ...(afterCertificate ? { afterCertificate } : {}),
  }
  return { site, contentHash: contentHash(site) }
}

function compileModule(
  { definition: written, cover, lessons, questions, pictures }: AuthoredModule,
  emergencies: Emergency[],
): ReadyModule {
  const media = [...pictures.values()].map(({ bytes, type }): Medium => ({
    hash: hashOf(bytes),
    type,
    bytes,
  }))
  const placed = new Map([...pictures.keys()].map((name) => [name, place(name, pictures)]))
  const shown = placed.get(cover ?? '')
  const definition: ModuleDefinition = shown ? { ...written, cover: shown } : written
  const compiled = lessons.map(({ lesson, minutes, texts }) => {
    const compile = (language: Language): LessonText =>
      compileLesson(texts[language], {
        language,
        glossary: definition.glossary,
        pictures: placed,
        emergencies,
      })
    return {
      lesson,
      minutes,
      texts: { kk: compile('kk'), ru: compile('ru'), en: compile('en') },
    }
  })
  const everything = {
    definition,
    lessons: compiled,
    questions,
    pictures: media.map((medium) => medium.hash).sort(),
  }
  return {
    module: { definition, contentHash: contentHash(everything), lessons: compiled },
    questions,
    media,
  }
}

function place(name: string, pictures: AuthoredModule['pictures']): PlacedPicture {
  const picture = pictures.get(name)
  if (!picture) throw new Error(`no picture "${name}" beside the lessons`)
  const addressOf = ({ bytes, ending }: Picture) =>
    pathTo('/media/:file', { file: `${hashOf(bytes)}.${ending}` })
  const night = pictures.get(nightNameOf(name) ?? '')
  const { width, height } = picture
  return {
    address: addressOf(picture),
    ...(night ? { night: addressOf(night) } : {}),
    width,
    height,
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What stands in a programme's file, with `all` written out and hours in minutes. */
function defineProgramme(file: ProgrammeFile, { issuer, modules }: Content): ProgrammeDefinition {
  const { slug, title, summary, description, training, story, validMonths } = file
  const { lessons, selfChecks, academicHours, finalTest } = file.completion
  const allLessons = file.modules.flatMap((module) =>
    (modules.get(module)?.lessons ?? []).map(({ lesson }) => `${module}/${lesson}`),
  )
  const allMinutes = file.modules
    .flatMap((module) => modules.get(module)?.lessons ?? [])
    .reduce((sum, lesson) => sum + lesson.minutes, 0)
  const withSelfChecks = file.modules.filter((module) =>
    modules.get(module)?.questions.some((question) => question.use === 'self-check'),
  )
  const completion: CompletionRules = {
    lessons: lessons === 'all' ? allLessons : lessons,
    selfChecks: selfChecks === 'all' ? withSelfChecks : selfChecks,
    minutes: academicHours === 'all' ? allMinutes : toMinutes(academicHours),
    finalTest,
  }
  return {
    ...{ slug, title, summary, description, training, issuer },
    ...(story ? { story } : {}),
    ...{ completion, validMonths },
  }
}
