import { pathTo } from '../../path-to'

/**
 * What the worker does with a request: nothing; return a file that never changes; answer with a page, from the site or,
 * without a connection, from the kept pages; or let it pass and note that somebody signs in, signs out or leaves the site
 * at once.
 */
export type OfflineTask = 'none' | 'file' | 'page' | 'signs-in' | 'signs-out' | 'leaves'

/** The first parts of addresses that the worker never answers: desks, the API, verification, and signing in. */
const passedBy = [
  pathTo('/admin/people'),
  pathTo('/authority'),
  pathTo('/trainer'),
  pathTo('/api/openapi.json'),
  pathTo('/verify'),
  pathTo('/v'),
  pathTo('/credentials/status/:list/:purpose', { list: 0, purpose: 0 }),
  pathTo('/.well-known/did.json'),
  pathTo('/sign-in'),
  pathTo('/sign-out'),
  pathTo('/leave'),
  pathTo('/register'),
  pathTo('/confirm-email/:token', { token: 0 }),
  pathTo('/forgot-password'),
  pathTo('/reset-password/:token', { token: 0 }),
  pathTo('/new-email/:token', { token: 0 }),
  pathTo('/former-email/:token', { token: 0 }),
  pathTo('/set-up/:token', { token: 0 }),
].map(firstSegment)

/** Those of them whose forms begin a session. */
const signingIn = [
  pathTo('/sign-in'),
  pathTo('/confirm-email/:token', { token: 0 }),
  pathTo('/reset-password/:token', { token: 0 }),
  pathTo('/set-up/:token', { token: 0 }),
].map(firstSegment)

/** The names of these files contain a hash of their content. */
const files = ['assets', firstSegment(pathTo('/media/:file', { file: 0 }))]

/**
 * Judges a request by its method, its address and whether it asks for a page, and by nothing else. The worker never answers
 * a form, nor the addresses above.
 * @param asked.isPage whether the browser opens a page, and not a page loads a part of itself.
 */
export function judgeOfflineRequest(asked: {
  method: string
  path: string
  isPage: boolean
}): OfflineTask {
  const { method, path, isPage } = asked
  const first = firstSegment(path)
  if (method === 'POST') {
    if (path === pathTo('/sign-out')) return 'signs-out'
    if (path === pathTo('/leave')) return 'leaves'
    return signingIn.includes(first) ? 'signs-in' : 'none'
  }
  if (method !== 'GET') return 'none'
  if (files.includes(first)) return isPage ? 'none' : 'file'
  return isPage && !passedBy.includes(first) ? 'page' : 'none'
}

/** For `/authority/queue` it is `authority`. */
function firstSegment(path: string): string {
  return path.split('/', 2)[1] ?? ''
}
