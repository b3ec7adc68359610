import { readContentApart } from '../authoring/check-content-apart.server'
import {
  publishContent,
  type NamedTable,
  type NamedVersion,
  type PublishOutcome,
} from '../journeys/publish-content.server'
import type { RunCommand } from './command'
import { describeProblem } from './describe-problem'

/** Publishes what is new in a folder of content, all of it or nothing. */
export const contentPublish: RunCommand = async (input) => {
  const { operands, terminal, config, openServices, threads, now } = input
  const folder = terminal.path(operands[0] ?? config.contentDir)
  const outcome = await publishContent(await openServices(), {
    folder,
    actorId: null,
    now,
    read: (taken) => readContentApart(threads, taken),
  })
  if (outcome.kind === 'refused') {
    for (const problem of outcome.problems) terminal.say(describeProblem(problem))
    terminal.tell(`Refused: ${outcome.problems.length} problems. Nothing was published.`)
    return 1
  }
  terminal.say(outcome.kind === 'published' ? `published ${describe(outcome)}` : 'nothing is new')
  if (outcome.kind === 'up-to-date') return 0
  for (const remark of outcome.remarks) terminal.tell(`Remark: ${describeProblem(remark)}`)
  for (const slug of outcome.closed) {
    terminal.tell(`Retired: the programme ${slug}, or a module of it, takes no new learners.`)
  }
  for (const { name, number } of keptTables(outcome.tables)) {
    terminal.tell(
      `Kept: requirement table ${name} ${number} was edited in the interface. To replace it from the file, write what was edited there into rules/${name}.yaml, with "follows: ${number}".`,
    )
  }
  return 0
}

type Published = Extract<PublishOutcome, { kind: 'published' | 'unchanged' }>

function keptTables(tables: NamedTable[]): NamedTable[] {
  return tables.filter(({ kind }) => kind === 'kept')
}

function describe({ programmes, modules, tables, help, site, library }: Published) {
  const news = [
    ...named('programme', programmes),
    ...named('module', modules),
    ...named('requirement table', tables),
    ...named('texts for emergencies:', help),
    ...(site.kind === 'published' ? [`site texts ${site.number}`] : []),
    ...(library?.kind === 'published' ? [`library ${library.number}`] : []),
  ]
  return news.join(', ')
}

function named(what: string, versions: (NamedVersion | NamedTable)[]): string[] {
  return versions
    .filter(({ kind }) => kind === 'published')
    .map(({ name, number }) => `${what} ${name} ${number}`)
}
