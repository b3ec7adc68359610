import { findTableFaults } from '../eligibility/domain/find-table-faults'
import { offerOf } from '../eligibility/domain/offer-of'
import { listNewestTables } from '../eligibility/list-newest-tables.server'
import { listProgrammes } from '../learning/list-programmes.server'
import type { Database } from '../platform/database/database.server'
import type { Problem } from '../platform/source/problem'

/** What programmes and requirement tables may contradict each other in. */
const contradictions = {
  'other-training': (programme: string) => `"${programme}" is of another training, or of none`,
  'more-than-training': (hours: string) => `its training has fewer than ${hours} academic hours`,
  'part-for-whole': (hours: string) => `a part alone has the ${hours} academic hours it asks for`,
}

/**
 * Where the newest requirement tables, wherever they were written, contradict the newest programmes: a table that
 * was edited on the site may be older than the programmes that it names.
 */
export async function findContradictions(tx: Database): Promise<Problem[]> {
  const offered = (await listProgrammes(tx)).map(offerOf)
  return (await listNewestTables(tx)).flatMap(({ number, definition }) =>
    findTableFaults(definition, offered).flatMap(({ why, name }) => {
      if (!isContradiction(why)) return []
      const file = `rules/${definition.placementForm}.yaml`
      const message = `version ${number} of this table: ${contradictions[why](name)}`
      return [{ file, line: 1, column: 1, message }]
    }),
  )
}

function isContradiction(why: string): why is keyof typeof contradictions {
  return why in contradictions
}
