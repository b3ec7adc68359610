import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problems } from '../../../app/exchange/api/problems'
import { scopes } from '../../../app/exchange/domain/client'
import { faultProblem, refusalProblems } from '../../../app/platform/http/refusal-problems'

const page = readFileSync('docs/api.md', 'utf8')

test('every problem stands in the documentation with its status, and no other', () => {
  const [, table = ''] = page.split('## Problems')
  const rows = [...table.matchAll(/^\| (`[^|]+) \| +(\d{3}) +\|/gm)]
  const told = rows.flatMap(([, names = '', status]) =>
    [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => `${name} ${status}`),
  )
  const platform = [...Object.values(refusalProblems), faultProblem].map(
    ({ reason, status }) => `${reason} ${status}`,
  )
  const known = [
    ...Object.entries(problems).map(([reason, { status }]) => `${reason} ${status}`),
    ...platform,
  ]
  expect(told.sort()).toEqual([...new Set(known)].sort())
})

test('every scope stands in the documentation', () => {
  for (const scope of scopes) expect(page).toContain(`\`${scope}\``)
})

test('the client of the examples is as short as it says', () => {
  const lines = readFileSync('docs/examples/client.mjs', 'utf8').trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(30)
})
