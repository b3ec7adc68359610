import { join } from 'node:path'
import type { ModuleSupply } from './domain/find-unreachable'
import { findUnreachable } from './domain/find-unreachable'
import { findTrainingFaults } from './domain/find-training-faults'
import {
  findTableFaults,
  type OfferedProgramme,
  type TableFault,
} from '../eligibility/domain/find-table-faults'
import { toAcademicHours } from '../learning/domain/academic-hours'
import { programmeFile, rulesFile, type ProgrammeFile, type RulesFile } from './domain/files'
import type { AuthoredModule, Content } from './content'
import { sortProblems, type Problem } from '../platform/source/problem'
import { checkSheetNumbers } from './reading/check-numbers'
import { openDesk, type Desk, type Sheet } from './reading/desk'
import type { Folder } from './read-folder.server'
import { readAfterCertificate } from './reading/read-after-certificate'
import { readEmergencies } from './reading/read-emergencies'
import { readLibrary } from './reading/read-library.server'
import { readModule } from './reading/read-module.server'
import { readOrganisation } from './reading/read-organisation.server'
import { readSiteTexts } from './reading/read-site.server'

export type ReadContent = { problems: Problem[]; remarks: Problem[]; content: Content | null }

/**
 * Reads a folder laid out like `content/` and judges it as a whole: every file, every name that one file
 * uses of another, and whether the completion rules can be reached. Runs nothing that an author wrote.
 *
 * @returns the content only when there is no problem at all; otherwise every problem, in reading order. Remarks are what
 *   an author should know and that keeps nothing from being published.
 * @param at is told of each file before it is looked at.
 */
export async function readContent(
  folder: Folder,
  at: (path: string) => void = () => undefined,
): Promise<ReadContent> {
  const desk = openDesk(folder, at)
  const issued = await readOrganisation(desk)
  const siteTexts = await readSiteTexts(desk)

  const emergencies = readEmergencies(desk)
  const library = await readLibrary(desk, emergencies)
  const afterCertificate = readAfterCertificate(desk, library)

  const modules = new Map<string, AuthoredModule>()
  const supply = new Map<string, ModuleSupply>()
  const slugs = desk.listFolders('modules')
  for (const slug of slugs) {
    const read = await readModule(desk, slug, emergencies)
    if (read.module) modules.set(slug, read.module)
    if (read.supply) supply.set(slug, read.supply)
  }

  const programmes = readSheets(desk, 'programmes', programmeFile)
  if (programmes.length === 0 && desk.list('programmes').length === 0) {
    desk.refuse('programmes', 'holds no programme')
  }
  const written = programmes.map(({ sheet }) => sheet.value)
  for (const { name, sheet } of programmes) {
    checkProgramme(name, sheet, slugs, supply, written)
    checkStory(sheet, modules)
  }

  const tables = readSheets(desk, 'rules', rulesFile)
  // One that does not read well is refused at its own file, and known by its name alone.
  const unread = desk.list('programmes').map((file) => ({ slug: withoutEnding(file) }))
  const offered = written.map((programme) => offer(programme, supply))
  for (const { name, sheet } of tables) checkTable(name, sheet, offered, unread)

  desk.refuseUnused()
  const remarks = remarkUntaught(folder, slugs, written)
  const problems = sortProblems(desk.problems)
  if (problems.length > 0 || !issued) return { problems, remarks, content: null }
  return {
    problems,
    remarks,
    content: {
      ...issued,
      siteTexts,
      library,
      afterCertificate,
      programmes: programmes.map(({ sheet }) => sheet.value),
      modules,
      tables: tables.map(({ sheet: { value } }) => {
        const { follows, ...table } = value
        return { table, follows }
      }),
      emergencies,
    },
  }
}

/** Says of every module that no programme teaches that nobody gets it. */
function remarkUntaught({ root }: Folder, slugs: string[], written: ProgrammeFile[]): Problem[] {
  const taught = new Set(written.flatMap(({ modules }) => modules))
  return slugs
    .filter((slug) => !taught.has(slug))
    .map((slug) => ({
      file: join(root, 'modules', slug, 'module.yaml'),
      line: 1,
      column: 1,
      message: 'is in no programme: nobody gets it',
    }))
}

/** The same folder with its bytes as Node's own kind, as which they do not come over from a thread, or to one. */
export function withBuffers<Read extends ReadContent | Folder>(read: Read): Read {
  if ('files' in read) {
    return {
      ...read,
      files: new Map([...read.files].map(([path, bytes]) => [path, Buffer.from(bytes)])),
    }
  }
  const { content } = read
  if (!content) return read
  const { emblem } = content
  const modules = new Map(
    [...content.modules].map(([slug, module]) => {
      const pictures = [...module.pictures].map(
        ([name, picture]) => [name, { ...picture, bytes: Buffer.from(picture.bytes) }] as const,
      )
      return [slug, { ...module, pictures: new Map(pictures) }]
    }),
  )
  const own = emblem && { ...emblem, bytes: Buffer.from(emblem.bytes) }
  return { ...read, content: { ...content, modules, emblem: own } }
}

/** The YAML files of a folder that read well, with the name each has without its ending. */
function readSheets<S extends Parameters<Desk['sheet']>[1]>(desk: Desk, folder: string, schema: S) {
  return desk
    .list(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => {
      const sheet = desk.sheet(`${folder}/${file}`, schema)
      checkSheetNumbers(desk, `${folder}/${file}`)
      return sheet ? [{ name: withoutEnding(file), sheet }] : []
    })
}

function withoutEnding(file: string): string {
  return file.replace(/\.yaml$/, '')
}

function checkProgramme(
  name: string,
  { value, refuse }: Sheet<ProgrammeFile>,
  folders: string[],
  supply: Map<string, ModuleSupply>,
  written: ProgrammeFile[],
) {
  if (value.slug !== name) refuse(['slug'], `must be "${name}", as its file is called`)
  for (const [index, module] of value.modules.entries()) {
    if (!folders.includes(module)) refuse(['modules', index], `there is no module "${module}"`)
    if (value.modules.indexOf(module) < index) refuse(['modules', index], 'is there twice')
  }
  for (const { path, message } of findUnreachable(value, supply)) refuse(path, message)
  const isSupplied = value.modules.every((module) => supply.has(module))
  const hours = isSupplied ? toAcademicHours(minutesOf(value, supply)) : null
  const others = written.filter((each) => each !== value)
  for (const { path, message } of findTrainingFaults(value, hours, others)) refuse(path, message)
}

/** That the lesson whose story everybody may try is one of the programme, and tells a story. */
function checkStory(
  { value, refuse }: Sheet<ProgrammeFile>,
  modules: ReadonlyMap<string, AuthoredModule>,
) {
  const { story } = value
  if (story === undefined) return
  const [slug = '', name] = story.split('/')
  if (!value.modules.includes(slug)) {
    return refuse(['story'], `the programme has no module "${slug}"`)
  }
  const module = modules.get(slug)
  // One that does not read well is refused at its own file.
  if (!module) return
  const lesson = module.lessons.find((each) => each.lesson === name)
  const tells = lesson?.texts.kk.outline.components.some((each) => each.name === 'Scenario')
  if (!tells) refuse(['story'], `there is no lesson "${story}" with a <Scenario>`)
}

function minutesOf({ modules }: ProgrammeFile, supply: Map<string, ModuleSupply>): number {
  const lessons = modules.flatMap((module) => supply.get(module)?.lessons ?? [])
  return lessons.reduce((sum, each) => sum + each.minutes, 0)
}

function offer(programme: ProgrammeFile, supply: Map<string, ModuleSupply>): OfferedProgramme {
  const { slug, training } = programme
  return { slug, training, minutes: minutesOf(programme, supply) }
}

function checkTable(
  name: string,
  { value, refuse }: Sheet<RulesFile>,
  offered: readonly OfferedProgramme[],
  unread: readonly { slug: string }[],
) {
  if (value.placementForm !== name) {
    refuse(['placementForm'], `must be "${name}", as its file is called`)
  }
  for (const { path, why, name } of findTableFaults(value, offered)) {
    const isUnread = why === 'unknown-programme' && unread.some(({ slug }) => slug === name)
    if (!isUnread) refuse(path, saidOf[why](name))
  }
}

const saidOf: Record<TableFault['why'], (name: string) => string> = {
  'twin-requirement': () => 'is the id of another requirement',
  'twin-exemption': () => 'is the id of another exemption',
  'twin-language': () => 'is there twice',
  'ends-before-it-begins': () => 'is before inForceFrom',
  'unknown-programme': (name) => `there is no programme "${name}"`,
  'other-training': (name) => `the programme "${name}" is of another training, or of none`,
  'more-than-training': (hours) => `the whole training has fewer than ${hours} academic hours`,
  'part-for-whole': (hours) => `a part alone has ${hours} academic hours: it is not the whole`,
}
