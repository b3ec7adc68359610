/** An answer that has not arrived yet, in the encoding of forms. */
export type Waiting = {
  /** What was chosen. */
  body: string
  /** What the page had shown, and what it sent since, as fields that the server compares. */
  seen: string[]
}

/**
 * The answers of one person that wait in this browser for the server, by the address that takes them and the page they came
 * from. Another person who signs in neither sees nor sends them, and they are still there when their person comes back.
 * They are kept across reloads if the browser allows it, otherwise while the page is open.
 * @param owner names the person in the forms of the page; it means nothing outside the site.
 */
export function openWaiting(owner: string) {
  const prefix = `unsaved ${owner} `
  const memory = new Map<string, Waiting>()
  /** @returns what the storage gives; undefined when it is full or forbidden. */
  const disk = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(localStorage)
    } catch {
      return undefined
    }
  }
  const get = (to: string): Waiting | undefined =>
    memory.get(to) ?? read(disk((storage) => storage.getItem(prefix + to)))
  return {
    get,
    all(): [to: string, waiting: Waiting][] {
      const stored = disk((storage) => Object.keys(storage)) ?? []
      const mine = stored.filter((key) => key.startsWith(prefix))
      const addresses = new Set([...mine.map((key) => key.slice(prefix.length)), ...memory.keys()])
      return [...addresses].flatMap((to): [string, Waiting][] => {
        const waiting = get(to)
        return waiting ? [[to, waiting]] : []
      })
    },
    set(to: string, waiting: Waiting) {
      const isKept = disk((storage) => {
        storage.setItem(prefix + to, JSON.stringify(waiting))
        return true
      })
      if (isKept) memory.delete(to)
      else memory.set(to, waiting)
    },
    /** Whether it will still be there after this page is closed. */
    isKept: (to: string) => !memory.has(to),
    delete(to: string) {
      memory.delete(to)
      disk((storage) => storage.removeItem(prefix + to))
    },
  }
}

function read(text: string | null | undefined): Waiting | undefined {
  try {
    const { body, seen } = JSON.parse(text ?? '')
    return typeof body === 'string' && Array.isArray(seen) ? { body, seen } : undefined
  } catch {
    return undefined
  }
}
