import { encode } from 'fast-png'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { isBusy } from '../../../app/platform/work/busy'
import { action } from '../../../app/verification/pages/verify'
import { readFileTask } from '../../../app/verification/read-file-task'
import { postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'

const side = 300

/** A picture on which no code is found, at any size; large enough that a thread is busy with it for a while. */
const noise = encode({
  width: side,
  height: side,
  channels: 1,
  data: Uint8Array.from({ length: side * side }, (_, index) => (index * 7919) % 251),
})

/** Sends a picture to the verification page. @returns what was said of it, or that there was too much to do. */
async function upload(services: Services, address: string): Promise<unknown> {
  const form = new FormData()
  form.set('file', new Blob([noise as BlobPart]), 'photo.png')
  try {
    return (await postForm(services, action, form, { path: '/verify', address })).data
  } catch (error) {
    if (isBusy(error)) return 'busy'
    throw error
  }
}

test('a stranger with twelve pictures at once takes not every place: whoever comes after is answered', async () => {
  const services = await freshServices()
  const { lane } = readFileTask
  const before = services.threads.counts(lane).done
  const [many, honest] = await Promise.all([
    Promise.all(Array.from({ length: 12 }, () => upload(services, '192.0.2.1'))),
    upload(services, '198.51.100.7'),
  ])
  expect(honest).toEqual({ kind: 'refused', why: 'no-qr-code' })
  // Five have a place at a time (open-gate.test). One that came late may find that an earlier one has left its place already, and
  // on a busy machine one that waits may have waited for too long.
  const busy = many.filter((each) => each === 'busy').length
  expect(busy).toBeGreaterThan(0)
  expect(busy).toBeLessThan(many.length)
  // Whatever was looked into was looked into in a thread.
  expect(services.threads.counts(lane).done - before).toBe(many.length - busy + 1)
})
