import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { openAskers } from '../../../app/platform/http/askers'
import { holdRefusal } from '../../../app/platform/http/hold-refusal'

/** A request as far as askers look at it. */
function givenRequest(cookie?: string, socket: object = {}): IncomingMessage {
  return { headers: cookie === undefined ? {} : { cookie }, socket } as IncomingMessage
}

test('people behind one address are told apart by their sessions once these were found to be live, and by connections before', () => {
  const askers = openAskers()
  const socket = {}
  const first = givenRequest('session=a', socket)
  const stranger = askers.of(first)
  expect(stranger[0]).toBe('stranger')
  expect(askers.of(givenRequest(undefined, socket))).toEqual(stranger)
  expect(askers.of(givenRequest('session=a'))).not.toEqual(stranger)
  askers.note(first, 'person 1')
  expect(askers.of(givenRequest('session=a'))).toEqual(['known', 'person 1'])
})

test('cookies that somebody makes up tell nothing: they stay one connection', () => {
  const askers = openAskers()
  askers.note(givenRequest('session=a'), 'person 1')
  const socket = {}
  const made = ['session=b', 'session=a; x=1', 'session=', ''].map((each) =>
    askers.of(givenRequest(each, socket)),
  )
  expect(new Set(made.map(String)).size).toBe(1)
  expect(made[0]?.[0]).toBe('stranger')
})

test('one person is one, however they spell the cookies of their session', () => {
  const askers = openAskers()
  for (const each of ['session=a', 'language=kk; session=a']) {
    askers.note(givenRequest(each), 'person 1')
    expect(askers.of(givenRequest(each))).toEqual(['known', 'person 1'])
  }
})

test('only the answer to a file that is not taken is held back', () => {
  const upload = { headers: { 'content-type': 'multipart/form-data; boundary=x' } }
  const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  expect([429, 503].map((status) => holdRefusal(upload, status) > 0)).toEqual([true, true])
  expect([200, 303, 413, 422].map((status) => holdRefusal(upload, status))).toEqual([0, 0, 0, 0])
  for (const status of [200, 429, 503]) {
    expect(holdRefusal(form, status)).toBe(0)
    expect(holdRefusal({ headers: {} }, status)).toBe(0)
  }
})
