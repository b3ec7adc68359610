type Schema = Record<string, unknown>

/**
 * Whether a JSON value is as a schema of the API's description says. It knows the words that the description uses,
 * and throws at any other, so that none is passed over in silence.
 */
export function conformsTo(root: unknown, schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([word, said]) => holds(root, schema, word, said, value))
}

function holds(
  root: unknown,
  schema: Schema,
  word: string,
  said: unknown,
  value: unknown,
): boolean {
  switch (word) {
    case '$ref':
      return conformsTo(root, resolve(root, String(said)), value)
    case 'oneOf':
      return (said as Schema[]).filter((each) => conformsTo(root, each, value)).length === 1
    case 'type':
      return (
        [said].flat().includes(typeOf(value)) || (said === 'number' && typeOf(value) === 'integer')
      )
    case 'enum':
      return (said as unknown[]).includes(value)
    case 'const':
      return said === value
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(said)).test(value)
    case 'minimum':
      return typeof value !== 'number' || value >= Number(said)
    case 'format':
      return typeof value !== 'string' || hasFormat(String(said), value)
    case 'required':
      return (said as string[]).every((name) => Object.hasOwn(value as object, name))
    case 'properties':
      return Object.entries(said as Record<string, Schema>).every(
        ([name, each]) =>
          !Object.hasOwn(value as object, name) ||
          conformsTo(root, each, (value as Record<string, unknown>)[name]),
      )
    case 'additionalProperties':
      return Object.keys(value as object).every((name) => name in (schema.properties as object))
    case 'description':
      return true
    default:
      throw new Error(`the schema word ${word} is not understood`)
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

function hasFormat(format: string, value: string): boolean {
  if (format === 'date-time') return !Number.isNaN(Date.parse(value)) && /Z$/.test(value)
  if (format === 'uri') return URL.canParse(value)
  throw new Error(`the format ${format} is not understood`)
}

function resolve(root: unknown, reference: string): Schema {
  const steps = reference.replace('#/', '').split('/')
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], root) as Schema
}
