import { pathTo } from '../../path-to'

const beforeCode = pathTo('/verify/:code', { code: '0' }).slice(0, -1)

/** What stands for the code in the path of a verdict's page, as it was written there; null for any other path. */
export function codeInPath(path: string): string | null {
  const written = path.startsWith(beforeCode) ? path.slice(beforeCode.length) : ''
  return /^[^/.]+$/.test(written) ? written : null
}
