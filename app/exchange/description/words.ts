/* The words that the description of the API is written in: pieces of JSON Schema 2020-12 and OpenAPI 3.1. */

export const text = { type: 'string' } as const
export const instant = { type: 'string', format: 'date-time' } as const
export const day = { type: 'string', format: 'date' } as const
export const uuid = { type: 'string', format: 'uuid' } as const
export const wholeNumber = { type: 'integer', minimum: 0 } as const
export const yesOrNo = { type: 'boolean' } as const
export const code = { type: 'string', pattern: '^[0-9A-HJKMNP-RTV-Z]{18}$' } as const
export const slug = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,79}$' } as const

/** An object all of whose properties are there, and no others. */
export function exactly(properties: Record<string, object>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const
}

/** An object of which the named properties may be left out. */
export function exactlyBut(optional: string[], properties: Record<string, object>) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { ...exactly(properties), required }
}

/** The same, with whatever else somebody sends; it is not looked at. */
export function openBut(optional: string[], properties: Record<string, object>) {
  const { type, properties: known, required } = exactlyBut(optional, properties)
  return { type, properties: known, required } as const
}

export function orNull(schema: { type: string }) {
  return { ...schema, type: [schema.type, 'null'] }
}

export function oneOf(values: readonly string[]) {
  return { type: 'string', enum: [...values] }
}

export function listOf(items: object) {
  return { type: 'array', items } as const
}

export function ref(name: string) {
  return { $ref: `#/components/${name}` } as const
}

/** The body of a request. */
export function body(type: string, schema: object, example?: unknown) {
  const content = { [type]: example === undefined ? { schema } : { schema, example } }
  return { required: true, content } as const
}

export function pathParameter(name: string, description: string, schema: object, example?: string) {
  return { name, in: 'path', required: true, description, schema, ...(example ? { example } : {}) }
}

export function queryParameter(name: string, description: string, schema: object) {
  return { name, in: 'query', required: false, description, schema }
}

/** So that the same request, sent again because its answer was lost, happens once. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Chosen by the client, new for each new request. The same key with the same request is answered as it was the first time, for 24 hours, the search of a record for 30 minutes; with another request it is refused.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,128}$' },
  example: '0192f8b0-6d1e-7c2a-9f1e-3a2b1c0d4e5f',
} as const

export const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description:
    'Entity tags of answers that the client has; one that is still right is not sent again.',
  schema: { type: 'string', maxLength: 1000 },
} as const

/** A page of a list: from after a cursor on, so many at most. */
export const pageParameters = [
  queryParameter('after', 'The cursor of the page before; none for the first page.', {
    type: 'string',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
  }),
  queryParameter('limit', 'How many at most; 100 when left out.', {
    type: 'integer',
    minimum: 1,
    maximum: 500,
  }),
]
