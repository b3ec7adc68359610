import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSource, type ContentSource } from '../../../app/learning/domain/judge-source'

type Publication = { source: string; shipped: boolean; publishedAt: Date }

/** The publications of a site, and what a start makes of a folder. */
function givenSite() {
  const known: Publication[] = []
  const judge = (source: ContentSource) =>
    judgeSource(source, {
      newest: known.at(-1) ?? null,
      before: known.findLast(({ source: each }) => each === source.hash) ?? null,
    })
  const publish = ({ hash, shipped }: ContentSource) =>
    known.push({ source: hash, shipped, publishedAt: new Date(known.length * 1000) })
  return { known, judge, publish }
}

const source = fc.record({ hash: fc.constantFrom('a', 'b', 'c', 'd'), shipped: fc.boolean() })
const step = fc.record({ by: fc.constantFrom('start', 'operator'), source })

test('whatever is started in whatever order, no start brings back what was published before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const site = givenSite()
      for (const { by, source } of steps) {
        const before = site.known.map((each) => each.source)
        const newest = site.known.at(-1)
        const isNew = by === 'operator' || site.judge(source).kind === 'new'
        if (!isNew) continue
        site.publish(source)
        if (by === 'operator') continue
        expect(before).not.toContain(source.hash)
        if (newest && source.shipped) expect(newest.shipped).toBe(true)
      }
    }),
  )
})

test('an empty site publishes whatever it was given, and the same folder once', () => {
  fc.assert(
    fc.property(source, (given) => {
      const site = givenSite()
      expect(site.judge(given).kind).toBe('new')
      site.publish(given)
      expect(site.judge(given).kind).toBe('published')
    }),
  )
})

test('a release that ships something new is published, unless the content came from elsewhere', () => {
  const site = givenSite()
  site.publish({ hash: 'release 1', shipped: true })
  expect(site.judge({ hash: 'release 2', shipped: true }).kind).toBe('new')
  site.publish({ hash: 'their own', shipped: false })
  expect(site.judge({ hash: 'release 2', shipped: true }).kind).toBe('other')
  expect(site.judge({ hash: 'their own, edited', shipped: false }).kind).toBe('new')
  expect(site.judge({ hash: 'release 1', shipped: true }).kind).toBe('older')
})
