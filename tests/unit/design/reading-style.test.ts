import { expect, test } from 'vitest'
import { readStyle, sizes, spacings, writeStyle } from '../../../app/design/frame/reading-style'

const usual = { size: 'usual', lines: 'usual' }

test('each style that can be chosen is read as it was written, among whatever other cookies', () => {
  for (const size of sizes) {
    for (const lines of spacings) {
      const [pair] = writeStyle({ size, lines }).split(';')
      expect(readStyle(`language=kk; ${pair}`)).toEqual({ size, lines })
      expect(readStyle(`${pair}; session=x`)).toEqual({ size, lines })
    }
  }
})

test('what is no style of ours is the usual one', () => {
  const strange = [
    null,
    '',
    'reading-style=',
    'reading-style=huge.wide',
    'reading-style=large.wider',
  ]
  const others = ['xreading-style=large.wide', 'reading-style=large', 'reading-style=large.wide.x']
  for (const cookies of [...strange, ...others]) expect(readStyle(cookies)).toEqual(usual)
})
