import { problems, type Reason } from '../api/problems'
import { ref } from './words'

const etag = { ETag: ref('headers/ETag') }
const rateLimit = {
  RateLimit: ref('headers/RateLimit'),
  'RateLimit-Policy': ref('headers/RateLimitPolicy'),
}

/** An answer with a body of JSON. */
export function answer(description: string, schema: object, headers: object = {}) {
  return { description, headers, content: { 'application/json': { schema } } }
}

/** An answer to a client that has a token. */
export function clientAnswer(description: string, schema: object, headers: object = {}) {
  return answer(description, schema, { ...rateLimit, ...headers })
}

/** One that can be asked for again by its entity tag, and the answer that it has not changed. */
export function taggedAnswers(description: string, schema: object, headers: object = {}) {
  return {
    200: answer(description, schema, { ...headers, ...etag }),
    304: { description: 'What the client has is still right.', headers: { ...headers, ...etag } },
  }
}

export const clientTags = rateLimit

function problem(description: string, headers: object = {}) {
  return {
    description,
    headers,
    content: { 'application/problem+json': { schema: ref('schemas/Problem') } },
  }
}

/** The problems with these reasons, by status; what else may happen to any request is the default. */
export function problemAnswers(...reasons: Reason[]) {
  const statuses = new Map<number, string[]>()
  for (const reason of reasons) {
    const { status, title } = problems[reason]
    const said = `${title} (\`${reason}\`).`
    statuses.set(status, [...new Set([...(statuses.get(status) ?? []), said])])
  }
  const answers = [...statuses].map(([status, said]) => {
    return [status, problem(said.join(' '), headersOf(status))] as const
  })
  return { ...Object.fromEntries(answers), default: problem('Any other problem.') }
}

function headersOf(status: number) {
  if (status === 401) return { 'WWW-Authenticate': ref('headers/WWWAuthenticate') }
  return status === 429 ? { 'Retry-After': ref('headers/RetryAfter') } : {}
}

/** The problems of every call that needs a token, and others. */
export function clientProblems(...reasons: Reason[]) {
  const always: Reason[] = [
    'invalid-request',
    'token-missing',
    'token-invalid',
    'scope-missing',
    'too-many-requests',
  ]
  return problemAnswers(...always, ...reasons)
}

export const answerHeaders = {
  ETag: { description: 'Names this state of the answer.', schema: { type: 'string' } },
  RateLimit: {
    description:
      'Calls that are left, and seconds until the count begins anew (draft-ietf-httpapi-ratelimit-headers).',
    schema: { type: 'string' },
    example: '"calls";r=599;t=60',
  },
  RateLimitPolicy: {
    description: 'How many calls in how many seconds.',
    schema: { type: 'string' },
    example: '"calls";q=600;w=60',
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
  WWWAuthenticate: {
    description: 'What is wrong with the token (RFC 6750).',
    schema: { type: 'string' },
  },
  Location: { description: 'Where it can be read.', schema: { type: 'string' } },
  IdempotencyReplayed: {
    description: '`true` when the answer is that to an earlier request with the same key.',
    schema: { type: 'string', enum: ['true'] },
  },
} as const
