import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TrustedIssuer } from '../../../app/certification/credential/issuer-keys'
import { encodeStatusList } from '../../../app/certification/credential/status-list'
import { fillVerifier, toInlineJson } from '../../../app/verification/make-offline-verifier.server'
import {
  openAnchoredKnown,
  openKnown,
  signKnown,
  type Known,
} from '../../../app/verification/presented/known'
import { aStatement } from '../../support/a-statement'
import { freshFolder } from '../../support/fresh-database'
import { givenIssuer, givenKey } from '../../support/given-issuer'
import { answersOf, digestByCommand, goodness } from '../../support/judge-verifier-file'

const now = new Date('2026-12-01T09:00:00Z')
const revoked = { list: 3, position: 4711 }
const standing = { list: 3, position: 4712 }

/** The site, a key of it that was lost, and somebody who has that key and one of their own. */
const site = givenIssuer()
const lost = givenIssuer(site.baseUrl)
const forger = givenIssuer(site.baseUrl)
const trusted: TrustedIssuer = {
  ...site.trusted,
  keys: [
    { kid: lost.key.kid, x: lost.key.x, compromisedFrom: '2026-11-01T00:00:00.000Z' },
    ...site.trusted.keys,
  ],
}
const statement = aStatement({ awardedAt: '2026-11-20T09:00:00.000Z' })
const tokens = await Promise.all([
  site.token(statement, standing),
  site.token(statement, revoked),
  lost.token(statement, standing),
  forger.token(statement, standing),
])

const [listed, clear] = await Promise.all([
  encodeStatusList([revoked.position]),
  encodeStatusList([]),
])

function know(issuers: TrustedIssuer[], revocation = listed): Known {
  return {
    asOf: now.toISOString(),
    freshness: { staleHours: 24, unknownDays: 7 },
    language: 'ru',
    issuers,
    lists: [{ issuer: site.baseUrl, list: 3, revocation, suspension: revocation }],
    programmes: { p: { kk: 'Бағдарлама', ru: 'Программа', en: '"<Programme> &' } },
  }
}

const signed = signKnown(know([trusted]), { keyId: site.key.kid, sign: site.key.sign })

/** The page as the build takes it, with a program of several lines. */
const page = readFileSync('app/verification/offline/page.html', 'utf8').replace(
  '<!-- script -->',
  '<script type="module">\nconst known = document.getElementById("known")\n</script>',
)
const file = fillVerifier(page, trusted.keys, signed)
const published = createHash('sha256')
  .update(fillVerifier(page, trusted.keys, null))
  .digest('hex')

/** What a forger writes in the place of what is known: keys and lists of the forger's making, well signed by a key that they have. */
const claims = [forger.trusted, lost.trusted, trusted].flatMap((each) => [
  know([each], clear),
  know([trusted, each], clear),
  know([{ ...each, keys: [...each.keys, ...trusted.keys] }], clear),
])
const sound = trusted.keys.map((key) => ({ ...key, compromisedFrom: null }))
claims.push(know([{ ...trusted, keys: sound }], clear), know([], clear))
const forged = claims.flatMap((known) =>
  [forger, lost].flatMap(({ key: { kid, sign } }) => [
    signKnown(known, { keyId: kid, sign }),
    signKnown(known, { keyId: site.key.kid, sign }),
  ]),
)

/** The line of what is known, as the forger would have it. */
const knownLine = / {4}<script type="application\/json" id="known">.*\n/
function lineOf(text: string): string {
  return `    <script type="application/json" id="known">${text}</script>\n`
}

test('the published command computes the published digest', () => {
  const folder = freshFolder()
  expect(digestByCommand(folder, file)).toBe(published)
  const later = signKnown(know([trusted], clear), { keyId: site.key.kid, sign: site.key.sign })
  expect(digestByCommand(folder, fillVerifier(page, trusted.keys, later))).toBe(published)
})

test('the file answers by the keys and lists in it', async () => {
  const told = ['valid', 'revoked', 'unknown-issuer', 'altered'] as const
  const answers = await answersOf(file, tokens, now)
  expect(answers.slice(0, 3)).toEqual(told.slice(0, 3).map(goodness))
  expect(answers[3]).toBeLessThanOrEqual(goodness('unknown-issuer'))
})

test('whoever brings keys and lists of their own has another digest, or a file that trusts nothing', async () => {
  const folder = freshFolder()
  const others = [forger, lost].map(({ trusted: { keys } }) => keys)
  for (const known of forged) {
    const kept = fillVerifier(page, trusted.keys, known)
    expect(digestByCommand(folder, kept)).toBe(published)
    expect(await answersOf(kept, tokens, now)).toEqual([-1, -1, -1, -1])
    for (const anchors of [sound, [...trusted.keys, ...forger.trusted.keys], ...others]) {
      expect(digestByCommand(folder, fillVerifier(page, anchors, known))).not.toBe(published)
    }
  }
})

test('a second element of that name, another place, or a script under that name is another digest', () => {
  const folder = freshFolder()
  const [line = ''] = knownLine.exec(file) ?? []
  const evil = `<script id="known">document.write('valid')</script>\n`
  for (const changed of [
    file + lineOf('{}'),
    line + file.replace(line, ''),
    file.replace(line, line + line),
    file.replace(line, ''),
    file.replace(line, `${line.trimEnd()}${line}`),
    file.replace(line, line + evil),
    evil + file,
    file.replace(line, evil),
    file.replace(line, line.replace('type="application/json"', '')),
    file.replace(line, line.replace(' id="known">', ' id="known"> <b>valid</b>')),
    file.replace(line, line.replace('</script>', '</script><meta http-equiv="refresh">')),
    file.replace('id="anchors"', 'id="anchor"'),
    file.replace(/\n$/, ''),
    `\uFEFF${file}`,
  ]) {
    expect(changed).not.toBe(file)
    expect(digestByCommand(folder, changed)).not.toBe(published)
  }
})

test('no change of the file keeps its digest and answers better than before', async () => {
  const folder = freshFolder()
  const before = await answersOf(file, tokens, now)
  const [line = ''] = knownLine.exec(file) ?? []
  const begin = file.indexOf(line)
  const text = / id="known">([^<]*)</.exec(line)?.[1] ?? ''
  const inner = file.indexOf(text, begin)
  const written = forged.map(toInlineJson)
  const odd = [line, ' id="known">', '<', '</script>', '\n', '\0', '\r', `<script id='known'>`]
  // Bytes anywhere; at the edges of that line; within it; and the whole of what stands in it.
  const anywhere = fc.integer({ min: 0, max: file.length })
  const edge = fc.constantFrom(0, begin, inner, begin + line.length, file.length)
  const within = fc.integer({ min: begin, max: begin + line.length })
  const put = fc.oneof(
    fc.constantFrom(...odd, ...written, ...written.map(lineOf)),
    fc.string({ maxLength: 9 }),
  )
  const gone = fc.oneof(fc.constantFrom(0, 1, line.length, text.length), fc.nat(200))
  const splice = fc.oneof(
    fc.record({ at: fc.oneof(anywhere, edge, within), gone, put }),
    fc.record({ at: fc.constant(inner), gone: fc.constant(text.length), put }),
  )
  let kept = 0
  await fc.assert(
    fc.asyncProperty(fc.array(splice, { minLength: 1, maxLength: 3 }), async (splices) => {
      const changed = splices.reduce(
        (text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone),
        file,
      )
      if (digestByCommand(folder, changed) !== published) return
      kept += 1
      const after = await answersOf(changed, tokens, now)
      for (const [index, answer] of after.entries()) {
        expect(answer).toBeLessThanOrEqual(before[index] ?? -1)
      }
    }),
    { numRuns: 300 },
  )
  expect(kept).toBeGreaterThan(10)
}, 60_000)

test('after a rotation the new file has another digest, and the former one keeps its own and its keys', async () => {
  const folder = freshFolder()
  const next = givenKey()
  const keys = [...trusted.keys, { kid: next.kid, x: next.x, compromisedFrom: null }]
  const rotated = { ...trusted, keys }
  const known = signKnown(know([rotated]), { keyId: next.kid, sign: next.sign })
  const successor = fillVerifier(page, keys, known)
  const fresh = givenIssuer(site.baseUrl, next)
  const text = await fresh.token(statement, standing)
  expect(await answersOf(successor, [tokens[0] ?? '', text], now)).toEqual([
    goodness('valid'),
    goodness('valid'),
  ])
  expect(digestByCommand(folder, successor)).not.toBe(published)
  expect(digestByCommand(folder, file)).toBe(published)
  // Neither what is known now in the former file, nor what was known then in the new one.
  expect(await openAnchoredKnown(known, trusted.keys)).toBeNull()
  expect(await openAnchoredKnown(signed, keys)).toBeNull()
  expect(await openKnown(known)).not.toBeNull()
})

test('lists of an earlier hour keep the digest, and tell how old they are', async () => {
  const folder = freshFolder()
  const earlier = { ...know([trusted], clear), asOf: '2026-11-20T09:00:00.000Z' }
  const old = signKnown(earlier, { keyId: site.key.kid, sign: site.key.sign })
  const replayed = fillVerifier(page, trusted.keys, old)
  expect(digestByCommand(folder, replayed)).toBe(published)
  const [, ofRevoked] = await answersOf(replayed, tokens, now)
  expect(ofRevoked).toBe(goodness('status-unknown'))
})
