import { nobody } from '../../platform/http/page-of'

/** Whose kept pages a browser may show while there is no connection. */
export type OfflineReader = {
  /** The owner of the newest page that the site sent, or `nobody`; null while that is not certain. */
  who: string | null
  /** People who asked to be signed out, and for whom the site has not confirmed it yet. */
  leaving: string | null
}

/**
 * What the worker notices about the reader: a page of the site; a form that signs out; something after which the reader is
 * not certain.
 */
export type ReaderNews = { kind: 'page'; of: string } | { kind: 'signs-out' } | { kind: 'unsure' }

/** The state before anything was noticed. */
export const unknownReader: OfflineReader = { who: null, leaving: null }

/**
 * Decides whose pages may be shown from now on, and whose must be removed. A person's pages are shown only while the newest
 * page of the site was theirs: not after a session has ended, for any reason, and not while somebody signs in. They are
 * removed when, after their signing out, a page of another person or of nobody follows. A sign-out that did not reach the
 * site removes nothing.
 */
export function judgeReader(
  reader: OfflineReader,
  news: ReaderNews,
): { reader: OfflineReader; remove: string | null } {
  const { who, leaving } = reader
  switch (news.kind) {
    case 'unsure':
      return { reader: { who: null, leaving }, remove: null }
    case 'signs-out': {
      const person = who === null || who === nobody ? leaving : who
      return { reader: { who: null, leaving: person }, remove: null }
    }
    case 'page': {
      const remove = leaving !== null && leaving !== news.of ? leaving : null
      return { reader: { who: news.of, leaving: null }, remove }
    }
  }
}

/** The owners whose kept pages may be searched, in this order. What was kept for nobody is for everybody. */
export function readableBy({ who }: OfflineReader): string[] {
  return who === null || who === nobody ? [nobody] : [who, nobody]
}
