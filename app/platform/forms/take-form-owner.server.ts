import { formOwnerField } from './form-owner-field'

/** A form as it was sent, and whom its page was made for. */
export type TakenForm = {
  /** What its page said of whom it was made for; null when it said nothing, or several things. */
  owner: string | null
  /** The other fields, as they were sent. A file is left out: it is still where it came from. */
  fields: () => Promise<[name: string, value: string][]>
  /** The same request without the owner, which no page needs to know. */
  request: Request
}

/**
 * Takes out of a request whom its form was made for. A body that is no form stays as it is, and so does one with files that does
 * not name the owner: taking it apart costs what its files hold.
 */
export async function takeFormOwner(request: Request): Promise<TakenForm> {
  const { url, method, headers, signal } = request
  const type = headers.get('content-type') ?? ''
  const body = await request.arrayBuffer()
  const again = (sent: BodyInit, as: Headers) =>
    new Request(url, { method, headers: as, body: sent, signal })
  if (!/^multipart\/form-data\b/i.test(type)) {
    const given = new URLSearchParams(new TextDecoder().decode(body))
    const owner = onlyOne(given.getAll(formOwnerField))
    given.delete(formOwnerField)
    return { owner, fields: async () => [...given], request: again(given.toString(), headers) }
  }
  const readParts = () =>
    new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!Buffer.from(body).includes(formOwnerField)) {
    const fields = async () => textsOf((await readParts()) ?? new FormData())
    return { owner: null, fields, request: again(body, headers) }
  }
  const given = await readParts()
  if (!given) return { owner: null, fields: async () => [], request: again(body, headers) }
  const owner = onlyOne(given.getAll(formOwnerField))
  given.delete(formOwnerField)
  // The new body has a boundary of its own.
  const bare = new Headers(headers)
  bare.delete('content-type')
  return { owner, fields: async () => textsOf(given), request: again(given, bare) }
}

function textsOf(given: FormData): [name: string, value: string][] {
  return [...given].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}

function onlyOne(values: (string | File)[]): string | null {
  const [value] = values
  return values.length === 1 && typeof value === 'string' ? value : null
}
