import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Block } from '../../app/learning/domain/block'
import type {
  CompletionRules,
  ModuleDefinition,
  ProgrammeDefinition,
} from '../../app/learning/domain/definition'
import type { CompiledModule } from '../../app/learning/domain/publication'
import type { ProgrammeVersion } from '../../app/learning/domain/programme-version'
import { findProgrammeVersion } from '../../app/learning/find-programme-version.server'
import { storeModuleVersion } from '../../app/learning/store-module-version.server'
import { storeProgrammeVersion } from '../../app/learning/store-programme-version.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import type { Language, Multilingual } from '../../app/platform/i18n/language'

const given = new Date('2026-11-01T09:00:00Z')

type GivenProgramme = {
  programme?: string
  /** Modules in order: for each its lessons in order, of 45 minutes each. */
  modules?: Record<string, string[]>
  completion?: Partial<CompletionRules>
  blocks?: Block[]
  /** The lesson whose story everybody may try. */
  story?: string
  /** Of each lesson, in every language. */
  words?: number
  /** Set apart from another version of the same programme. */
  edition?: string
}

/** A programme published in three languages; every lesson is required, nothing else unless asked for. */
export async function givenProgramme(
  database: DatabaseHandle,
  {
    programme = 'adoptive-parent',
    modules = { adaptation: ['first-meeting', 'stages'], behaviour: ['needs'] },
    completion = {},
    blocks = [{ kind: 'html', html: '<p>The first evening is quiet.</p>' }],
    words = 6,
    story,
    edition = uuid(),
  }: GivenProgramme = {},
): Promise<ProgrammeVersion> {
  const lessons = Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => `${module}/${name}`),
  )
  const rules = {
    lessons,
    selfChecks: [],
    minutes: lessons.length * 45,
    finalTest: null,
    ...completion,
  }
  const stored = await database.transaction(async (tx) => {
    const moduleVersionIds: string[] = []
    for (const [module, names] of Object.entries(modules)) {
      const compiled = compiledModule(module, names, { blocks, words }, edition)
      moduleVersionIds.push((await storeModuleVersion(tx, compiled, given)).id)
    }
    const offered = story ? { story } : {}
    const definition = { ...programmeDefinition(programme, rules), ...offered }
    const contentHash = hashOf(`programme ${programme} ${edition}`)
    const compiled = { definition, contentHash, moduleVersionIds }
    return storeProgrammeVersion(tx, compiled, { actorId: null, now: given })
  })
  return findProgrammeVersion(database.read, stored.id)
}

function compiledModule(
  module: string,
  lessons: string[],
  { blocks, words }: { blocks: Block[]; words: number },
  edition: string,
): CompiledModule {
  return {
    definition: moduleDefinition(module),
    contentHash: hashOf(`module ${module} ${edition}`),
    lessons: lessons.map((lesson) => {
      const text = (language: Language) => ({
        title: named(lesson)[language],
        summary: `About ${lesson} (${language})`,
        checkedOn: '2026-11-21',
        gained: `What ${lesson} gives (${language})`,
        words,
        blocks,
      })
      return { lesson, minutes: 45, texts: { kk: text('kk'), ru: text('ru'), en: text('en') } }
    }),
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A title that tells its language: `stages (ru)`. */
function named(name: string): Multilingual {
  return { kk: `${name} (kk)`, ru: `${name} (ru)`, en: `${name} (en)` }
}

function moduleDefinition(slug: string): ModuleDefinition {
  return {
    slug,
    title: named(slug),
    summary: named(`what ${slug} is about`),
    outcomes: [named(`what one can do after ${slug}`)],
    glossary: [],
  }
}

function programmeDefinition(slug: string, completion: CompletionRules): ProgrammeDefinition {
  return {
    slug,
    title: named(slug),
    summary: named(`the summary of ${slug}`),
    description: named(`the description of ${slug}`),
    issuer: { name: named('School'), city: named('Astana'), licence: null, signatory: null },
    completion,
    validMonths: null,
  }
}
