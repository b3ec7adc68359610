import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Picture } from './take-pictures'

/** Writes `index.html` into a folder: all pictures, page by page, each small until it is opened. */
export function writeIndex(folder: string, pictures: readonly Picture[]): void {
  const patterns = [...new Set(pictures.map(({ pattern }) => pattern))].sort()
  const parts = patterns.map((pattern) => {
    const own = pictures.filter((picture) => picture.pattern === pattern)
    return `<h2>${pattern}</h2>\n<p>${own.map(figure).join('\n')}</p>`
  })
  const page = `<!doctype html>\n<meta charset="utf-8" />\n<title>Pages</title>\n${parts.join('\n')}\n`
  writeFileSync(join(folder, 'index.html'), page)
}

function figure({ file, language, width, theme }: Picture): string {
  const about = `${language}, ${width}, ${theme}`
  return `<a href="${file}"><img src="${file}" alt="${about}" title="${about}" height="240" loading="lazy" /></a>`
}
