import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { holdsTag } from './answer-with-etag'
import { chooseCoding } from './compress'
import type { ServeOptions } from './serve.server'

/** Media types of what the build writes, by the end of a file's name. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Ends of names under which the build puts a file that it has compressed beforehand. */
const ends = { br: '.br', gzip: '.gz' }

/**
 * Headers that say what a page may do (security-headers). Of a style sheet or a script browsers ask no page's rules but those of the
 * page that loads it: there they would be half a kilobyte of each first view.
 */
const ofPages = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
]

/** One form in which a file can be sent, under a strong tag of its own (RFC 9110, 8.8.3). */
type Form = { body: Buffer; etag: string; coding: 'br' | 'gzip' | null }
type BuiltFile = { type: string; kept: string; isPart: boolean; whole: Form; compressed: Form[] }

/**
 * The built files: compressed beforehand, kept by browsers for ever where the name holds a hash. They are read once, and given
 * out from memory, so that neither a build in their place nor a lack of file descriptors is felt by whoever asks. Part
 * of a file is never given: the whole is what a server may always answer (RFC 9110, 14.2), and they are small.
 *
 * @throws RangeError for a file of a kind whose media type is not known here.
 */
export function builtFiles(folder: string): ServeOptions['files'] {
  const files = new Map(
    listFiles(folder).map((path) => [`/${relative(folder, path)}`, readBuiltFile(folder, path)]),
  )
  return (request, response, next) => {
    const file = files.get(request.url?.split('?', 1)[0] ?? '')
    if (!file) return next()
    const coding = chooseCoding(request.headers['accept-encoding'])
    const form = file.compressed.find((each) => each.coding === coding) ?? file.whole
    if (file.isPart) for (const name of ofPages) response.removeHeader(name)
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader('Cache-Control', file.kept)
    response.setHeader('ETag', form.etag)
    if (holdsTag(request.headers['if-none-match'] ?? null, form.etag)) {
      response.statusCode = 304
      return void response.end()
    }
    response.setHeader('Content-Type', file.type)
    response.setHeader('Content-Length', form.body.length)
    if (form.coding) response.setHeader('Content-Encoding', form.coding)
    response.end(form.body)
  }
}

/** Files below a folder that people may ask for: none whose name, or whose folder's, begins with a dot. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(path)
      return Object.values(ends).includes(extname(path)) ? [] : [path]
    })
}

function readBuiltFile(folder: string, path: string): BuiltFile {
  const type = types[extname(path)]
  if (!type) throw new RangeError(`what kind of file is ${path}?`)
  const isForEver = relative(folder, path).startsWith('assets/')
  const codings = (['br', 'gzip'] as const).filter((coding) => existsSync(path + ends[coding]))
  return {
    type,
    isPart: isForEver && /\.(css|js)$/.test(path),
    kept: isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    whole: readForm(path, null),
    compressed: codings.map((coding) => readForm(path + ends[coding], coding)),
  }
}

function readForm(path: string, coding: Form['coding']): Form {
  const body = readFileSync(path)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return { body, etag: `"${hash}"`, coding }
}
