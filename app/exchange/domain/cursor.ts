/** What a cursor goes through; one of another list is refused. */
export type CursorKind = 'feed' | 'webhooks' | 'deliveries' | 'lines'

/** Writes where a reader stands. Opaque, so that nobody comes to rely on what it says. */
export function writeCursor(kind: CursorKind, place: string): string {
  return Buffer.from(`${kind}:${place}`).toString('base64url')
}

/** Reads what writeCursor wrote of this kind; null for anything else. */
export function readCursor(kind: CursorKind, cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (Buffer.from(text).toString('base64url') !== cursor) return null
  return text.startsWith(`${kind}:`) ? text.slice(kind.length + 1) : null
}

/** The number that a cursor of the feed stands at; 0 is before the first event. Null for none of ours. */
export function readFeedCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return 0
  const place = readCursor('feed', cursor)
  return place !== null && /^(0|[1-9]\d{0,14})$/.test(place) ? Number(place) : null
}
