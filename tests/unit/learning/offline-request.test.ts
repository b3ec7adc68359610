import { expect, test } from 'vitest'
import { judgeOfflineRequest } from '../../../app/learning/offline/offline-request'
import { pageFiles } from '../../../app/learning/offline/page-files'
import { pages } from '../../../app/routes'

/** Every address of the site, filled with something. */
const paths = Object.keys(pages).map((pattern) => pattern.replace(/:\w+|\*/g, 'a'))

const taskOf = (path: string, isPage = true, method = 'GET') =>
  judgeOfflineRequest({ method, path, isPage })

test('desks, programs, verdicts and the way to an account are never answered by the worker', () => {
  const own =
    /^\/(admin|authority|trainer|api|verify|v|sign-in|sign-out|leave|register|\.well-known)(\/|$)/
  const passed = paths.filter((path) => own.test(path))
  expect(passed.length).toBeGreaterThan(50)
  for (const path of passed) {
    expect(taskOf(path), path).toBe('none')
    expect(taskOf(path, false), path).toBe('none')
  }
  const others = paths.filter((path) => taskOf(path) === 'page')
  expect(others).toEqual(
    expect.arrayContaining(['/', '/learn', '/learn/a/a/a', '/library/a', '/help']),
  )
})

test('no form is answered by the worker, and it notes those after which somebody else may read', () => {
  const noted = paths.filter((path) => taskOf(path, false, 'POST') !== 'none')
  expect(noted.sort()).toEqual([
    '/confirm-email/a',
    '/leave',
    '/reset-password/a',
    '/set-up/a',
    '/sign-in',
    '/sign-in/code',
    '/sign-out',
  ])
  for (const method of ['HEAD', 'PUT', 'DELETE']) {
    expect(paths.filter((path) => taskOf(path, true, method) !== 'none')).toEqual([])
  }
})

test('files are given from what is kept only where their name holds their hash', () => {
  expect(taskOf('/assets/index-EUzTt90a.css', false)).toBe('file')
  expect(taskOf('/media/0a.webp', false)).toBe('file')
  for (const path of ['/icon.svg', '/verify-worker.js', '/learn/a', '/media.js', '/assetsx/a.js']) {
    expect(taskOf(path, false), path).toBe('none')
  }
})

test('of a page are found the sheets, scripts, pictures in all their sizes and islands that it needs', () => {
  const html = `
    <link rel="stylesheet" href="/assets/a.css"/><link rel="icon" href="/icon.svg"/>
    <script type="module" src="/assets/entry-1.js"></script>
    <img src="/media/1.webp" srcSet="/media/1.webp 1x, /media/2.webp 2x" alt="src"/>
    <source srcset="/media/3.avif"/><a href="https://example.org/assets/b.css">x</a>
    <div data-island="learning/scenario-story" data-props="{}"></div>`
  expect(pageFiles(html)).toEqual({
    files: [
      '/assets/a.css',
      '/assets/entry-1.js',
      '/media/1.webp',
      '/media/2.webp',
      '/media/3.avif',
    ],
    script: '/assets/entry-1.js',
    islands: ['learning/scenario-story'],
  })
})
