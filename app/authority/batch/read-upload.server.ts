/** What the page of a batch was sent: its fields, and the list, typed or in a file. */
export type Upload = { fields: Record<string, string>; list: string; sent: Record<string, string> }

/**
 * Reads a form with a list in it. A file wins over what was typed. Spreadsheets also write UTF-16, which its byte
 * order mark tells; anything else is read as UTF-8, where digits survive whatever the letters were.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const entries = [...(await request.formData())]
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

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const coding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(coding).decode(bytes)
}
