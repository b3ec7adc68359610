/** The time between two looks, in milliseconds. */
const pause = 700

/**
 * An element marked `data-follow="id"` shows progress. While it is on the page, this script loads the page again and again
 * and replaces the element with that id by the new one. When the new page has no such mark, the whole page is loaded.
 * Without this script a link on the page does the same.
 */
export function followProgress(): void {
  const id = document.querySelector<HTMLElement>('[data-follow]')?.dataset.follow
  if (id) setTimeout(() => void look(id), pause)
}

async function look(id: string) {
  try {
    const response = await fetch(location.href)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const next = page.getElementById(id)
    const old = document.getElementById(id)
    if (!next || !old) return location.reload()
    // A focused element inside stays in place: only what has changed is replaced.
    copyText(old, next)
  } catch {
    // Offline: the next look may succeed.
  }
  setTimeout(() => void look(id), pause)
}

function copyText(old: Element, next: Element) {
  for (const bar of old.querySelectorAll('progress')) {
    const successor = next.querySelector('progress')
    if (successor) bar.value = successor.value
  }
  for (const label of old.querySelectorAll('label')) {
    const successor = next.querySelector('label')
    if (successor) label.textContent = successor.textContent
  }
}
