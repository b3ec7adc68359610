/** What a page needs besides its text, according to its HTML. */
export type PageFiles = {
  /** Addresses of style sheets, scripts and pictures of this site that have a hash in their names. */
  files: string[]
  /** The address of the script that improves it; null for a page without one. */
  script: string | null
  /** Its islands, as `room/file`. */
  islands: string[]
}

/** Reads from the HTML of our page which files it needs to be complete. */
export function pageFiles(html: string): PageFiles {
  const named = [...html.matchAll(/\b(?:href|src|srcset)="([^"]+)"/gi)].flatMap(([, value = '']) =>
    value.split(',').map((part) => part.trim().split(/\s+/, 1)[0] ?? ''),
  )
  const files = [...new Set(named.filter((file) => /^\/(?:assets|media)\/[\w.-]+$/.test(file)))]
  const islands = [...html.matchAll(/\bdata-island="([\w/-]+)"/g)].map(([, name = '']) => name)
  return {
    files,
    script: /<script\b[^>]*\bsrc="(\/assets\/[\w.-]+)"/.exec(html)?.[1] ?? null,
    islands: [...new Set(islands)],
  }
}
