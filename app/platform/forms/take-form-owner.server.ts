import { formOwnerField } from './form-owner-field'

/** A form as it was sent, and whom its page was made for. */
export type TakenForm = {
  /** What its page said of whom it was made for; null when it said nothing, or several things. */
  owner: string | null
  /** The other fields, as they were sent. A file is left out: it is still where it came from. */
  fields: [name: string, value: string][]
  /** The same request without the owner, which no page needs to know. */
  request: Request
}

/** Takes out of a request whom its form was made for. A body that is no form stays as it is. */
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
    return { owner, fields: [...given], request: again(given.toString(), headers) }
  }
  const given = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!given) return { owner: null, fields: [], request: again(body, headers) }
  const owner = onlyOne(given.getAll(formOwnerField))
  given.delete(formOwnerField)
  const fields = [...given].flatMap(([name, value]): TakenForm['fields'] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  // The new body has a boundary of its own.
  const bare = new Headers(headers)
  bare.delete('content-type')
  return { owner, fields, request: again(given, bare) }
}

function onlyOne(values: (string | File)[]): string | null {
  const [value] = values
  return values.length === 1 && typeof value === 'string' ? value : null
}
