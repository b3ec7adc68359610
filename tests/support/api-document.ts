import type { ValidateFunction } from 'ajv'
import { makeAjv, placeOf } from '../../app/exchange/api/contract'
import type { EventType } from '../../app/exchange/domain/feed-event'
import { describeApi } from '../../app/exchange/description/describe-api'

/** The description of the API, as a server at this origin publishes it. */
export const apiDocument = describeApi('http://127.0.0.1:3000')

const ajv = makeAjv(apiDocument)
const compiled = new Map<string, ValidateFunction>()

type Operation = {
  responses: Record<string, { description: string; content?: object } | undefined>
}

/**
 * What is wrong with an answer by the description of its operation; null when nothing is. An answer that the
 * description does not have is wrong.
 */
export function findAnswerFault(
  method: string,
  path: string,
  answer: { status: number; headers: Headers; text: string },
): string | null {
  const paths: Record<string, Record<string, Operation | undefined>> = apiDocument.paths
  const operation = paths[path]?.[method.toLowerCase()]
  if (!operation) return `${method} ${path} is not described`
  const { status, text } = answer
  const named = String(status) in operation.responses ? String(status) : 'default'
  if (named === 'default' && status < 400) return `${status} is not described`
  const described = operation.responses[named]
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  if (!described?.content) return text === '' ? null : `${status} has no body`
  if (!(type in described.content)) return `${status} is described without ${type}`
  const place = placeOf(
    ...['paths', path, method.toLowerCase(), 'responses', named, 'content', type, 'schema'],
  )
  return findFault(place, JSON.parse(text))
}

function findFault(place: string, value: unknown): string | null {
  let check = compiled.get(place)
  if (!check) {
    check = ajv.compile({ $ref: place })
    compiled.set(place, check)
  }
  return check(value) ? null : ajv.errorsText(check.errors)
}

/** What is wrong with a message to a webhook, by the description of such an event; null when nothing is. */
export function findMessageFault(
  type: EventType,
  { headers, body }: { headers: Record<string, unknown>; body: unknown },
): string | null {
  const place = ['webhooks', type, 'post']
  const parameters = apiDocument.webhooks[type]?.post.parameters ?? []
  const faults = parameters.map(({ name }, index) =>
    findFault(placeOf(...place, 'parameters', String(index), 'schema'), headers[name]),
  )
  const content = [...place, 'requestBody', 'content', 'application/json', 'schema']
  return [...faults, findFault(placeOf(...content), body)].find((fault) => fault !== null) ?? null
}
