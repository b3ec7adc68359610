import { expect, test } from 'vitest'
import { judgeGrant } from '../../../app/accounts/domain/judge-grant'
import { mayDo, permissionsOf, roles } from '../../../app/accounts/domain/permissions'

test('only an administrator grants roles, and only an authority looks at records', () => {
  expect(roles.filter((role) => mayDo([role], 'role:grant'))).toEqual(['administrator'])
  expect(roles.filter((role) => mayDo([role], 'record:look'))).toEqual(['authority'])
})

test('who holds several roles may do what any of them may', () => {
  const both = permissionsOf(['learner', 'authority'])
  expect(both).toEqual([...permissionsOf(['learner']), ...permissionsOf(['authority'])])
  expect(both).toContain('programme:learn')
  expect(both).toContain('record:look')
  expect(permissionsOf([])).toEqual([])
})

test('an authority has a region and nobody else does', () => {
  expect(judgeGrant('authority', null)).toBe('region-missing')
  expect(judgeGrant('authority', 'KZ-00')).toBe('region-unknown')
  expect(judgeGrant('authority', 'KZ-71')).toBeNull()
  expect(judgeGrant('trainer', 'KZ-71')).toBe('region-unwanted')
  expect(judgeGrant('trainer', null)).toBeNull()
})

test('an authority may be one of a district of its region', () => {
  expect(judgeGrant('authority', 'KZ-75', 'KZ-75-almaly')).toBeNull()
  expect(judgeGrant('authority', 'KZ-71', 'KZ-75-almaly')).toBe('district-unknown')
  expect(judgeGrant('authority', null, 'KZ-75-almaly')).toBe('region-missing')
  expect(judgeGrant('trainer', null, 'KZ-75-almaly')).toBe('region-unwanted')
})
