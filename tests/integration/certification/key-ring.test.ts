import { expect, test } from 'vitest'
import { freshServices } from '../../support/fresh-services'

const message = Buffer.from('holder: А. С.')

test('a signature that held once holds again, and for no other message', async () => {
  const { keys } = await freshServices()
  const signature = keys.sign(message)
  for (let time = 0; time < 2; time++) {
    expect(keys.verify(keys.activeId, message, signature)).toBe(true)
    expect(keys.verify(keys.activeId, Buffer.from('holder: Б. С.'), signature)).toBe(false)
    expect(keys.verify('another-key', message, signature)).toBe(false)
  }
})

test('bytes moved from the signature to the message, or the other way, do not pass for the same', async () => {
  const { keys } = await freshServices()
  const signature = keys.sign(message)
  expect(keys.verify(keys.activeId, message, signature)).toBe(true)
  const all = Buffer.concat([signature, message])
  for (const length of [0, 63, 65, all.length]) {
    const [cut, rest] = [all.subarray(0, length), all.subarray(length)]
    expect(keys.verify(keys.activeId, rest, cut)).toBe(false)
  }
})
