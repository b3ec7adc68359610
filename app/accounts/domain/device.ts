/** What a browser says it is, in names that need no translation; null where it does not say. */
export type Device = { browser: string | null; system: string | null }

/** In the order in which they are looked for: many browsers also bear the name of the one that they descend from. */
const browsers: [name: string, mark: RegExp][] = [
  ['Yandex', /YaBrowser\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Opera', /OPR\/|Opera|OPT\//],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
]

const systems: [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone|iPod/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Macintosh|Mac OS X/],
  ['Linux', /Linux|X11/],
]

/**
 * Reads from a User-Agent header (RFC 9110, 10.1.5) which browser it is and on what: enough for its owner to know it
 * again, and nothing that would tell two of the same kind apart. Only words of ours are taken from it.
 */
export function readDevice(userAgent: string | null): Device {
  const said = (userAgent ?? '').slice(0, 500)
  const find = (known: [string, RegExp][]) => known.find(([, mark]) => mark.test(said))?.[0] ?? null
  return { browser: find(browsers), system: find(systems) }
}

/** A device as one word of a row: `Firefox/Android`; empty for one of which nothing is known. */
export function writeDevice({ browser, system }: Device): string {
  return browser === null && system === null ? '' : `${browser ?? ''}/${system ?? ''}`
}

/** What writeDevice made. */
export function parseDevice(written: string): Device {
  const [browser = '', system = ''] = written.split('/')
  return { browser: browser || null, system: system || null }
}
