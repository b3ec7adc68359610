import { findKeyHistory } from '../../certification/keys/find-key-history.server'
import { findNewestHead } from '../../platform/audit/heads/find-newest-head.server'
import { headFiles, readHeadFile } from '../../platform/audit/heads/head-files.server'
import { judgeHead } from '../../platform/audit/heads/judge-head.server'
import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { explainFault } from '../../platform/launch/explain-fault.server'
import { formatInstant } from '../../platform/text/format-instant'
import { fail, ok, warn, type Finding } from './finding'

/** An end that was signed so long ago should be in every file, in milliseconds. */
const late = 10 * 60_000

/** Whether the trail still holds the last end that each file keeps, and whether the newest one reached the files. */
export async function examineTrail(
  db: Database,
  config: Config,
  now = new Date(),
): Promise<Finding> {
  try {
    return await compareEnds(db, config, now)
  } catch (fault) {
    return fail('trail', explainFault(fault, config))
  }
}

async function compareEnds(db: Database, config: Config, now: Date): Promise<Finding> {
  const keys = await findKeyHistory(db)
  const isOwnKey = (id: string) => keys.some(({ kid }) => kid === id)
  const newest = await findNewestHead(db, keys, config.baseUrl.origin)
  const missing: string[] = []
  for (const file of headFiles(config)) {
    const { heads } = readHeadFile(file)
    const last = heads.at(-1)
    const verdict = last ? await judgeHead(db, last, isOwnKey) : 'held'
    if (last && verdict !== 'held' && verdict !== 'lost-in-restore') {
      return fail(
        'trail',
        `this register is older than number ${last.number}, which it signed at ${formatInstant(last.at)} (${file}), ` +
          'or was cut: npm run -s admin -- audit:verify says more',
      )
    }
    const isLate = newest && now.getTime() - newest.at.getTime() > late
    // Of two processes that signed at once, the later one may have come to the file first.
    if (isLate && !heads.some(({ hash }) => hash === newest.hash)) missing.push(file)
  }
  if (missing.length > 0) {
    return warn(
      'trail',
      `its last signed end, number ${newest?.number}, is not in ${missing.join(', ')}`,
    )
  }
  if (config.auditHeads.length === 0) {
    return warn(
      'trail',
      'its signed ends are kept beside the data alone; AUDIT_HEADS takes them elsewhere',
    )
  }
  return ok('trail', newest ? `signed up to number ${newest.number}` : 'nothing is signed yet')
}
