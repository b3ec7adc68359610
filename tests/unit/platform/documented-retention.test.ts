import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from '../../../app/platform/config/settings'
import { retention, type Retention } from '../../../app/retention'

const hour = 3_600_000
const manual = readFileSync('docs/operating.md', 'utf8')
const [, section = ''] = manual.split('\n## What is kept how long\n')
const documented = (section.split(/\n#+ /)[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`)

function writeRetention(kept: Retention): string {
  if (kept.kind === 'fact') return `as long as the site, append-only: ${kept.because}`
  if (kept.kind === 'with') return `as long as ${kept.what}`
  if (kept.kind === 'not-kept') return `not kept: ${kept.because}`
  const { lasts, after, earlier } = kept
  const time =
    typeof lasts === 'number'
      ? writeHours(lasts / hour)
      : `${settings.shape[lasts].parse(undefined)} days (\`${lasts}\`)`
  return `${time} after ${after}${earlier ? `, or until ${earlier}` : ''}`
}

function writeHours(hours: number): string {
  return hours > 24 ? `${hours / 24} days` : `${hours} hours`
}

test('the table of what is kept how long is the register by which it is removed', () => {
  const rows = retention.map(({ what, in: places, kept }) => {
    const where = places.map((place) => `\`${place}\``).join(', ')
    return `| ${what} | ${where} | ${writeRetention(kept)} |`
  })
  expect(rows.length).toBeGreaterThan(30)
  expect(documented).toEqual(rows)
})
