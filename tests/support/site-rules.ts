import { readSiteRules } from '../../app/site-rules'
import { listPages } from './list-pages'

/** What the routes of the site say of themselves. */
export const siteRules = readSiteRules(
  (await listPages()).map(({ path, module: { handle } }) => ({ pattern: path, handle })),
)
