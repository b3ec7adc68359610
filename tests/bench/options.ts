import { parseArgs } from 'node:util'

/** What the bench is asked to measure, and how long. */
export type Options = {
  /** Rounds in which the contenders take turns. */
  rounds: number
  /** Length of one turn, in seconds. */
  seconds: number
  learners: number
  engine: 'sqlite' | 'postgres'
  memory: boolean
  growth: boolean
  workers: boolean
  trust: boolean
  /** Certificates in the large register. */
  certificates: number
  firstView: boolean
  /** Only rows whose name contains this. */
  only: string
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
  --only TEXT      only the rows whose name contains TEXT
  --no-memory      leave out resident memory after 100,000 and 150,000 requests (it takes four minutes)
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
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      learners: { type: 'string', default: '10000' },
      only: { type: 'string', default: '' },
      memory: { type: 'boolean', default: true },
      'first-view': { type: 'boolean', default: true },
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
  return {
    rounds: readNumber('rounds', values.rounds),
    seconds: readNumber('seconds', values.seconds),
    learners: readNumber('learners', values.learners),
    only: values.only,
    engine: values.postgres ? 'postgres' : 'sqlite',
    memory: values.memory,
    firstView: values['first-view'],
    growth: values.growth,
    workers: values.workers,
    trust: values.trust,
    certificates: readNumber('certificates', values.certificates),
    asBuilt: values['as-built'],
  }
}

function readNumber(name: string, text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new TypeError(`--${name} must be a number above 0`)
  return number
}
