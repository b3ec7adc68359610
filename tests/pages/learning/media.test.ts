import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader } from '../../../app/learning/pages/media'
import { storeMedia } from '../../../app/learning/store-media.server'
import { freshServices, requestContext } from '../../support/fresh-services'

const bytes = Buffer.from('RIFF and the rest of a picture')
const hash = createHash('sha256').update(bytes).digest('hex')

async function ask(file: string) {
  const services = await freshServices()
  await services.database.transaction((tx) => storeMedia(tx, [{ hash, type: 'image/webp', bytes }]))
  const request = new Request(`http://127.0.0.1:3000/media/${file}`)
  return loader({ request, params: { file }, context: requestContext(services) }).catch(
    (thrown: unknown) => thrown,
  )
}

test('a picture is sent as what it is, for ever, and can run nothing', async () => {
  const response = await ask(`${hash}.webp`)
  if (!(response instanceof Response)) throw new Error('no response was made')
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': `default-src 'none'; sandbox`,
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  [
    'a picture that there is not',
    `${hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}.webp`,
  ],
  ['another ending than that of its type', `${hash}.png`],
  ['no ending', hash],
  ['a name that is no hash', 'stages.webp'],
  ['capital letters', `${hash.toUpperCase()}.webp`],
])('%s answers 404', async (_, file) => {
  expect(await ask(file)).toMatchObject({ status: 404 })
})
