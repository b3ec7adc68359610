import { readConfig } from '../../../app/platform/config/config.server'
import { openServices } from '../../../app/open-services'
import { checkManyPeople } from './check-many-people'
import { issueCredentials, showOne } from './issue-credentials'
import type { Work } from './report-work'
import { rebuildRecord } from './rebuild-record'
import { signStatusLists } from './sign-status-lists'
import { walkAuditTrail } from './walk-audit-trail'

/*
 * Does on the database that the environment names what nobody waits for in a browser, and prints how long it took:
 * one JSON object. A process of its own, because the engine of a process is chosen once.
 */
const services = await openServices(readConfig())
const result: Work = {
  shown: await showOne(services),
  issuing: await issueCredentials(services),
  statusLists: await signStatusLists(services),
  batch: await checkManyPeople(services),
  record: await rebuildRecord(services),
  audit: await walkAuditTrail(services),
}
process.stdout.write(JSON.stringify(result))
await services.database.close()
process.exit(0)
