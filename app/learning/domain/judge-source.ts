/** A folder of content, as far as publishing it again depends on it. */
export type ContentSource = {
  /** SHA-256 (hex) of its paths and bytes and of how lessons are compiled. */
  hash: string
  /** Whether it is the folder that ships with the release, and nobody named another. */
  shipped: boolean
}

type Publication = { source: string; shipped: boolean; publishedAt: Date }

export type SourceVerdict =
  /** It holds something that was never published, and nothing speaks against it. */
  | { kind: 'new' }
  /** It is what was published last. */
  | { kind: 'published' }
  /** It was published before, and something else since then. */
  | { kind: 'older'; publishedAt: Date }
  /** It ships with the release, and what was published last came from elsewhere. */
  | { kind: 'other'; publishedAt: Date }

/**
 * Whether a start publishes its folder of content. What was published is newer than what lies there, unless the folder
 * holds what was never published: an old release that is started again, another node that was not renewed, a folder that
 * somebody forgot, undo nothing. The folder that ships with the release never takes the place of another one: whoever
 * published from elsewhere has content of their own.
 *
 * @param known.newest what was published last; null while nothing was.
 * @param known.before when this very folder was published last; null when it never was.
 */
export function judgeSource(
  { hash, shipped }: ContentSource,
  { newest, before }: { newest: Publication | null; before: Publication | null },
): SourceVerdict {
  if (!newest) return { kind: 'new' }
  if (newest.source === hash) return { kind: 'published' }
  if (before) return { kind: 'older', publishedAt: newest.publishedAt }
  if (shipped && !newest.shipped) return { kind: 'other', publishedAt: newest.publishedAt }
  return { kind: 'new' }
}
