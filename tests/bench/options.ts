import { parseArgs } from 'node:util'

/** What the bench is asked to measure, and how long. */
export type Options = {
  /** Rounds in which the contenders take turns. */
  rounds: number
  /** Length of one turn, in seconds. */
  seconds: number
  learners: number
  engine: 'sqlite' | 'postgres'
  /** Beside the rows: the first view, bursts, what strangers send, and memory. */
  all: boolean
  memory: 'short' | 'long' | 'none'
  /** Requests of the day whose memory is watched by itself. */
  requests: number
  /** What strangers send, and nothing else. */
  strangers: boolean
  growth: boolean
  workers: boolean
  trust: boolean
  /** Certificates in the large register. */
  certificates: number
  firstView: boolean
  /** Only rows whose name contains one of these; all when there is none. */
  rows: string[]
  /** Whether `build/` is taken as it is. */
  asBuilt: boolean
}

export const help = `
npm run bench -- [options]

Builds the site, fills a scratch database with learners and certificates, starts the real server on it, and
measures it beside a bare node:http server and a bare one-route app of the same framework under its stock server,
which take turns with it. The ratios are what counts: absolute figures drift with the machine.
Everything is made in a scratch folder and removed; nothing but build/ is written here.

  --rounds N       rounds of turns (default 5)
  --seconds N      length of a turn (default 3)
  --learners N     learners in the database; half of them have a certificate (default 10000)
  --rows A,B       the rows whose name contains A or B, and nothing else
  --short          two rounds of one second with 1,000 learners, unless they are named: ratios only
  --no-memory      leave out resident memory under a mixed day (two minutes)
  --memory         that alone, over more requests, with one worker and with two
  --requests N     how many requests (default 200000)
  --strangers      what strangers send, alone: how long it holds the loop, and keeps others waiting
  --no-first-view  leave out the first view of a lesson in Chromium
  --growth         the same rows with 1,000, 10,000 and 100,000 learners instead (ten minutes, 1.5 GB on disk)
  --workers        the lesson page with WEB_CONCURRENCY=1 and 2 instead
  --trust          what certificates and records must reach instead: verifying among a million, issuing, status
                   lists, checking many, rebuilding a record, the audit trail, re-issuing, the offline verifier
  --certificates N certificates in the large register of --trust (default 1000000; ten minutes, 5 GB on disk)
  --postgres       on PostgreSQL 15, started for the purpose, instead of SQLite
  --as-built       measure build/ as it is, without building it again
  --help           this text
`

/** Reads the command line. @throws TypeError for what it does not know. */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      learners: { type: 'string' },
      rows: { type: 'string', default: '' },
      short: { type: 'boolean', default: false },
      memory: { type: 'boolean' },
      'first-view': { type: 'boolean', default: true },
      requests: { type: 'string' },
      strangers: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      workers: { type: 'boolean', default: false },
      trust: { type: 'boolean', default: false },
      certificates: { type: 'string', default: '1000000' },
      postgres: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const usual = values.short
    ? { rounds: 2, seconds: 1, learners: 1_000 }
    : { rounds: 5, seconds: 3, learners: 10_000 }
  const rows = values.rows.split(',').filter(Boolean)
  return {
    rounds: readNumber('rounds', values.rounds, usual.rounds),
    seconds: readNumber('seconds', values.seconds, usual.seconds),
    learners: readNumber('learners', values.learners, usual.learners),
    rows,
    all: rows.length === 0,
    engine: values.postgres ? 'postgres' : 'sqlite',
    memory: values.memory ? 'long' : values.memory === false ? 'none' : 'short',
    firstView: values['first-view'],
    requests: readNumber('requests', values.requests, 200_000),
    strangers: values.strangers,
    growth: values.growth,
    workers: values.workers,
    trust: values.trust,
    certificates: readNumber('certificates', values.certificates, NaN),
    asBuilt: values['as-built'],
  }
}

function readNumber(name: string, text: string | undefined, usual: number): number {
  const number = text === undefined ? usual : Number(text)
  if (!(number > 0)) throw new TypeError(`--${name} must be a number above 0`)
  return number
}
