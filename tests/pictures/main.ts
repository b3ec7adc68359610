import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { startSampleSite } from '../e2e/sample-site'
import { findPages, shownPatterns } from './find-pages'
import { prepareScenes } from './prepare-scenes'
import { takePictures } from './take-pictures'
import { writeIndex } from './write-index'

/**
 * Takes the pictures of `npm run pictures`.
 *
 * @param args where to, and what the addresses of the wanted pages begin with. @param from the folder that `args` is said in.
 * @returns the exit code: 1 when a wanted page was not found.
 */
export async function main([out, begin = '/']: string[], from: string): Promise<number> {
  if (!out) {
    console.error('Usage: npm run pictures -- OUT [/ADDRESS]')
    return 1
  }
  const folder = resolve(from, out)
  mkdirSync(folder, { recursive: true })
  const wanted = shownPatterns.filter((pattern) => pattern.startsWith(begin))
  const site = await startSampleSite()
  try {
    const lookers = await prepareScenes(site)
    const pages = await findPages(site.url, lookers, wanted)
    console.log(`${pages.length} of ${wanted.length} pages found`)
    const pictures = await takePictures(site.url, lookers, pages, folder)
    writeIndex(folder, pictures)
    console.log(`${pictures.length} pictures in ${folder}; index.html shows them`)
    const missing = wanted.filter((pattern) => !pages.some((page) => page.pattern === pattern))
    for (const pattern of missing) console.error(`nothing leads to ${pattern} in the demonstration`)
    return missing.length > 0 || pages.length === 0 ? 1 : 0
  } finally {
    await site.stop()
  }
}
