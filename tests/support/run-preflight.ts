import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './fresh-database'

const jars = [
  ...['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging'],
  ...['javax.activation', 'jaxb-api'],
]

/** What a validator of PDF/A-1b finds in a file: its code (of Preflight's own list), and what it says. */
export type PreflightError = { code: string; details: string }

/**
 * Runs PDFBox Preflight, which knows PDF/A-1b alone, over several files in one machine of Java.
 *
 * @returns the errors of each file, by the names given.
 */
export function runPreflight(files: Record<string, Uint8Array>): Map<string, PreflightError[]> {
  const folder = freshFolder()
  const names = Object.keys(files)
  for (const name of names) writeFileSync(join(folder, name), files[name] ?? '')
  const list = join(folder, 'list')
  writeFileSync(list, names.map((name) => `${join(folder, name)}\n`).join(''))
  const path = jars.map((jar) => `/usr/share/java/${jar}.jar`).join(':')
  const main = 'org.apache.pdfbox.preflight.Validator_A1b'
  // It ends with an error where a file is not valid.
  try {
    execFileSync('java', ['-cp', path, main, 'xml', 'group', list], { stdio: 'pipe' })
  } catch {}
  const xml = readFileSync(`${list}.preflight.xml`, 'utf8')
  const reports = [...xml.matchAll(/<preflight name="([^"]+)">([^]*?)<\/preflight>/g)]
  return new Map(
    reports.map(([, name = '', report = '']) => {
      if (!report.includes('<isValid')) throw new Error(`Preflight said nothing of ${name}`)
      const errors = report.matchAll(
        /<code>([^<]+)<\/code>\s*<details>([^<]*)<\/details>|<message>([^<]*)<\/message>/g,
      )
      return [
        name,
        [...errors].map(([, code = 'thrown', details = '', thrown = '']) => ({
          code,
          details: details || thrown,
        })),
      ]
    }),
  )
}
