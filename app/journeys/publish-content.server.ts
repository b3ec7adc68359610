import { insertQuestions } from '../assessment/insert-questions.server'
import { compileContent } from '../authoring/compile-content.server'
import { readContent, type ReadContent } from '../authoring/read-content.server'
import { readFolder, type Folder } from '../authoring/read-folder.server'
import type { Services } from '../context'
import { tablesTurn } from '../eligibility/domain/tables-turn'
import type { Emergency } from '../learning/domain/emergency'
import type { StoredVersion } from '../learning/domain/publication'
import type { ContentSource } from '../learning/domain/judge-source'
import { findSourceVerdict } from '../learning/find-source-verdict.server'
import { closedBy } from '../learning/domain/retirement'
import { listProgrammes } from '../learning/list-programmes.server'
import { listRetired } from '../learning/list-retired.server'
import { keepPublication } from '../learning/keep-publication.server'
import { storeEmergencies } from '../learning/store-emergencies.server'
import { storeLibrary } from '../learning/store-library.server'
import { storeMedia } from '../learning/store-media.server'
import { storeModuleVersion } from '../learning/store-module-version.server'
import { storeSite } from '../learning/store-site.server'
import { storeProgrammeVersion } from '../learning/store-programme-version.server'
import { refreshIndex } from '../search/refresh-index.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { Problem } from '../platform/source/problem'
import { findContradictions } from './find-contradictions.server'
import { publishRequirementTable } from './publish-requirement-table.server'
import { sourceOf } from './source-of.server'

/** A version by the name of what it is a version of. */
export type NamedVersion = StoredVersion & { name: string }

/** As above; `kept` when the newest version was edited in the interface and the file does not know of it. */
export type NamedTable = Omit<NamedVersion, 'kind'> & { kind: StoredVersion['kind'] | 'kept' }

export type PublishOutcome =
  | {
      /** `unchanged` when nothing in the folder is new. */
      kind: 'published' | 'unchanged'
      programmes: NamedVersion[]
      modules: NamedVersion[]
      /** Requirement tables, by placement form. */
      tables: NamedTable[]
      /** What to do in emergencies; empty when the folder says nothing of it. */
      help: NamedVersion[]
      /** Who answers for the site, its privacy notice and its terms. */
      site: StoredVersion
      /** The library of short units; null when there is none and never was one. */
      library: StoredVersion | null
      /** What the authors should know, such as a module that no programme teaches. */
      remarks: Problem[]
      /** Programmes that take no new learners, for they or a module of theirs are retired. */
      closed: string[]
    }
  | { kind: 'up-to-date' }
  | { kind: 'refused'; problems: Problem[] }

export type PublishContent = {
  folder: string
  actorId: string | null
  now: Date
  read?: (folder: Folder) => Promise<ReadContent>
}

type Publication = ReturnType<typeof compileContent> & {
  emergencies: Emergency[]
  tables: NonNullable<Awaited<ReturnType<typeof readContent>>['content']>['tables']
  source: ContentSource
  remarks: Problem[]
}

/**
 * Publishes a folder laid out like `content/`: new learners get it from then on, learners who have begun
 * keep their versions. Everything is checked and compiled first, then stored in one transaction: all of
 * it or, at any problem, nothing.
 *
 * What did not change gets no new version, and neither does a requirement table that was edited in the interface since
 * its file was written. Refused are programmes that contradict such a table, as well. `up-to-date` means that the folder is byte for byte the one
 * that was last published; nothing was then read further or compiled.
 *
 * @param by.actorId who publishes; null for the command line.
 * @param by.read reads and judges the folder; in this process unless it says otherwise.
 */
export async function publishContent(
  services: Pick<Services, 'database'>,
  { read = readContent, ...by }: PublishContent,
): Promise<PublishOutcome> {
  const folder = await readFolder(by.folder)
  const source = sourceOf(folder)
  const verdict = await findSourceVerdict(services.database.read, source)
  if (verdict.kind === 'published') return { kind: 'up-to-date' }

  const { problems, remarks, content } = await read(folder)
  if (!content) return { kind: 'refused', problems }
  const { tables, emergencies } = content
  const publication: Publication = {
    ...compileContent(content),
    ...{ tables, emergencies, source, remarks },
  }
  try {
    return await services.database.transaction(
      async (tx) => {
        const outcome = await store(tx, publication, by)
        const contradictions = await findContradictions(tx)
        if (contradictions.length > 0) throw new Contradiction(contradictions)
        return outcome
      },
      { alone: [tablesTurn] },
    )
  } catch (error) {
    if (error instanceof Contradiction) return { kind: 'refused', problems: error.problems }
    throw error
  }
}

/** What was stored contradicts a table that the folder does not replace: none of it may remain. */
class Contradiction extends Error {
  constructor(readonly problems: Problem[]) {
    super('the programmes contradict a requirement table')
  }
}

async function store(
  tx: Database,
  publication: Publication,
  by: { actorId: string | null; now: Date },
): Promise<PublishOutcome> {
  const modules: NamedVersion[] = []
  for (const [name, ready] of publication.modules) {
    const version = await storeModuleVersion(tx, ready.module, by.now)
    if (version.kind === 'published') {
      await storeMedia(tx, ready.media)
      await insertQuestions(tx, version.id, ready.questions)
    }
    modules.push({ ...version, name })
  }

  await storeMedia(tx, publication.media)
  const programmes: NamedVersion[] = []
  for (const { definition, contentHash, modules: slugs } of publication.programmes) {
    const parts = slugs.flatMap((slug) => modules.find((each) => each.name === slug) ?? [])
    const moduleVersionIds = parts.map((part) => part.id)
    const programme = { definition, contentHash, moduleVersionIds }
    const version = await storeProgrammeVersion(tx, programme, by)
    programmes.push({ ...version, name: definition.slug })
    if (version.kind === 'unchanged') continue
    await recordAudit(tx, {
      action: 'programme.published',
      ...by,
      subject: { kind: 'programme', id: version.id },
      detail: {
        programme: definition.slug,
        number: version.number,
        contentHash,
        modules: parts.map(({ name, number }) => ({ module: name, number })),
      },
    })
  }

  const help = await publishEmergencies(tx, publication.emergencies, by)
  const tables: NamedTable[] = []
  for (const { table, follows } of publication.tables) {
    const origin = { from: 'file', follows } as const
    const version = await publishRequirementTable(tx, table, { ...by, origin })
    // Only an edit in the interface is refused.
    if (version.kind === 'refused') throw new Error(`${table.placementForm} was refused`)
    const { id, number, kind } = version
    tables.push({ id, number, kind, name: table.placementForm })
  }

  const site = await storeSite(tx, publication.site, by)
  if (site.kind === 'published') {
    await recordAudit(tx, {
      action: 'site.published',
      ...by,
      subject: { kind: 'site', id: site.id },
      detail: { number: site.number, contentHash: publication.site.contentHash },
    })
  }

  const library = await publishLibrary(tx, publication.library, by)

  await refreshIndex(tx)

  const { hash, shipped } = publication.source
  await keepPublication(tx, { source: hash, shipped, now: by.now })
  const isNew = [...modules, ...programmes, ...tables, ...help, site, library].some(
    (each) => each?.kind === 'published',
  )
  const kind = isNew ? 'published' : 'unchanged'
  const closed = await listClosed(tx)
  const { remarks } = publication
  return { kind, programmes, modules, tables, help, site, library, closed, remarks }
}

async function listClosed(tx: Database): Promise<string[]> {
  const retired = await listRetired(tx)
  const programmes = await listProgrammes(tx)
  return programmes
    .filter((version) => closedBy(version, retired).length > 0)
    .map(({ programme }) => programme)
}

/** A folder without emergencies leaves those that stand. */
async function publishEmergencies(
  tx: Database,
  emergencies: Emergency[],
  by: { actorId: string | null; now: Date },
): Promise<NamedVersion[]> {
  if (emergencies.length === 0) return []
  const { contentHash, ...version } = await storeEmergencies(tx, emergencies, by.now)
  if (version.kind === 'published') {
    await recordAudit(tx, {
      action: 'emergencies.published',
      ...by,
      subject: { kind: 'emergencies', id: version.id },
      detail: { number: version.number, contentHash },
    })
  }
  return [{ ...version, name: 'help' }]
}

/** A folder without a library takes the one that stands away: what is shown is what the folder holds. */
async function publishLibrary(
  tx: Database,
  compiled: Publication['library'],
  by: { actorId: string | null; now: Date },
): Promise<StoredVersion | null> {
  const library = await storeLibrary(tx, compiled, by)
  if (library?.kind === 'published') {
    await recordAudit(tx, {
      action: 'library.published',
      ...by,
      subject: { kind: 'library', id: library.id },
      detail: { number: library.number, contentHash: compiled.contentHash },
    })
  }
  return library
}
