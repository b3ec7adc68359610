import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { isScope, type Scope } from '../domain/client'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** As much of an OpenAPI document as requests are checked by. */
export type ApiDocument = {
  paths: Record<string, Partial<Record<Method, OperationObject>>>
  components: { schemas: Record<string, object> }
}

type OperationObject = {
  operationId: string
  security?: readonly Record<string, readonly string[] | undefined>[]
  parameters?: readonly { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { required?: boolean; content: Record<string, { schema: object }> }
}

/** What came with a request, as the wire had it. */
export type SentRequest = {
  path: Record<string, string | undefined>
  query: URLSearchParams
  headers: Headers
  /** The media type without its parameters; null when there is no body. */
  bodyType: string | null
  body: unknown
}

/** What came with a request, as the document promises it. */
export type ReadRequest = {
  path: Record<string, string>
  query: Record<string, string | number>
  headers: Record<string, string>
  body: unknown
}

/** One thing in a request that is not as the document says. Never the value itself: it may be an IIN. */
export type Breach = { in: 'path' | 'query' | 'header' | 'body'; pointer: string; detail: string }

type ReadOutcome =
  | { kind: 'read'; request: ReadRequest }
  | { kind: 'breached'; breaches: Breach[] }
  | { kind: 'body-type'; accepted: string[] }

export type Contract = {
  /** Scopes that a token needs; null when none is needed, `optional` when a token may be shown. */
  security: { scopes: Scope[]; optional: boolean } | null
  read: (request: SentRequest) => ReadOutcome
}

const root = 'shanyrak:openapi'

/**
 * Makes of an OpenAPI 3.1 document what requests are checked by. Every schema is compiled where it stands in the
 * document, so that what is published and what is enforced cannot differ. A document that cannot be
 * compiled throws, which stops the start.
 *
 * @returns the contract of each operation, by `method path`.
 */
export function compileContracts(document: ApiDocument): Map<string, Contract> {
  const ajv = makeAjv(document)
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const place = `${root}#/paths/${escape(path)}/${method}`
      return [`${method} ${path}`, compileOperation(ajv, operation, place)] as const
    }),
  )
  return new Map(entries)
}

/** What answers are checked by, in tests: the same document, compiled in the same way. */
export function makeAjv(document: ApiDocument): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  })
  formats.default(ajv)
  // Words of OpenAPI that say nothing about validity.
  ajv.addVocabulary(['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'])
  ajv.addVocabulary(['webhooks', 'example', 'discriminator'])
  ajv.addSchema(document, root, false, false)
  return ajv
}

/** The address of a place in the document, for a `$ref`. */
export function placeOf(...segments: string[]): string {
  return `${root}#/${segments.map(escape).join('/')}`
}

function escape(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function compileOperation(ajv: Ajv2020, operation: OperationObject, place: string): Contract {
  const path = compileParameters(ajv, operation, 'path', place)
  const query = compileParameters(ajv, operation, 'query', place)
  const headers = compileParameters(ajv, operation, 'header', place)
  const { required = false, content = {} } = operation.requestBody ?? {}
  const bodies = new Map(
    Object.keys(content).map((type) => [
      type,
      ajv.compile({ $ref: `${place}/requestBody/content/${escape(type)}/schema` }),
    ]),
  )

  function read(sent: SentRequest): ReadOutcome {
    const breaches: Breach[] = []
    const request: ReadRequest = {
      path: path(sent.path, breaches) as ReadRequest['path'],
      query: query(Object.fromEntries(sent.query), breaches) as ReadRequest['query'],
      headers: headers(Object.fromEntries(sent.headers), breaches) as ReadRequest['headers'],
      body: sent.body,
    }
    for (const name of new Set(sent.query.keys())) {
      if (sent.query.getAll(name).length < 2) continue
      breaches.push({ in: 'query', pointer: `/${name}`, detail: 'must be there once' })
    }
    if (sent.bodyType === null) {
      if (required) breaches.push({ in: 'body', pointer: '', detail: 'must not be empty' })
    } else {
      const check = bodies.get(sent.bodyType)
      if (!check) return { kind: 'body-type', accepted: [...bodies.keys()] }
      if (!check(sent.body)) breaches.push(...tell('body', check.errors))
    }
    return breaches.length > 0 ? { kind: 'breached', breaches } : { kind: 'read', request }
  }
  return { security: readSecurity(operation), read }
}

/**
 * Compiles the parameters of one kind. Query and path are exactly those of the document; of headers only those it
 * names are looked at, for browsers and proxies send others. A number is written in digits alone.
 */
function compileParameters(
  ajv: Ajv2020,
  { parameters = [] }: OperationObject,
  kind: 'path' | 'query' | 'header',
  place: string,
) {
  const own = parameters
    .map((parameter, index) => ({ ...parameter, index, key: keyOf(kind, parameter.name) }))
    .filter((parameter) => parameter.in === kind)
  const check: ValidateFunction = ajv.compile({
    type: 'object',
    properties: Object.fromEntries(
      own.map(({ key, index }) => [key, { $ref: `${place}/parameters/${index}/schema` }]),
    ),
    required: own.filter(({ required }) => required).map(({ key }) => key),
    additionalProperties: kind === 'header',
  })
  const numbers = own.filter(({ schema }) => 'type' in schema && schema.type === 'integer')

  return (sent: Record<string, unknown>, breaches: Breach[]): Record<string, unknown> => {
    const given: Record<string, unknown> = Object.fromEntries(
      Object.entries(sent).filter(([, value]) => value !== undefined),
    )
    for (const { key } of numbers) {
      const typed = given[key]
      if (typeof typed === 'string' && /^\d{1,15}$/.test(typed)) given[key] = Number(typed)
    }
    if (!check(given)) breaches.push(...tell(kind, check.errors))
    return given
  }
}

function keyOf(kind: string, name: string): string {
  return kind === 'header' ? name.toLowerCase() : name
}

function tell(place: Breach['in'], errors: ErrorObject[] | null | undefined): Breach[] {
  return (errors ?? []).map(({ instancePath, keyword, params, message = 'is wrong' }) => {
    const named = keyword === 'additionalProperties' ? 'additionalProperty' : 'missingProperty'
    const name: unknown = params[named]
    // The name of a member that nobody knows may itself be anything.
    const detail =
      keyword === 'additionalProperties'
        ? 'must NOT have members that the description does not know'
        : message
    const pointer = keyword === 'required' ? `${instancePath}/${String(name)}` : instancePath
    return { in: place, pointer, detail }
  })
}

function readSecurity({ security = [] }: OperationObject): Contract['security'] {
  const scopes = security.flatMap((each) => each.client ?? []).filter(isScope)
  if (!security.some((each) => 'client' in each)) return null
  return { scopes, optional: security.some((each) => Object.keys(each).length === 0) }
}
