/** Sizes of what stands before the frames of a write-ahead log, and before the page of each (SQLite file format, 4.1). */
const headBytes = 32
const frameHeadBytes = 24

/** What the log begins with; its last bit says whether the words of checksums are big-endian. */
const magic = 0x377f0682

/**
 * The file of an SQLite database with what its write-ahead log has committed; frames behind the last commit, and whatever does
 * not fit the checksums, are as if they were not there, as for SQLite itself (file format, 4.1 to 4.4). The log may be empty.
 */
export function applyWal(database: Buffer, wal: Buffer): Buffer {
  if (wal.length < headBytes || wal.readUInt32BE(0) >>> 1 !== magic >>> 1) return database
  const pageBytes = wal.readUInt32BE(8)
  const { pages, pageCount } = committedPages(wal, pageBytes)
  if (pageCount === 0) return database
  const whole = Buffer.alloc(pageCount * pageBytes)
  database.copy(whole, 0, 0, Math.min(database.length, whole.length))
  for (const [number, page] of pages)
    if (number <= pageCount) page.copy(whole, (number - 1) * pageBytes)
  return whole
}

/** The pages of all frames up to the last one that commits, the latest of each, and how many pages the database has then. */
function committedPages(wal: Buffer, pageBytes: number) {
  const isBigEndian = (wal.readUInt32BE(0) & 1) === 1
  const sum = (bytes: Buffer, from: Checksum) => addChecksum(bytes, from, isBigEndian)
  const salts = wal.subarray(16, 24)
  const pages = new Map<number, Buffer>()
  const waiting = new Map<number, Buffer>()
  let pageCount = 0
  let checksum = sum(wal.subarray(0, 24), [0, 0])
  if (!isChecksum(wal.subarray(24, 32), checksum)) return { pages, pageCount }
  const frameBytes = frameHeadBytes + pageBytes
  for (let at = headBytes; at + frameBytes <= wal.length; at += frameBytes) {
    const head = wal.subarray(at, at + frameHeadBytes)
    const page = wal.subarray(at + frameHeadBytes, at + frameBytes)
    checksum = sum(page, sum(head.subarray(0, 8), checksum))
    if (!head.subarray(8, 16).equals(salts) || !isChecksum(head.subarray(16), checksum)) break
    waiting.set(head.readUInt32BE(0), page)
    const committed = head.readUInt32BE(4)
    if (committed === 0) continue
    for (const [number, each] of waiting) pages.set(number, each)
    waiting.clear()
    pageCount = committed
  }
  return { pages, pageCount }
}

type Checksum = [number, number]

/** Fletcher's sum of pairs of 32-bit words, as SQLite counts it (file format, 4.2). */
function addChecksum(bytes: Buffer, [first, second]: Checksum, isBigEndian: boolean): Checksum {
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + word(at) + second) >>> 0
    second = (second + word(at + 4) + first) >>> 0
  }
  return [first, second]
}

function isChecksum(stored: Buffer, [first, second]: Checksum): boolean {
  return stored.readUInt32BE(0) === first && stored.readUInt32BE(4) === second
}
