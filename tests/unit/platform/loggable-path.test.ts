import { expect, test } from 'vitest'
import { loggablePath } from '../../../app/platform/http/loggable-path'

test.each([
  ['/learn?lang=kk', '/learn'],
  [`/reset-password/${'a'.repeat(43)}`, '/reset-password/[redacted]'],
  ['/verify/061211600012?next=1', '/verify/[redacted]'],
  ['/verify/061211-600012', '/verify/[redacted]'],
  ['/verify/0612%201160%200012', '/verify/[redacted]'],
  ['/verify/aigerim@example.kz', '/verify/[redacted]'],
  ['/verify/aigerim%40example.kz', '/verify/[redacted]'],
  ['/learn/01932f5e-1234-7123-8123-123456789012', '/learn/01932f5e-1234-7123-8123-123456789012'],
  ['/verify/٠٦١٢١١٦٠٠٠١٢', '/verify/[redacted]'],
  ['/verify/%D9%A0612%E2%80%891160%C2%AD0012', '/verify/[redacted]'],
  ['/verify/%2530612%25201160%25200012', '/verify/[redacted]'],
  ['/verify/%E0%30%36%31%32%31%31%36%30%30%30%31%32', '/verify/[redacted]'],
  ['/verify/IIN:0612-1160-0012.', '/verify/[redacted]'],
  ['/verify/ЖСН061211600012-ді', '/verify/[redacted]'],
  ['/verify/0612/1160/0012', '/[redacted]'],
  ['/verify/NHKEJDHB4WXX3AAJRN', '/verify/NHKEJDHB4WXX3AAJRN'],
  [`/${'x'.repeat(500)}`, `/${'x'.repeat(199)}`],
])('%s is logged as %s', (address, logged) => {
  expect(loggablePath(address)).toBe(logged)
})
