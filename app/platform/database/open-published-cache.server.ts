import { LRUCache } from 'lru-cache'

/**
 * Remembers what was published. It never changes and its ids are never used again, so that nothing
 * remembered can be wrong; only the room it takes has a bound. What is absent is not remembered, and
 * nothing may be asked for inside the transaction that is just publishing it.
 *
 * @param bytes upper bound of the memory held, measured by the length of its JSON at two bytes a character.
 */
export function openPublishedCache<T extends object>(bytes: number) {
  const cache = new LRUCache<string, T>({
    maxSize: bytes,
    sizeCalculation: (value) => JSON.stringify(value).length * 2,
  })
  return async function remember(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const known = cache.get(key)
    if (known) return known
    const value = await read()
    if (value) cache.set(key, value)
    return value
  }
}
