/** How far below the screen something is made ready already. */
const margin = '200px'

/**
 * Calls `come` once an element that matches comes near the screen. What has nothing to do at first sight is loaded by this, so that a
 * page costs no more than what is seen of it.
 *
 * @param what a selector.
 * @returns what is called when elements may have come: at once, and each time that a part of the page is replaced. Called after `come`, it
 * waits once more.
 */
export function whenNear(what: string, come: () => void): () => void {
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      come()
    },
    { rootMargin: margin },
  )
  return () => document.querySelectorAll(what).forEach((each) => sight.observe(each))
}
