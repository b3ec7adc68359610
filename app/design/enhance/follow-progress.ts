/** Between two looks, in milliseconds. */
const pause = 700

/**
 * An element marked `data-follow="id"` shows how far something has come: while it is on the page, the page is asked for
 * again and the element with that id replaced by its successor. When there is none any more, the page is loaded as a
 * whole. Without this script a link on the page does the same.
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
    // What is focused in it stays where it is: only what has changed is taken over.
    copyText(old, next)
  } catch {
    // Offline: the next look may get through.
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
