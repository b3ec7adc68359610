import { verdict } from '../report'
import type { Site } from '../site'

/** In how many seconds ten thousand certificates are to be replaced. */
const limit = 180

/** Distrusts the key that signs and replaces what rests on it, by the operator's commands. @returns lines of the report. */
export function reportReissue(site: Site): string[] {
  const admin = (...words: string[]) => site.run('build/bin/admin.js', ...words)
  const signing = admin('key:list')
    .split('\n')
    .find((line) => line.includes('  signs,'))
  const [keyId = ''] = signing?.split(' ') ?? []
  admin('key:compromised', keyId, '--from', '2020-01-01')
  const began = performance.now()
  const said = admin('certificates:reissue', '--key', keyId)
  const seconds = (performance.now() - began) / 1000
  const replaced = Number(/^\d+/.exec(said)?.[0])
  if (!(replaced > 0)) throw new Error(`nothing was replaced: ${said}`)
  return [
    'After a key was compromised',
    verdict(
      `  ${replaced} certificates replaced: ${seconds.toFixed(0)} s (10000 within ${limit} s)`,
      (seconds / replaced) * 10_000 <= limit,
    ),
  ]
}
