import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { findPicture } from '../find-picture.server'

export const handle = {
  access: 'anyone',
  cache: 'public, max-age=31536000, immutable',
} satisfies RouteHandle

const extensions: Record<string, string> = {
  'image/avif': 'avif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
}

/**
 * A picture of a lesson. Its name is the hash of its bytes, so that it may be kept for ever; whatever the
 * bytes are, a browser that opens them as a page runs nothing of them.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [, hash, extension] = /^([0-9a-f]{64})\.([a-z]+)$/.exec(params.file ?? '') ?? []
  const picture = hash ? await findPicture(context.database.read, hash) : null
  if (!picture || extensions[picture.type] !== extension) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': handle.cache,
      'Content-Security-Policy': `default-src 'none'; sandbox`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
