/** Loads the page of an entry of the history that was shown without being loaded, when somebody goes back or forth to it. */
export function loadOnReturn(): void {
  noteAddress()
  addEventListener('popstate', () => {
    if (frame()?.dataset.shownAt !== addressOf(location)) location.reload()
  })
}

/** Notes the address of what is shown on the page itself: the bar of the browser may say another one already, when somebody goes back. */
export function noteAddress() {
  const shown = frame()
  if (shown) shown.dataset.shownAt = addressOf(location)
}

/** The frame of a page, with all that it shows. */
export function frame(page = document): HTMLElement | null {
  return page.querySelector<HTMLElement>('.frame')
}

/** An address as the site knows it: without origin and fragment. */
export function addressOf({ pathname, search }: URL | Location): string {
  return pathname + search
}
