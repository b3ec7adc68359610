import { holdsIin } from '../../accounts/domain/holds-iin'
import { isRegion } from '../../accounts/domain/regions'
import { countSigns } from '../../platform/text/judge-words'
import { holdsStrangeSign } from '../../platform/text/strange-sign'

/** What a client may be allowed to do. A token carries some of its client's. */
export const scopes = [
  'certificates:check',
  'records:read',
  'records:batch',
  'events:read',
  'webhooks:manage',
] as const

export type Scope = (typeof scopes)[number]

/** In the list of a client's regions: every region, and people who live in none. */
export const everyRegion = '*'

/** A system of an authority that speaks with the API. */
export type Client = {
  id: string
  name: string
  scopes: Scope[]
  /** ISO 3166-2:KZ codes, or `*` alone. */
  regions: string[]
  createdAt: Date
  disabledAt: Date | null
}

/** How many secrets may be valid at once: an old one, and the one that takes its place. */
export const mostSecrets = 2

const longestClientName = 120

export function isScope(text: string): text is Scope {
  return scopes.some((scope) => scope === text)
}

/** Whether a client of these regions may know of somebody who lives in that one; null stands for nowhere. */
export function coversRegion(regions: readonly string[], region: string | null): boolean {
  return regions.includes(everyRegion) || (region !== null && regions.includes(region))
}

export type ClientFault =
  | 'name-missing'
  | 'name-long'
  | 'name-wrong'
  | 'scopes-missing'
  | 'scope-unknown'
  | 'regions-missing'
  | 'region-unknown'

/** Everything that keeps a client from being made as asked, one fault for each part of it. */
export function findClientFaults(asked: {
  name: string
  scopes: readonly string[]
  regions: readonly string[]
}): ClientFault[] {
  const faults = [
    faultOfName(asked.name.trim()),
    faultOfScopes(asked.scopes),
    faultOfRegions(asked.regions),
  ]
  return faults.flatMap((fault) => fault ?? [])
}

function faultOfName(name: string): ClientFault | null {
  if (name === '') return 'name-missing'
  if (name.length > longestClientName) return 'name-long'
  return isName(name) ? null : 'name-wrong'
}

/** Whether others can read a name: short ones such as CRM are names, and neither one letter repeated nor an IIN is. */
function isName(name: string): boolean {
  return !holdsStrangeSign(name) && countSigns(name) > 1 && /\p{L}/u.test(name) && !holdsIin(name)
}

function faultOfScopes(wanted: readonly string[]): ClientFault | null {
  if (wanted.length === 0) return 'scopes-missing'
  return wanted.every(isScope) ? null : 'scope-unknown'
}

function faultOfRegions(wanted: readonly string[]): ClientFault | null {
  if (wanted.length === 0) return 'regions-missing'
  const known = wanted.every((region) => region === everyRegion || isRegion(region))
  return known ? null : 'region-unknown'
}

/** A client's regions in the one way they are kept: without repetitions, and `*` alone. */
export function tidyRegions(regions: readonly string[]): string[] {
  return regions.includes(everyRegion) ? [everyRegion] : [...new Set(regions)].sort()
}

/** A client's scopes in their own order, each once; words that are no scope are left out. */
export function tidyScopes(wanted: readonly string[]): Scope[] {
  return scopes.filter((scope) => wanted.includes(scope))
}

/** Name and rights in the one way they are kept. */
export function tidyClient(asked: Rights & { name: string }) {
  const { name, scopes, regions } = asked
  return { name: name.trim(), scopes: tidyScopes(scopes), regions: tidyRegions(regions) }
}

/** The scope that shows nothing but what anybody may verify. */
const harmless: readonly Scope[] = ['certificates:check']

type Rights = { scopes: readonly string[]; regions: readonly string[] }

/** Whether a system with these rights learns something of people: no administrator connects it alone. */
export function isGivenByTwo({ scopes }: Pick<Rights, 'scopes'>): boolean {
  return scopes.some((scope) => !harmless.some((each) => each === scope))
}

/** Whether rights reach further than those before them, in what is given by two. Less is taken by one alone. */
export function widens(before: Rights, after: Rights): boolean {
  if (!isGivenByTwo(after)) return false
  const isNew = (scope: string) => !before.scopes.includes(scope)
  return (
    after.scopes.some((scope) => isNew(scope) && isGivenByTwo({ scopes: [scope] })) ||
    !after.regions.every((region) => coversRegion(before.regions, region))
  )
}
