import { readFileSync } from 'node:fs'
import SqliteClient from 'better-sqlite3'
import { applyWal } from './apply-wal'

/**
 * Opens an SQLite file that is only read, wherever it lies. Beside a file in WAL mode SQLite writes an index, even to read it;
 * where it cannot, as on a CD, on a mount that is read-only, or in a folder of somebody else's, the file is read into memory as
 * it is, with what its `-wal` had committed. Nobody writes to it then: who does keeps that index there.
 *
 * @throws the engine's error when there is no such database; RangeError when it is too large for memory (2 GiB).
 */
export function openToRead(file: string, timeoutMs: number): SqliteClient.Database {
  const client = new SqliteClient(file, { readonly: true, timeout: timeoutMs })
  try {
    client.prepare('SELECT count(*) FROM sqlite_master').get()
    return client
  } catch (error) {
    client.close()
    if (!isOfPlace(error)) throw error
    return openInMemory(file)
  }
}

/** Whether reading failed because of where the file lies, and not because of what it is (SQLite, result codes 8 and 14). */
function isOfPlace(error: unknown): boolean {
  return error instanceof SqliteClient.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code)
}

/** Where a file says whether it is in WAL mode, and what it says when it is not (SQLite file format, 1.3.3). */
const formatVersions = [18, 19]
const withoutWal = 1

function openInMemory(file: string): SqliteClient.Database {
  const bytes = applyWal(readFileSync(file), readWal(file))
  for (const at of formatVersions) bytes[at] = withoutWal
  return new SqliteClient(bytes, { readonly: true })
}

function readWal(file: string): Buffer {
  try {
    return readFileSync(`${file}-wal`)
  } catch {
    return Buffer.alloc(0)
  }
}
