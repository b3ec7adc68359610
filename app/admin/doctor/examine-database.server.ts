import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationState } from '../../../db/migrate'
import { hasAdministrator } from '../../accounts/has-administrator.server'
import { examineKeys, type KeyState } from '../../certification/keys/examine-keys.server'
import {
  listFormerAddresses,
  type FormerAddress,
} from '../../certification/keys/list-former-addresses.server'
import type { ProgrammeVersion } from '../../learning/domain/programme-version'
import { closedBy, type Retirable } from '../../learning/domain/retirement'
import { listRetired } from '../../learning/list-retired.server'
import { listUnready } from '../../learning/list-unready.server'
import { listProgrammes } from '../../learning/list-programmes.server'
import { findNewestEntry } from '../../platform/audit/find-newest-entry.server'
import { describeOther, judgeSecret, type SecretVerdict } from '../../confirm-secret'
import { findDuty, type Duty } from '../../platform/jobs/duty-row.server'
import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { openDatabase } from '../../platform/database/open-database.server'
import { explainFault, placeOf } from '../../platform/launch/explain-fault.server'
import { summariseOutbox, type OutboxSummary } from '../../platform/outbox/summarise-outbox.server'
import { findIndexState, type IndexState } from '../../search/find-index-state.server'
import { examineTrail } from './examine-trail.server'
import { examineTriggers } from './examine-triggers.server'
import { openSecrets } from '../../platform/secrets/open-secrets.server'
import { formatDay, formatInstant } from '../../platform/text/format-instant'
import { fail, ok, warn, type Finding } from './finding'

/** After this long an e-mail that still waits is a sign that none are sent, in milliseconds. */
const longWait = 15 * 60_000

/** For this long an e-mail that ended undelivered is told of, in milliseconds. */
const recently = 7 * 24 * 3_600_000

/** The database, and what can be read in it: migrations, content, administrators, e-mails, the clock. */
export async function examineDatabase(config: Config, now: Date): Promise<Finding[]> {
  const state = await readMigrationState(
    config.database,
    join(process.cwd(), 'db/migrations'),
  ).catch((fault: unknown) => explainFault(fault, config))
  if (typeof state === 'string') return [fail('database', state)]

  const answers = ok('database', `${placeOf(config.database)} answers (${config.database.engine})`)
  if (state.pending > 0) {
    return [answers, fail('migrations', `${state.pending} are pending; npm start applies them`)]
  }
  const database = await openDatabase(config.database, 'reads')
  try {
    const db = database.read
    return [
      answers,
      ok('migrations', `all ${state.applied.length} applied`),
      examineContent(await listProgrammes(db), await listRetired(db)),
      examineSearch(await findIndexState(db)),
      examineOrganisation(await listUnready(db)),
      (await hasAdministrator(db))
        ? ok('accounts', 'there is an administrator')
        : warn('accounts', 'there is no administrator; npm start prints the link to become one'),
      await examineKeysOf(db, config, now),
      examineAddresses(await listFormerAddresses(db, config), config),
      examineSecret(await readVerdict(db, config), config),
      examineJobs(await findDuty(db), now),
      examineOutbox(await summariseOutbox(db, new Date(now.getTime() - recently)), now),
      await examineTriggers(db, config),
      await examineTrail(db, config),
      examineClock(await findNewestEntry(db), now),
    ]
  } finally {
    await database.close()
  }
}

function examineContent(programmes: ProgrammeVersion[], retired: Retirable[]): Finding {
  if (programmes.length === 0) {
    return fail('content', 'nothing is published: npm run -s admin -- content:publish')
  }
  const described = programmes.map((version) => {
    const isClosed = closedBy(version, retired).length > 0
    return `${version.programme} ${version.number}${isClosed ? ' (takes no new learners)' : ''}`
  })
  return ok('content', `published: ${described.join(', ')}`)
}

function examineSearch({ sources, passages, missing, outdated }: IndexState): Finding {
  const parts = [
    ...(missing > 0 ? [`${missing} published versions are not in the index`] : []),
    ...(outdated > 0 ? [`${outdated} stand there as they should not`] : []),
  ]
  return parts.length > 0
    ? warn('search', `${parts.join('; ')}: npm run -s admin -- search:rebuild`)
    : ok('search', `${passages} passages of ${sources} published versions can be found`)
}

function examineOrganisation({
  sample,
  missing,
}: {
  sample: string[]
  missing: string[]
}): Finding {
  const parts = [
    ...(sample.length > 0 ? [`still a sample: ${sample.join(', ')}`] : []),
    ...(missing.length > 0 ? [`not stated: ${missing.join(', ')}`] : []),
  ]
  return parts.length > 0
    ? warn('organisation', `${parts.join('; ')}; see content/organisation.yaml and content/site`)
    : ok('organisation', 'it is named, and can be reached')
}

async function examineKeysOf(db: Database, config: Config, now: Date): Promise<Finding> {
  try {
    return examineKeyState(await examineKeys(db, config, now))
  } catch (fault) {
    return fail('keys', explainFault(fault, config))
  }
}

function examineKeyState(state: KeyState): Finding {
  switch (state.kind) {
    case 'none':
    case 'to-be-entered':
      return warn('keys', 'the key that is to sign is not in use yet; npm start takes it')
    case 'lost':
      return fail('keys', `the key that signs is not ${state.place}: put it back from a backup`)
    case 'ready': {
      const retired = state.history.filter((key) => key.id !== state.activeId).length
      const compromised = state.history.filter((key) => key.compromisedFrom).length
      return ok('keys', `${state.activeId} signs; ${retired} others, ${compromised} compromised`)
    }
  }
}

/** Under which addresses papers are ours; an operator sees here which names must not fall into other hands. */
function examineAddresses(former: FormerAddress[], { baseUrl }: Config): Finding {
  const today = `issued under ${baseUrl.origin}`
  if (former.length === 0) return ok('addresses', `${today}, and under no other before`)
  const named = former.map(({ origin, firstUsedAt }) =>
    firstUsedAt ? `${origin} (first used ${formatDay(firstUsedAt)})` : `${origin} (by the setting)`,
  )
  return ok('addresses', `${today}; still believed: ${named.join(', ')}`)
}

/** In words what keeps the secret key from being read, where something does. */
async function readVerdict(db: Database, config: Config): Promise<SecretVerdict | string> {
  const { secretKeyFile } = config
  if (!existsSync(secretKeyFile)) return `there is no secret key in ${secretKeyFile} to compare`
  try {
    return await judgeSecret(db, openSecrets(secretKeyFile))
  } catch (fault) {
    return explainFault(fault, config)
  }
}

function examineSecret(verdict: SecretVerdict | string, { secretKeyFile }: Config): Finding {
  const subject = 'fingerprint'
  if (typeof verdict === 'string') return fail(subject, verdict)
  switch (verdict.kind) {
    case 'same':
      return ok(subject, 'the secret key is the one that the data were made with')
    case 'other':
      return fail(subject, describeOther(verdict, secretKeyFile))
    case 'unknown':
      return warn(subject, 'that of the secret key is not noted yet; npm start notes it')
  }
}

function examineJobs(duty: Duty | null, now: Date): Finding {
  if (!duty) return ok('jobs', 'nobody runs them: the site is not running')
  const seconds = Math.max(0, Math.round((now.getTime() - duty.at.getTime()) / 1000))
  const [machine, pid] = duty.holder.split(':')
  const text = `process ${pid} on ${machine} runs them, last sign of life ${seconds} s ago`
  return seconds > 60 ? warn('jobs', text) : ok('jobs', text)
}

function examineOutbox(outbox: OutboxSummary, now: Date): Finding {
  const { waiting, since, lastError, ended, lastEnd } = outbox
  const age = since ? now.getTime() - since.getTime() : 0
  const waits = since
    ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'}, the oldest for ${sayAge(age)}, since ${formatInstant(since)}`
    : 'no e-mail waits'
  const stuck = since !== null && age >= longWait
  const lost = ended.refused + ended.givenUp > 0
  const parts = [waits]
  if (lastError) parts.push(`the last error: ${lastError}`)
  else if (stuck) parts.push('the site has not tried it')
  if (lost) {
    parts.push(
      `undelivered in the last 7 days: ${ended.refused} refused by the mail server, ` +
        `${ended.givenUp} given up; the last: ${lastEnd ?? 'no answer'}`,
    )
  }
  if (ended.useless > 0) parts.push(`${ended.useless} not sent, because their link was over`)
  return (stuck || lost ? warn : ok)('outbox', parts.join('; '))
}

/** A span of time as a person says it: 40 s, 12 min, 5 h 3 min, 2 d 4 h. */
function sayAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return `${Math.max(0, Math.floor(milliseconds / 1000))} s`
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 24
    ? `${hours} h ${minutes % 60} min`
    : `${Math.floor(hours / 24)} d ${hours % 24} h`
}

/** A clock that runs behind what was already written would date certificates wrongly. */
function examineClock(newest: Date | null, now: Date): Finding {
  const shown = formatInstant(now)
  return newest && newest > now
    ? fail('clock', `it is ${shown}, before the newest audit entry (${formatInstant(newest)})`)
    : ok('clock', shown)
}
