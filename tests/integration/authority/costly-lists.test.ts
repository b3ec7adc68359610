import { expect, test } from 'vitest'
import * as batch from '../../../app/authority/pages/batch'
import { mostLines } from '../../../app/authority/domain/batch-lines'
import { readBatchItems } from '../../../app/authority/read-batch-items.server'
import { largestBody } from '../../../app/platform/http/read-body'
import { postForm } from '../../support/ask-page'
import { countHolds, fillBytes } from '../../support/count-holds'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

/** Lists that are nothing but what a list is parted by, or numbers that are nearly one. */
const costly = [
  '\n',
  '1\n',
  '1;',
  '\t',
  ';1\n',
  '700911204363\n',
  '0 ',
  '"',
  'а\n',
  '1 1 1 1 1 1 1 1;',
]

/** A list that nobody is in, of so many lines. */
const honest = Array.from({ length: mostLines }, (_, at) => `7009112${String(at).padStart(5, '0')}`)

test('whatever list an officer types, pastes or sends, and the longest that is one, is read without holding the loop', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const asked = { path: '/authority/batch', cookie }
  const send = (text: string, as: 'list' | 'file') => {
    const form = new FormData()
    // Without a purpose nothing is looked up; the list is read all the same.
    form.set(as, as === 'list' ? text : new Blob([text]))
    return postForm(services, batch.action, form, asked)
  }
  await send('700911204362', 'list')
  const works = costly.flatMap((text) => [
    () => send(fillBytes(largestBody - 1_000, text), 'list'),
    () => send(fillBytes(largestBody * 2, text), 'file'),
  ])
  expect(await countHolds([...works, () => send(honest.join('\n'), 'file')])).toBe(0)
})

test('as many numbers as a program may send are read without holding the loop', async () => {
  const { threads } = await freshServices()
  expect(await readBatchItems(threads, ['700911204362', 'x'], 'a')).toMatchObject([
    { line: 1, item: { kind: 'iin' } },
    { line: 2, item: { kind: 'unreadable' } },
  ])
  expect(await countHolds([() => readBatchItems(threads, honest, 'a')])).toBe(0)
})

test('of a list that is too long no more is read than tells so', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const form = { list: `${honest.join('\n')}\n1\n`, purpose: 'court-preparation', words: '' }
  const sent = await postForm(services, batch.action, form, { path: '/authority/batch', cookie })
  expect(sent.data).toMatchObject({ errors: { list: 'too-many-lines' } })
})
