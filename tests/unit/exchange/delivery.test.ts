import { expect, test } from 'vitest'
import { matchesEndpoint } from '../../../app/exchange/domain/matches-endpoint'

const now = new Date('2026-11-21T09:00:00Z')

const client = {
  regions: ['KZ-75'],
  scopes: ['webhooks:manage' as const],
  disabledAt: null,
}
const endpoint = { id: '1', active: true, types: [], client }

test('an endpoint is told only of what it and its client stand for', () => {
  const event = { type: 'certificate.awarded', region: 'KZ-75' }
  expect(matchesEndpoint(endpoint, event)).toBe(true)
  expect(matchesEndpoint({ ...endpoint, active: false }, event)).toBe(false)
  expect(matchesEndpoint({ ...endpoint, types: ['record.decided'] }, event)).toBe(false)
  expect(matchesEndpoint(endpoint, { ...event, region: 'KZ-71' })).toBe(false)
  expect(matchesEndpoint(endpoint, { ...event, region: null })).toBe(false)
  const of = (different: object) => ({ ...endpoint, client: { ...client, ...different } })
  expect(matchesEndpoint(of({ regions: ['*'] }), { ...event, region: null })).toBe(true)
  expect(matchesEndpoint(of({ disabledAt: now }), event)).toBe(false)
  expect(matchesEndpoint(of({ scopes: ['events:read'] }), event)).toBe(false)
})
