import { expect, test } from 'vitest'
import { loggablePath } from '../../../app/platform/http/loggable-path'

test.each([
  ['/learn?lang=kk', '/learn'],
  [`/reset-password/${'a'.repeat(43)}`, '/reset-password/[redacted]'],
  ['/verify/061211600012?next=1', '/verify/[redacted]'],
  ['/verify/NHKEJDHB4WXX3AAJRN', '/verify/NHKEJDHB4WXX3AAJRN'],
  [`/${'x'.repeat(500)}`, `/${'x'.repeat(199)}`],
])('%s is logged as %s', (address, logged) => {
  expect(loggablePath(address)).toBe(logged)
})
