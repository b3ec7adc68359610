/** Loads the module of an island, by its path. */
type Modules = Record<string, () => Promise<unknown>>

/** How far below the screen an island is loaded already. */
const margin = '200px'

/** Buttons of islands that were pressed before anything listened. */
const pressed = new WeakMap<HTMLElement, HTMLElement>()
const ends = new Map<HTMLElement, () => void>()

/**
 * Hydrates islands: each when it comes into sight or is touched, and not before the page itself has been loaded. A button
 * that was pressed meanwhile is pressed again. One that cannot be loaded stays what the server made of it, and is tried
 * again at the next touch. Where a page has no island, nothing is loaded.
 *
 * @param modules by path, as in `./room/islands/file.tsx`.
 */
export function wakeIslands(modules: Modules): void {
  const wake = (island: HTMLElement) => void hydrate(island, modules)
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) wake(target)
      }
    },
    { rootMargin: margin },
  )
  const look = () => {
    for (const [island, end] of ends) {
      if (island.isConnected) continue
      ends.delete(island)
      end()
    }
    for (const island of document.querySelectorAll('[data-island]:not([data-awake])')) {
      sight.observe(island)
    }
  }
  // Forms are answered in place: islands come and go.
  const begin = () => {
    look()
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
  for (const touch of ['pointerdown', 'focusin', 'click']) {
    document.addEventListener(touch, ({ type, target }) => {
      const island = target instanceof Element && target.closest<HTMLElement>('[data-island]')
      if (!island || island.dataset.awake === 'yes') return
      const button = type === 'click' && target.closest<HTMLElement>('button[type=button]')
      if (button) pressed.set(island, button)
      wake(island)
    })
  }
}

async function hydrate(island: HTMLElement, modules: Modules) {
  const { island: name = '', awake } = island.dataset
  const [room, file = ''] = name.split('/')
  const load = modules[`./${room}/islands/${file}.tsx`]
  if (awake !== undefined || !load) return
  island.dataset.awake = 'loading'
  try {
    const [{ hydrateIsland }, module] = await Promise.all([import('./hydrate-island'), load()])
    const component = (module as Record<string, Parameters<typeof hydrateIsland>[1]>)[nameOf(file)]
    if (!component || !island.isConnected) return
    ends.set(island, hydrateIsland(island, component))
    island.dataset.awake = 'yes'
    const button = pressed.get(island)
    // Its effects have listened by then.
    if (button) setTimeout(() => button.click())
  } catch {
    delete island.dataset.awake
  }
}

/** The component of a file: `check-here` exports `CheckHere`. */
function nameOf(file: string): string {
  return file.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
