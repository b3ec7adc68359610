import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Licences under which we may hand a package on as long as its notice goes with it. Another one is read by a person before
 * it is added here.
 */
const permitted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

/**
 * Packages that do not state one licence by its name, or have the texts of several: what was read in them.
 *
 * @type {Record<string, Reading>}
 */
const readings = {
  '@digitalbazaar/credentials-context': { licence: 'BSD-3-Clause', file: 'LICENSE.md' },
  qr: { licence: 'MIT', file: 'LICENSE-MIT' },
  // Of Vite browsers get what loads a part of a page later, and nothing of what Vite itself is built with.
  vite: { licence: 'MIT', file: 'LICENSE.md', until: '# Licenses of bundled dependencies' },
}

/**
 * What becomes part of every certificate, and of which a bundler knows nothing.
 *
 * @type {Notice[]}
 */
const inPapers = [
  {
    folder: 'node_modules/@expo-google-fonts/noto-serif',
    part: 'the typeface Noto Serif',
    reading: { licence: 'OFL-1.1', file: 'LICENSE_FONT' },
  },
  {
    folder: 'node_modules/pdfkit',
    part: 'with the colour profile sRGB2014, Copyright International Color Consortium, 2015',
  },
]

/**
 * The licence of what is handed on of a package, and where its text is: a file, as far as the line `until`.
 *
 * @typedef {{ licence: string, file: string, until?: string }} Reading
 * @typedef {{ folder: string, part?: string, reading?: Reading }} Notice
 */

/**
 * The folders of the packages that modules belong to, in the order of their names, each once.
 *
 * @param {Iterable<string>} modules paths or ids as bundlers name them
 * @returns {string[]} such as node_modules/@scope/name
 */
export function listPackages(modules) {
  const folders = [...modules].flatMap((id) => {
    // What Vite adds of its own has no file.
    if (id.startsWith('\0vite/')) return ['node_modules/vite']
    const [folder] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(id) ?? []
    return folder ? [folder] : []
  })
  return [...new Set(folders)].sort()
}

/**
 * The notices of third parties for all that leaves the server: code in browsers, and what every certificate is made with.
 *
 * @param {string[]} folders of the packages that are bundled for browsers
 * @returns {string} plain text
 * @throws {Error} for a licence that nobody has permitted, and for a package without the text of its licence
 */
export function writeNotices(folders) {
  const browsers = folders.map((folder) => writeNotice({ folder }))
  const papers = inPapers.map(writeNotice)
  return [
    'Third-party notices',
    'Parts of this site were made by others and are used under the licences below.',
    `Code that browsers are sent\n${'='.repeat(27)}`,
    ...browsers,
    `Typeface and code with which certificates are made\n${'='.repeat(50)}`,
    ...papers,
  ].join('\n\n')
}

/** @param {Notice} notice */
function writeNotice({ folder, part, reading }) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const known = reading ?? readings[about.name] ?? { licence: about.license }
  if (!permitted.includes(known.licence)) {
    throw new Error(
      `${about.name} is under ${known.licence}: is it permitted? See write-notices.mjs`,
    )
  }
  const title = `${about.name} ${about.version} (${known.licence})${part ? `: ${part}` : ''}`
  return `${title}\n${'-'.repeat(title.length)}\n\n${readLicence(folder, known)}`
}

/** @param {string} folder @param {Partial<Reading>} reading */
function readLicence(folder, { file = findLicence(folder), until }) {
  if (!file || !existsSync(join(folder, file))) throw new Error(`${folder} has no licence text`)
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const [read = ''] = until ? text.split(until) : [text]
  return read.trim()
}

/** @param {string} folder */
function findLicence(folder) {
  return readdirSync(folder)
    .sort()
    .find((file) => /^licen[cs]e(?:[.-].*)?$/i.test(file))
}
