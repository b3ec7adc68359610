/** What a person chose in the fields of a part: each field's value, and when they last changed it, an ISO instant. */
export type KeptChoices = Record<string, { value: string; at: string }>

/** The fields of a part's form, by their names, and which values each takes. An empty value is no choice. */
export type ChoiceFields = Map<string, (value: string) => boolean>

/** What a sent form asks to store. */
export type WantedChoices = {
  now: Map<string, string>
  /** The states that its page knows: as the page showed them, and as it sent them since. */
  seen: Map<string, string>[]
}

/**
 * Merges a sent form into what is stored. Only fields that the person changed on the page are changed, so two pages that
 * change different fields lose nothing; if both change the same field, the later change counts. Unchanged fields keep their
 * date.
 * @param stands what was stored before.
 * @param at when the form was sent: an ISO instant.
 */
export function mergeChoices(
  stands: KeptChoices,
  { now, seen }: WantedChoices,
  { fields, at }: { fields: ChoiceFields; at: string },
): KeptChoices {
  const known = seen.length > 0 ? seen : [new Map<string, string>()]
  const merged = [...fields.keys()].flatMap((field) => {
    const before = stands[field]
    const value = now.get(field) ?? ''
    const isChanged = known.some((each) => (each.get(field) ?? '') !== value)
    if (!isChanged || before?.value === value) return before ? [[field, before] as const] : []
    return value === '' ? [] : [[field, { value, at }] as const]
  })
  return Object.fromEntries(merged)
}

/** Writes the stored state for a form, which sends it back as what its page showed. */
export function writeChoices(choices: KeptChoices): string {
  const values = Object.entries(choices).map(([field, { value }]) => [field, value])
  return new URLSearchParams(values).toString()
}

/** How many states a form may say that its page has seen: the one it showed, and two that it sent since. */
const mostSeen = 3

/**
 * Reads what a form asks to store.
 * @param compose turns the fields of the form into the fields that are stored.
 * @returns null for a form that ours never send: with a field twice, or a value that a field does not accept.
 */
export function readWantedChoices(
  values: URLSearchParams,
  fields: ChoiceFields,
  compose = (sent: URLSearchParams) => sent,
): WantedChoices | null {
  const now = readFields(compose(values), fields)
  const seen = [...values.getAll('seen'), ...values.getAll('sent')]
    .slice(0, mostSeen)
    .flatMap((text) => readFields(compose(new URLSearchParams(text)), fields) ?? [])
  return now && { now, seen }
}

function readFields(values: URLSearchParams, fields: ChoiceFields): Map<string, string> | null {
  const read = new Map<string, string>()
  for (const [name, value] of values) {
    const takes = fields.get(name)
    if (!takes || value === '') continue
    if (read.has(name) || !takes(value)) return null
    read.set(name, value)
  }
  return read
}
