import { unknownReader, type OfflineReader } from './offline-reader'

/** Where the worker stores who reads, and in which language; nothing ever requests this address. */
const place = { cache: 'offline-reader', key: '/offline-reader' }

export type StoredReader = OfflineReader & { language: string | null }

/** Who reads, as it was known when the worker last ran; not known if it cannot be read. */
export async function readStored(): Promise<StoredReader> {
  try {
    const stored = await caches.match(place.key, { cacheName: place.cache })
    if (stored) return await stored.json()
  } catch {
    // Treated as if nothing had been stored.
  }
  return { ...unknownReader, language: null }
}

/**
 * Stores who reads.
 * @param language of the newest page; null leaves it unchanged.
 */
export async function writeStored(
  { who, leaving }: OfflineReader,
  language: string | null,
): Promise<void> {
  const said = language ?? (await readStored()).language
  const cache = await caches.open(place.cache)
  await cache.put(place.key, new Response(JSON.stringify({ who, leaving, language: said })))
}
