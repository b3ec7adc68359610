import type { Database } from '../platform/database/database.server'
import { listProgrammes } from './list-programmes.server'
import { readSite } from './find-site.server'
import { siteTexts } from './domain/site'

/**
 * What an operator has still to write before anybody learns: what is a sample, and what is not stated at all, each by a word
 * for a person at a terminal. Nothing while nothing is published.
 */
export async function listUnready(db: Database): Promise<{ sample: string[]; missing: string[] }> {
  const published = await readSite(db)
  const [programme] = await listProgrammes(db)
  if (!published || !programme) return { sample: [], missing: [] }
  const { organisation, texts } = published.site
  const { licence, signatory } = programme.definition.issuer
  const isSaid = {
    licence,
    signatory,
    address: organisation.address,
    telephone: organisation.telephone,
    hours: organisation.hours,
    email: organisation.email,
    cost: organisation.cost,
    ...Object.fromEntries(siteTexts.map((name) => [name, texts[name]])),
  }
  const missing = Object.entries(isSaid).filter(([, said]) => said === null)
  return { sample: organisation.sample, missing: missing.map(([name]) => name) }
}
