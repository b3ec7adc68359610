/** Loads a page when somebody goes back or forward to it and its history entry was shown without being loaded. */
export function loadOnReturn(): void {
  noteAddress()
  addEventListener('popstate', () => {
    if (frame()?.dataset.shownAt !== addressOf(location)) location.reload()
  })
}

/**
 * Notes on the page itself which address it shows: when somebody goes back, the address bar may already say another one.
 */
export function noteAddress() {
  const shown = frame()
  if (shown) shown.dataset.shownAt = addressOf(location)
}

/** The frame of a page with its content. */
export function frame(page = document): HTMLElement | null {
  return page.querySelector<HTMLElement>('.frame')
}

/** An address as the site knows it: without origin and fragment. */
export function addressOf({ pathname, search }: URL | Location): string {
  return pathname + search
}
