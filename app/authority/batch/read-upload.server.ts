/** What the page of a batch was sent: its fields, and the list, typed or in a file. */
export type Upload = { fields: Record<string, string>; list: string; sent: Record<string, string> }

/**
 * Reads a form with a list in it. A file wins over what was typed. Spreadsheets also write UTF-16, which its byte
 * order mark tells; anything else is read as UTF-8, where digits survive whatever the letters were.
 *
 * @throws 400 when the body only claims to be a form.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const entries = [...(await readEntries(request))]
  const file = entries.find(([name]) => name === 'file')?.[1]
  // PostgreSQL keeps no text with a NUL in it.
  const fields = Object.fromEntries(
    entries
      .filter(([name]) => name !== 'file')
      .map(([name, value]) => [name, String(value).replaceAll('\0', '')]),
  )
  const { list: typed = '', ...rest } = fields
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null
  const list = bytes && bytes.length > 0 ? decode(bytes) : typed
  return { fields: rest, list, sent: fields }
}

async function readEntries(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    // What undici throws for a body that is none of its two kinds of forms.
    if (error instanceof TypeError) throw new Response(null, { status: 400 })
    throw error
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const coding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(coding).decode(bytes)
}
