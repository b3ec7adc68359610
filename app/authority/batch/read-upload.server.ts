import type { Services } from '../../context'
import type { ReadList } from '../domain/list-file'
import { readListTask } from './read-list-task'

/** What the page of a batch was sent: its fields but for list and column, and what was read of the list. */
export type Upload = {
  fields: Record<string, string>
  list: ReadList | { kind: 'too-long' }
  sent: Record<string, string>
}

/**
 * Reads a form with a list in it. A file wins over what was typed; either is read in a thread (readSentList).
 *
 * @param officerId whose turn it is at the gate of the threads.
 * @throws 400 when the body only claims to be a form; Busy when too many lists wait to be read.
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
  const { list: typed = '', column = '', ...rest } = fields
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null
  const isFile = bytes !== null && bytes.length > 0
  const sent = { list: isFile ? bytes : typed, column }
  const read = await threads.run(readListTask, sent, officerId)
  const list = read.kind === 'done' ? read.made : isFile ? largeFile : tooLong
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

/** A list that takes longer to read than any that is one. */
const largeFile = { kind: 'refused', why: 'large-workbook' } as const
const tooLong = { kind: 'too-long' } as const
