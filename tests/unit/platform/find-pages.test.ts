import { expect, test } from 'vitest'
import { pages } from '../../../app/routes'
import { linksIn, patternOf, shownPatterns } from '../../pictures/find-pages'
import { nameOf } from '../../pictures/take-pictures'

test('an address is of the page that the site would answer with', () => {
  expect(patternOf('/')).toBe('/')
  expect(patternOf('/verify/8K7QXG2M4T9WZB3CFN?lang=kk')).toBe('/verify/:code')
  expect(patternOf('/learn/1/test')).toBe('/learn/:enrolmentId/test')
  expect(patternOf('/learn/1/adaptation/first-meeting')).toBe('/learn/:enrolmentId/:module/:lesson')
  expect(patternOf('/no/such/page')).toBe('/*')
})

test('what a page links to on the site is found, each once', () => {
  const html = `<a href="/learn?a=1&amp;b=2">x</a> <a class="b" href="/verify#x">y</a> <a href="/verify">y</a>
    <a href="https://example.org/">z</a> <link rel="icon" href="/icon.svg" />`
  expect(linksIn(html)).toEqual(['/learn?a=1&b=2', '/verify', '/icon.svg'])
})

test('every page has a folder of its own for its pictures', () => {
  const names = Object.keys(pages).map(nameOf)
  expect(new Set(names).size).toBe(names.length)
  expect(names.every((name) => /^[\w.-]+$/.test(name))).toBe(true)
})

test('all pages that show something are pictured', () => {
  expect(shownPatterns).toContain('/learn/:enrolmentId/:module/:lesson')
  expect(shownPatterns).not.toContain('/media/:file')
  expect(shownPatterns.length).toBeGreaterThan(70)
})
