/** What a form of the verification page holds: a text or a file, and nothing else. */
export type Presentation =
  /** `paper` is the digest of the PDF from which a script took the text. */
  | { kind: 'text'; text: string; paper: string | null }
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'no-file' }
  | { kind: 'unknown-field' }

/** Reads a form of the verification page. A browser sends a file that was not chosen as one without a name and without bytes. */
export async function readPresentation(request: Request): Promise<Presentation> {
  const sent = await readFields(request)
  const [paper = null, ...more] = sent.getAll('paper')
  if (more.length > 0) return { kind: 'unknown-field' }
  if (paper !== null && !(typeof paper === 'string' && /^[0-9a-f]{64}$/.test(paper))) {
    return { kind: 'unknown-field' }
  }
  sent.delete('paper')
  const fields = [...sent]
  const [field] = fields
  if (!field || fields.length > 1) return { kind: 'unknown-field' }
  const [name, value] = field
  if (name === 'code' && typeof value === 'string') return { kind: 'text', text: value, paper }
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
