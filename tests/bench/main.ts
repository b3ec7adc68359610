import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../support/postgres-cluster'
import { startBareApp, startBareHttp, startBarePage } from './bare-contenders'
import { reportWorkers } from './compare-workers'
import { startGenerator, type Contender } from './contender'
import { reportFirstView } from './first-view'
import type { LoadPlan } from './load/plan'
import { longLesson } from './long-lesson'
import { takeTurns, type Entrant } from './measure'
import { help, readOptions, type Options } from './options'
import { judgeRows, missedOf, tableOf, verdict } from './report'
import { reportAttack } from './report-attack'
import { reportBursts } from './report-burst'
import { reportGrowth } from './report-growth'
import { reportSearch } from './report-search'
import { reportStrangers } from './report-strangers'
import { again, dayOf, get, rowsOf, type Row } from './rows'
import { layOutSite, type Site } from './site'
import { layOutRegister } from './trust/lay-out-register'
import { reportOffline } from './trust/report-offline'
import { reportReissue } from './trust/report-reissue'
import { reportVerify } from './trust/report-verify'
import { reportWork, type Work } from './trust/report-work'
import { mostResidentMiB, reportMemory, type Day } from './watch-memory'

/** Requests under way at any moment. */
const concurrency = 16

const firstPort = 4108

type Bench = {
  root: string
  scratch: string
  options: Options
  databaseUrl: (name: string) => Promise<string | null>
  databasePid: number | null
}

/** Runs the bench. @returns the exit code: 2 for wrong use, else 0; a target that is missed is printed. */
export async function main(given: {
  root: string
  scratch: string
  args: string[]
}): Promise<number> {
  let options: Options | 'help'
  try {
    options = readOptions(given.args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 2
  }
  if (options === 'help') {
    console.log(help)
    return 0
  }
  if (!options.asBuilt) {
    execFileSync(process.execPath, ['app/platform/launch/build.mjs'], { stdio: 'inherit' })
  }
  const cluster = options.engine === 'postgres' ? await startCluster({ durable: true }) : null
  process.once('exit', () => cluster?.stop())
  const bench: Bench = {
    ...given,
    options,
    databaseUrl: async (name) => cluster && makeDatabase(cluster.url, name),
    databasePid: cluster?.pid ?? null,
  }
  if (options.growth) await measureGrowth(bench)
  else if (options.workers) await measureWorkers(bench)
  else if (options.trust) await measureTrust(bench)
  else if (options.strangers) await measureStrangers(bench)
  else if (options.memory === 'long') await measureMemory(bench)
  else await measureAll(bench)
  say(missedOf(said))
  return 0
}

async function makeDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return `${server}/${name}`
}

/** The rows of the real server beside both bare ones; then, unless rows were named, everything else that has a target. */
async function measureAll(bench: Bench) {
  const { root, scratch, options } = bench
  const site = await fill(bench, options.learners, firstPort)
  const { title, words } = site.lesson
  tell(`lesson of ${words} words: ${title}`)
  const server = await site.start()
  const app = await startBareApp({ root, scratch, port: firstPort + 1 }, site.lesson)
  const http = await startBareHttp({ scratch, port: firstPort + 2 }, site.lesson)
  const samePage = await startBarePage(
    { scratch, port: firstPort + 3 },
    await readPage(server, site),
  )
  // One turn more than there are rounds: the first is for warming up.
  const rows = rowsOf(site, options.rounds + 1).filter(({ name }) => isWanted(name, options))

  tell(`${options.rounds} rounds of turns, ${options.seconds} s each`)
  const entrants = [
    enter(scratch, { name: 'bare http', work: again([get('/')]) }, http),
    enter(scratch, { name: 'its very page', work: again([get('/')]) }, samePage),
    enter(scratch, { name: 'bare app', work: again([get('/')]) }, app),
    ...rows.map((row) => enter(scratch, row, server)),
  ]
  const turns = await takeTurns(entrants, options)
  for (const { generator } of entrants) generator.stop()
  if (rows.some(({ name }) => name === 'finish-attempt')) await proveAwards(server, site)
  say(tableOf(turns))
  say(judgeRows(turns, rows))
  if (options.all) {
    const resident = server.residentMiB()
    say([
      verdict(
        `Resident after that: server ${resident.toFixed(0)} MiB (at most ${mostResidentMiB}), ` +
          `bare app ${app.residentMiB().toFixed(0)} MiB, bare http ${http.residentMiB().toFixed(0)} MiB`,
        resident <= mostResidentMiB,
      ),
    ])
  }
  await app.stop()
  await http.stop()
  await samePage.stop()
  if (options.all) await measureRest(bench, site, { server, rows })
  await server.stop()
  if (options.all && options.memory === 'short') {
    const learners = site.crowd.graduating
    say(await watchMemory(bench, site, { workers: 1, requests: shortDay, learners }))
  }
}

/** The lesson as a learner gets it, with everything around its text and all that can be entered in it. */
async function readPage({ port }: Contender, { crowd }: Site): Promise<string> {
  const [learner] = crowd.reading
  const path = `/learn/${learner?.enrolmentId}/${longLesson.module}/${longLesson.lesson}`
  const page = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { cookie: learner?.cookie ?? '', 'accept-language': 'ru' },
  })
  if (!page.ok) throw new Error(`${path} answers ${page.status}`)
  return page.text()
}

/** What a browser loads, search, bursts, and what strangers send, of a server that was under load. */
async function measureRest(
  { options }: Bench,
  { crowd }: Site,
  { server, rows }: { server: Contender; rows: Row[] },
) {
  const [reading] = crowd.reading
  const [sitting] = crowd.sitting
  if (options.firstView && reading && sitting) {
    say(await reportFirstView(server.port, { reading, sitting }))
  } else say(['First view of a lesson: not measured'])
  if (reading) {
    tell('search')
    say(await reportSearch(server.port, reading))
  }
  tell('bursts')
  say(await reportBursts(server.port, rows))
  await watchStrangers(server, crowd)
}

async function measureStrangers(bench: Bench) {
  const site = await fill(bench, bench.options.learners, firstPort)
  const server = await site.start()
  await watchStrangers(server, site.crowd)
  await server.stop()
}

async function watchStrangers(server: Contender, crowd: Site['crowd']) {
  tell('what strangers send')
  say(await reportStrangers(server, crowd))
  say(await reportAttack(server))
}

/** Requests of the day whose memory is watched as a part of the whole bench. */
const shortDay = 60_000

async function measureMemory(bench: Bench) {
  const site = await fill(bench, bench.options.learners, firstPort)
  const { graduating } = site.crowd
  const { requests } = bench.options
  for (const workers of [1, 2]) {
    const learners = graduating.splice(0, Math.ceil(graduating.length / 2))
    say(await watchMemory(bench, site, { workers, requests, learners }))
  }
}

async function watchMemory(
  { scratch }: Bench,
  site: Site,
  { workers, ...day }: { workers: number } & Pick<Day, 'requests' | 'learners'>,
): Promise<string[]> {
  tell(`${day.requests} requests to a new server`)
  const contender = await site.start({ WEB_CONCURRENCY: String(workers) })
  const pages = dayOf(rowsOf(site, 1))
  const lines = await reportMemory(scratch, { contender, workers, day: { ...day, pages } })
  await contender.stop()
  return lines
}

/** Handing in was measured with the award: the results lead to certificates. */
async function proveAwards({ port }: Contender, { crowd }: Site) {
  for (const { cookie, attemptId } of crowd.finishing.slice(0, 10)) {
    const result = await fetch(`http://127.0.0.1:${port}/attempts/${attemptId}/result`, {
      headers: { cookie },
    })
    if (!/\/certificates\/[0-9A-Z]{18}/.test(await result.text())) {
      throw new Error(`handing in attempt ${attemptId} earned no certificate`)
    }
  }
}

/**
 * The same rows at several sizes, which take turns. What can be done only once is done equally often at every
 * size: a server that has handed in fifty attempts is colder than one that has handed in five hundred.
 */
async function measureGrowth(bench: Bench) {
  const { scratch, options } = bench
  const sizes = [1_000, 10_000, 100_000]
  const smallest = new Map<string, Row>()
  const servers: Contender[] = []
  const entrants: Entrant[] = []
  for (const [index, size] of sizes.entries()) {
    const site = await fill(bench, size, firstPort + 10 * index)
    const server = await site.start()
    servers.push(server)
    for (const row of rowsOf(site, options.rounds + 1)) {
      if (!isWanted(row.name, options)) continue
      if (index === 0) smallest.set(row.name, row)
      const { most } = smallest.get(row.name) ?? row
      entrants.push(enter(scratch, { ...row, most, name: `${row.name} ${size}` }, server))
    }
  }
  const names = [...smallest.keys()]
  entrants.sort(
    (a, b) =>
      names.findIndex((name) => a.name.startsWith(name)) -
      names.findIndex((name) => b.name.startsWith(name)),
  )
  const turns = await takeTurns(entrants, options)
  for (const { generator } of entrants) generator.stop()
  say(reportGrowth(sizes, 10_000, (row, size) => turns.get(`${row} ${size}`) ?? [], names))
  for (const server of servers) await server.stop()
}

async function measureWorkers(bench: Bench) {
  const { scratch, options } = bench
  const site = await fill(bench, options.learners, firstPort)
  const one = await site.start({ WEB_CONCURRENCY: '1' })
  const two = await site.start({ WEB_CONCURRENCY: '2', PORT: String(firstPort + 1) })
  const other = await site.start({ WEB_CONCURRENCY: '1', PORT: String(firstPort + 2) })
  const [lesson] = rowsOf(site, 1)
  if (lesson) {
    say(await reportWorkers(scratch, { one, two, other }, lesson, { ...options, concurrency }))
  }
  await one.stop()
  await two.stop()
  await other.stop()
}

/** What certificates and records must reach. */
async function measureTrust(bench: Bench) {
  const { scratch, options } = bench
  const registers = []
  let lesson = { title: '', html: '' }
  for (const [index, certificates] of [1_000, options.certificates].entries()) {
    const learners = 100 + 2 * index
    const site = await fill(bench, learners, firstPort + index)
    tell(`${certificates} certificates`)
    registers.push(await layOutRegister(site, scratch, certificates))
    lesson = site.lesson
  }
  const [few, many] = registers
  if (!few || !many) return
  const bare = await startBareHttp({ scratch, port: firstPort + 4 }, lesson)
  const sides = { small: few, large: many, bare }
  say(await reportVerify(scratch, sides, { ...options, concurrency }))
  await bare.stop()
  for (const { contender } of registers) await contender.stop()

  const site = await fill(bench, 1_200, firstPort + 2)
  tell('issuing, status lists, many checked, a record rebuilt, the audit trail')
  const work: Work = JSON.parse(site.run(join(scratch, 'bin/work-main.mjs')))
  say(reportWork(work))
  const server = await site.start()
  say(await reportOffline(scratch, server.port, work.shown))
  await server.stop()

  const large = await fill(bench, 20_000, firstPort + 3)
  tell('replacing what rests on a compromised key')
  say(reportReissue(large))
}

async function fill(bench: Bench, learners: number, port: number): Promise<Site> {
  tell(`${learners} learners, ${learners / 2} certificates, ${bench.options.engine}`)
  const databaseUrl = await bench.databaseUrl(`learners_${learners}`)
  return layOutSite({ ...bench, learners, port, databaseUrl })
}

function enter(scratch: string, { name, work, most }: Row, contender: Contender): Entrant {
  const generator = startGenerator(scratch, name.replace(/\W/g, '-'), planFor(contender, work))
  return { name, contender, generator, most }
}

function planFor({ port }: Contender, work: LoadPlan['work']): LoadPlan {
  return { host: '127.0.0.1', port, concurrency, work }
}

/** Whether a row was asked for; the lesson page always is, because others are measured by it. */
function isWanted(name: string, { rows }: Options): boolean {
  const asked = rows.length === 0 || rows.some((each) => name.includes(each))
  return asked || name === 'lesson page'
}

function tell(step: string) {
  console.error(`  ${step} ...`)
}

/** Everything that was said so far. */
const said: string[] = []

function say(lines: string[]) {
  said.push(...lines)
  console.log(`\n${lines.join('\n')}`)
}
