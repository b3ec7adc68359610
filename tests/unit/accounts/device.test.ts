import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDevice, readDevice, writeDevice } from '../../../app/accounts/domain/device'

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
    { browser: 'Samsung Internet', system: 'Android' },
  ],
  [
    'Mozilla/5.0 (Linux; arm_64; Android 12; M2101K7BG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.6099.234 YaBrowser/24.1.3.58.00 SA/3 Mobile Safari/537.36',
    { browser: 'Yandex', system: 'Android' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91',
    { browser: 'Edge', system: 'Windows' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iPhone' },
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0',
    { browser: 'Firefox', system: 'Linux' },
  ],
  ['curl/8.4.0', { browser: null, system: null }],
  [null, { browser: null, system: null }],
])('of %s is known what its owner knows it by', (said, device) => {
  expect(readDevice(said)).toEqual(device)
})

test('of whatever a browser says only words of ours are kept', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (said) => {
      const written = writeDevice(readDevice(said))
      expect(written).toMatch(/^(?:[A-Za-z ]*\/[A-Za-z]*)?$/)
      expect(parseDevice(written)).toEqual(readDevice(said))
    }),
  )
})
