import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  judgeReader,
  readableBy,
  unknownReader,
  type ReaderNews,
} from '../../../app/learning/offline/offline-reader'
import { nobody } from '../../../app/platform/http/page-of'

const people = ['dana', 'marat', nobody]

const news: fc.Arbitrary<ReaderNews> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), of: fc.constantFrom(...people) }),
  fc.constant({ kind: 'signs-out' as const }),
  fc.constant({ kind: 'unsure' as const }),
)

/** Who is left of a history, and of whom something was removed on the way. */
function follow(history: ReaderNews[]) {
  const removed: string[] = []
  let reader = unknownReader
  for (const each of history) {
    const judged = judgeReader(reader, each)
    reader = judged.reader
    if (judged.remove !== null) removed.push(judged.remove)
  }
  return { reader, removed }
}

test('pages of a person are shown exactly while the newest thing that happened was a page of theirs', () => {
  fc.assert(
    fc.property(fc.array(news, { minLength: 1 }), (history) => {
      const last = history.at(-1)
      const { reader } = follow(history)
      const own = last?.kind === 'page' && last.of !== nobody ? [last.of] : []
      expect(readableBy(reader)).toEqual([...own, nobody])
    }),
  )
})

test('what was kept of a person is removed when they have signed out and a page of somebody else came, however late', () => {
  const between = fc.array(fc.constant<ReaderNews>({ kind: 'unsure' }))
  fc.assert(
    fc.property(fc.array(news), between, fc.constantFrom(...people), (before, unsure, next) => {
      const history: ReaderNews[] = [
        ...before,
        { kind: 'page', of: 'dana' },
        { kind: 'signs-out' },
        ...unsure,
      ]
      const { removed } = follow(history)
      const after = follow([...history, { kind: 'page', of: next }]).removed
      expect(after.slice(removed.length)).toEqual(next === 'dana' ? [] : ['dana'])
    }),
  )
})

test('nothing is removed of whoever has not signed out, and never what is for everybody', () => {
  fc.assert(
    fc.property(fc.array(news), (history) => {
      const { removed } = follow(history)
      expect(removed).not.toContain(nobody)
      const isSignedOut = history.some(({ kind }) => kind === 'signs-out')
      if (!isSignedOut) expect(removed).toEqual([])
    }),
  )
})
