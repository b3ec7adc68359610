import sirv from 'sirv'
import type { ServeOptions } from './serve.server'

/** The built files: compressed beforehand, kept by browsers for ever where the name holds a hash. */
export function builtFiles(folder: string): ServeOptions['files'] {
  return sirv(folder, {
    // A page is no file under another name: its address is looked up as it is.
    extensions: [],
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
      )
    },
  })
}
