import { encode } from 'fast-png'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeQr } from '../../../app/platform/pictures/encode-qr'

/** What zbar, which shares no code with ours, reads from a QR code of four pixels a module. */
function scan(text: string): string {
  const modules = encodeQr(text)
  const side = (modules.length + 8) * 4
  const data = Uint8Array.from({ length: side * side }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / side / 4) - 4, Math.floor((pixel % side) / 4) - 4]
    return modules[row]?.[column] ? 0 : 255
  })
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-qr-'))
  const file = join(folder, 'code.png')
  writeFileSync(file, encode({ width: side, height: side, data, channels: 1 }))
  const asked = ['-q', '--raw', '--oneshot', '-Sbinary', '-Sdisable', '-Sqrcode.enable', file]
  const said = execFileSync('zbarimg', asked, { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return said
}

const token = `eyJhbGciOiJFZERTQSJ9.${'eyJjIjoiMDAwMDAwMDAwMDAwMDAwMDAwIn0_-'.repeat(6)}.c2ln`

test.each([
  ['an address in capitals', 'HTTPS://SHANYRAK.EXAMPLE/VERIFY/000000000000000000'],
  ['an address with a token', `https://shanyrak.example/v#${token}`],
  ['a second factor', 'otpauth://totp/Shanyrak:a%40b.kz?secret=JBSWY3DPEHPK3PXP&issuer=Shanyrak'],
  ['digits', '0123456789'.repeat(9)],
  ['Kazakh', 'Әділ Қыдырәлі, Өскемен, ІҢҒҮҰҺ'],
  ['one sign', '1'],
  ['as much as level M holds', 'a'.repeat(2331)],
])('%s is read as it was written by a reader of others', (_, text) => {
  expect(scan(text)).toBe(text)
})

test('what no code holds is refused', () => {
  expect(() => encodeQr('a'.repeat(2332))).toThrow(Error)
})
