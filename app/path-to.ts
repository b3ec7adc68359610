import type { pages } from './routes'

/** Every address of the site as a pattern, as in `/verify/:code`: the table of routes is its only source. */
export type RoutePattern = keyof typeof pages

/** The names of the places in a pattern that an address fills: those after a colon, and `*` for whatever follows. */
export type ParameterOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParameterOf<Head> | ParameterOf<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : Pattern extends '*'
      ? '*'
      : never

/** A pattern as OpenAPI writes it, as in `/api/v1/records/{lookId}`. */
export type PathTemplate<Pattern extends string = RoutePattern> =
  Pattern extends `${infer Head}/:${infer Name}/${infer Tail}`
    ? `${Head}/{${Name}}${PathTemplate<`/${Tail}`>}`
    : Pattern extends `${infer Head}/:${infer Name}`
      ? `${Head}/{${Name}}`
      : Pattern

/** What stands behind the question mark. `true` writes the name alone; null, undefined and false leave it out. */
type Query = URLSearchParams | Record<string, string | number | boolean | null | undefined>

type Rest = { query?: Query; fragment?: string | null }

type Values<Pattern extends string> = { [Name in ParameterOf<Pattern>]: string | number } & Rest

type Filled<Pattern extends string> = [ParameterOf<Pattern>] extends [never]
  ? [values?: Rest]
  : [values: Values<Pattern>]

/**
 * The path of a page, from the site's origin: `pathTo('/verify/:code', { code })`. A pattern that no route has, a place that
 * is not filled, and one that the pattern does not have are type errors. All values are escaped.
 *
 * @throws RangeError for an empty segment, `.` and `..`, which would be the address of another page.
 */
export function pathTo<Pattern extends RoutePattern>(
  pattern: Pattern,
  ...[values]: Filled<Pattern>
): string {
  const given: Rest & Record<string, unknown> = values ?? {}
  const path = pattern.replace(/:(\w+)|\*/g, (place, name: string | undefined) =>
    name === undefined ? writeRest(String(given[place])) : writeSegment(String(given[name])),
  )
  const query = given.query ? writeQuery(given.query) : ''
  const fragment = given.fragment ? `#${encodeURIComponent(given.fragment)}` : ''
  return `${path}${query && `?${query}`}${fragment}`
}

function writeSegment(value: string): string {
  // Most values are ids and names, of which nothing is to be escaped.
  if (/^[\w-]+$/.test(value)) return value
  if (/^\.{0,2}$/.test(value)) throw new RangeError(`no segment of an address is "${value}"`)
  return encodeURIComponent(value)
}

function writeRest(value: string): string {
  return value.split('/').map(writeSegment).join('/')
}

function writeQuery(query: Query): string {
  if (query instanceof URLSearchParams) return query.toString()
  return Object.entries(query)
    .flatMap(([name, value]) => {
      if (value === null || value === undefined || value === false) return []
      return value === true ? name : `${name}=${encodeURIComponent(value)}`
    })
    .join('&')
}
