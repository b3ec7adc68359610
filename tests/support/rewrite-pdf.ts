import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './fresh-database'

/** Writes a file anew with qpdf; what it complains of is no concern here. */
export function rewritePdf(pdf: Buffer, ...options: string[]): Buffer {
  const folder = freshFolder()
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
  writeFileSync(from, pdf)
  execFileSync('qpdf', ['--warning-exit-0', from, ...options, to], { stdio: 'pipe', cwd: folder })
  return readFileSync(to)
}
