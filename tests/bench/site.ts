import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { startContender, type Contender } from './contender'
import { layOutContent } from './long-lesson'
import type { Crowd } from './seed/crowd'

/** The real site on a scratch folder: its own content, data and log, the repository's build. */
export type Site = {
  crowd: Crowd
  /** The lesson that is read: its text for the bare servers, and the names of the parts in which its readers write. */
  lesson: { title: string; words: number; html: string; parts: string[] }
  start: (env?: Record<string, string>) => Promise<Contender>
  /** Folder of its data, for what is not asked over HTTP. */
  dataDir: string
  /** Runs a program of Node in its folder, with its settings, to its end. @returns standard output. */
  run: (program: string, ...args: string[]) => string
}

export type SiteOptions = {
  root: string
  scratch: string
  learners: number
  port: number
  /** Address of a new, empty PostgreSQL database; null for SQLite. */
  databaseUrl: string | null
  /** The first process of the database's server, whose work is the site's; null for SQLite. */
  databasePid: number | null
}

/** What `npm start` gives its process besides the operator's settings: a variable, and options of Node. */
function readStart(root: string): { env: Record<string, string>; options: string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const start = /^(?<name>\w+)=(?<value>\d+) exec node (?<options>(?:--\S+ )*)\w/
  const { name = '', value = '', options = '' } = start.exec(String(scripts.start))?.groups ?? {}
  if (!name) throw new Error('npm start sets nothing for its process')
  return { env: { [name]: value }, options: options.split(' ').filter(Boolean) }
}

/**
 * Lays out a site and fills it: the server itself migrates and publishes at its first start, as for everybody, then
 * learners and certificates are written.
 */
export async function layOutSite(options: SiteOptions): Promise<Site> {
  const { root, scratch, learners, port, databaseUrl, databasePid } = options
  const folder = join(scratch, `site-${learners}`)
  mkdirSync(folder)
  for (const part of ['build', 'db', 'node_modules'])
    symlinkSync(join(root, part), join(folder, part))
  layOutContent(join(root, 'content'), join(folder, 'content'))
  const asStarted = readStart(root)
  const settings: Record<string, string> = {
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    // A reader from elsewhere is told apart from strangers by what a proxy would say of them.
    TRUST_PROXY: 'true',
    ...asStarted.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  }
  const start = (env: Record<string, string> = {}) =>
    startContender(scratch, {
      name: `site-${learners}-${env.PORT ?? port}`,
      args: [...asStarted.options, 'build/bin/server.js'],
      cwd: folder,
      port: Number(env.PORT ?? port),
      helper: databasePid,
      env: { ...settings, ...env },
    })
  await (await start()).stop()

  const crowdFile = join(folder, 'crowd.json')
  const lessonFile = join(folder, 'lesson.json')
  const run = (program: string, ...args: string[]) =>
    execFileSync(process.execPath, [program, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...settings },
    })
  run(join(scratch, 'bin/seed-main.mjs'), String(learners), crowdFile, lessonFile)
  return {
    start,
    run,
    dataDir: settings.DATA_DIR ?? '',
    crowd: JSON.parse(readFileSync(crowdFile, 'utf8')),
    lesson: JSON.parse(readFileSync(lessonFile, 'utf8')),
  }
}
