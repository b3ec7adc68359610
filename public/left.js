/*
 * Stands on the empty page that answers a browser in which somebody left the site at once: whoever went back in its
 * history, or reloaded a page of it, is led to the harmless page; whoever came by themselves goes on.
 */
const [navigation] = performance.getEntriesByType('navigation')
const came = navigation?.type === 'navigate' && !document.referrer.startsWith(location.origin)
if (came) {
  document.cookie = 'left=; path=/; max-age=0'
  location.reload()
} else {
  location.replace(document.documentElement.dataset.harmless)
}
