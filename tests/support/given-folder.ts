import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './fresh-database'
import { sampleContent } from './given-content'

/** A copy of the sample course that a test may change. Paths are within it. */
export function givenFolder() {
  const path = join(freshFolder(), 'content')
  cpSync(sampleContent, path, { recursive: true })
  return {
    path,
    write: (file: string, text: string | Buffer) => writeFileSync(join(path, file), text),
    remove: (file: string) => rmSync(join(path, file), { recursive: true }),
    /** Replaces the first occurrence of a text that must be there. */
    replace(file: string, from: string, to: string) {
      const text = readFileSync(join(path, file), 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
      writeFileSync(
        join(path, file),
        text.replace(from, () => to),
      )
    },
  }
}
