import type { ModuleSupply } from './domain/find-unreachable'
import { findUnreachable } from './domain/find-unreachable'
import { findTableFaults, type TableFault } from '../eligibility/domain/find-table-faults'
import { programmeFile, rulesFile, type ProgrammeFile, type RulesFile } from './domain/files'
import type { AuthoredModule, Content } from './content'
import { sortProblems, type Problem } from '../platform/source/problem'
import { checkSheetNumbers } from './reading/check-numbers'
import { openDesk, type Desk, type Sheet } from './reading/desk'
import type { Folder } from './read-folder.server'
import { readEmergencies } from './reading/read-emergencies'
import { readModule } from './reading/read-module.server'
import { readOrganisation } from './reading/read-organisation.server'

/**
 * Reads a folder laid out like `content/` and judges it as a whole: every file, every name that one file
 * uses of another, and whether the completion rules can be reached. Runs nothing that an author wrote.
 *
 * @returns the content only when there is no problem at all; otherwise every problem, in reading order.
 */
export async function readContent(
  folder: Folder,
): Promise<{ problems: Problem[]; content: Content | null }> {
  const desk = openDesk(folder)
  const issued = readOrganisation(desk)

  const emergencies = readEmergencies(desk)

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
  for (const { name, sheet } of programmes) checkProgramme(name, sheet, slugs, supply)

  const tables = readSheets(desk, 'rules', rulesFile)
  const known = desk.list('programmes').map(withoutEnding)
  for (const { name, sheet } of tables) checkTable(name, sheet, known)

  desk.refuseUnused()
  const problems = sortProblems(desk.problems)
  if (problems.length > 0 || !issued) return { problems, content: null }
  return {
    problems,
    content: {
      ...issued,
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
) {
  if (value.slug !== name) refuse(['slug'], `must be "${name}", as its file is called`)
  for (const [index, module] of value.modules.entries()) {
    if (!folders.includes(module)) refuse(['modules', index], `there is no module "${module}"`)
    if (value.modules.indexOf(module) < index) refuse(['modules', index], 'is there twice')
  }
  for (const { path, message } of findUnreachable(value, supply)) refuse(path, message)
}

function checkTable(name: string, { value, refuse }: Sheet<RulesFile>, programmes: string[]) {
  if (value.placementForm !== name) {
    refuse(['placementForm'], `must be "${name}", as its file is called`)
  }
  for (const { path, why, name } of findTableFaults(value, programmes)) {
    refuse(path, saidOf[why](name))
  }
}

const saidOf: Record<TableFault['why'], (name: string) => string> = {
  'twin-requirement': () => 'is the id of another requirement',
  'twin-exemption': () => 'is the id of another exemption',
  'twin-language': () => 'is there twice',
  'ends-before-it-begins': () => 'is before inForceFrom',
  'unknown-programme': (name) => `there is no programme "${name}"`,
}
