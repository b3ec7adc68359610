/** What the server must know of a route before its page is asked: a part of the route's `handle`. */
export type ServedHandle = {
  /**
   * Programs speak with it: there no cookie is ever read, so that another site can do nothing in a person's name; bodies may
   * be JSON, and every error is a problem (RFC 9457).
   */
  audience?: 'programs'
  /** It is sent a file, or a list, which may be larger than a form. */
  upload?: 'file' | 'list'
  /** The number of a certificate or an extract is pasted into its address. */
  isPastedInto?: true
  /** Cache-Control of its answers; where it says none they are kept by nobody (`no-store`). */
  cache?: string
  /** A browser in which it was opened may keep it, to be read again without a connection (docs/decisions/034). */
  keptOffline?: true
}

/** A route as rules are read from it: its pattern, as in `/verify/:code`, and what it says of itself. */
export type RuledRoute<Handle = ServedHandle> = { pattern: string; handle: Handle }

/** What the server asks of the address of a request, with or without its query. */
export type ServingRules = {
  isForPrograms: (address: string | undefined) => boolean
  uploadOf: (address: string) => 'file' | 'list' | undefined
  isPastedInto: (address: string) => boolean
}

/**
 * Reads the rules of serving from the routes, once: whatever is asked of an address later is one look at a table or one
 * regular expression. What follows a fixed beginning, as in `/api/*`, makes all of it for programs, also what no page answers.
 */
export function readServingRules(routes: readonly RuledRoute[]): ServingRules {
  const programs = routes.filter(({ handle }) => handle.audience === 'programs')
  const below = programs.filter(({ pattern }) => pattern.endsWith('/*')).map(startOf)
  const pasted = routes.filter(({ handle }) => handle.isPastedInto).map(startOf)
  const uploads = new Map(
    routes.flatMap(({ pattern, handle }) => (handle.upload ? [[pattern, handle.upload]] : [])),
  )
  const forPrograms = beginsWith(below)
  const pastedInto = beginsWith(pasted)
  return {
    isForPrograms: (address) => forPrograms.test(address ?? ''),
    uploadOf: (address) => uploads.get(address.split('?', 1)[0] ?? ''),
    isPastedInto: (address) => pastedInto.test(address),
  }
}

/** The fixed beginning of a pattern, before its first parameter. */
export function startOf({ pattern }: { pattern: string }): string {
  return pattern.replace(/\/[:*].*$/, '')
}

/** Fits an address that begins with one of these paths, as a whole segment. */
export function beginsWith(paths: readonly string[]): RegExp {
  const escaped = [...new Set(paths)].map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return escaped.length === 0 ? /(?!)/ : new RegExp(`^(?:${escaped.join('|')})(?=[/?]|$)`)
}
