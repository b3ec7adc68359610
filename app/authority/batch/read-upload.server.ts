import type { Services } from '../../context'
import type { ListFile } from '../domain/list-file'
import { readListTask } from './read-list-task'

/** What the page of a batch was sent: its fields, and the list, typed or in a file. */
export type Upload = {
  fields: Record<string, string>
  list: ListFile
  sent: Record<string, string>
}

/**
 * Reads a form with a list in it. A file wins over what was typed, and is read in a thread (readList).
 *
 * @param officerId whose turn it is at the gate of the threads.
 * @throws 400 when the body only claims to be a form; Busy when too many files wait to be read.
 */
export async function readUpload(
  request: Request,
  threads: Services['threads'],
  officerId: string,
): Promise<Upload> {
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
  const list: ListFile =
    bytes && bytes.length > 0
      ? await readApart(threads, bytes, officerId)
      : { kind: 'text', text: typed }
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

async function readApart(
  threads: Services['threads'],
  bytes: Uint8Array,
  officerId: string,
): Promise<ListFile> {
  const read = await threads.run(readListTask, { bytes }, officerId)
  return read.kind === 'done' ? read.made : { kind: 'refused', why: 'large-workbook' }
}
