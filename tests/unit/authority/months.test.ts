import { expect, test } from 'vitest'
import { monthOf, monthStarts } from '../../../app/authority/domain/months'

test('months begin at midnight in Kazakhstan, the current one last', () => {
  const starts = monthStarts(new Date('2026-01-31T18:59:59Z'), 3)
  expect(starts.map((start) => start.toISOString())).toEqual([
    '2025-10-31T19:00:00.000Z',
    '2025-11-30T19:00:00.000Z',
    '2025-12-31T19:00:00.000Z',
  ])
  expect(starts.map(monthOf)).toEqual(['2025-11', '2025-12', '2026-01'])
  expect(monthStarts(new Date('2026-01-31T19:00:00Z'), 1).map(monthOf)).toEqual(['2026-02'])
})
