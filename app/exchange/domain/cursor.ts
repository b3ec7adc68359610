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

/** Where a reader of the feed stands. */
export type FeedPlace = {
  /** The number that was read last; 0 is before the first event. */
  number: number
  /**
   * The end of that event's id, by which a number that was given to another event is known again: after a return to an older
   * backup numbers are given anew. Empty at 0, and in cursors that were handed out before there were marks.
   */
  mark: string
}

/** The beginning of the feed. */
export const feedStart: FeedPlace = { number: 0, mark: '' }

/** So much of an event's id is chance, and enough of it to know it by. */
const markLength = 12

/** @returns by which an event is known again in a cursor. */
export function markOf(eventId: string): string {
  return eventId.slice(-markLength)
}

/** Writes where a reader of the feed stands. */
export function writeFeedCursor({ number, mark }: FeedPlace): string {
  return writeCursor('feed', mark === '' ? String(number) : `${number}.${mark}`)
}

/** Reads what writeFeedCursor wrote, or the number alone; the beginning without a cursor. Null for none of ours. */
export function readFeedCursor(cursor: string | undefined): FeedPlace | null {
  if (cursor === undefined) return feedStart
  const place = readCursor('feed', cursor)
  const read = /^(0|[1-9]\d{0,14})(?:\.([\da-f]{12}))?$/.exec(place ?? '')
  if (!read) return null
  const [, number = '', mark = ''] = read
  return { number: Number(number), mark }
}
