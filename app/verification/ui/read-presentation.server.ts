/** What a form of the verification page holds: a text or a file, and nothing else. */
export type Presentation =
  | { kind: 'text'; text: string }
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'no-file' }
  | { kind: 'unknown-field' }

/** Reads a form of the verification page. A browser sends a file that was not chosen as one without a name and without bytes. */
export async function readPresentation(request: Request): Promise<Presentation> {
  const fields = [...(await readFields(request))]
  const [field] = fields
  if (!field || fields.length > 1) return { kind: 'unknown-field' }
  const [name, value] = field
  if (name === 'code' && typeof value === 'string') return { kind: 'text', text: value }
  if (name !== 'file') return { kind: 'unknown-field' }
  if (typeof value === 'string' || value.size === 0) return { kind: 'no-file' }
  return { kind: 'file', bytes: new Uint8Array(await value.arrayBuffer()) }
}

/** A body that only claims to be a form has no fields. */
async function readFields(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}
