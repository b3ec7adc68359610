/** Leaves at once and takes this page out of the history, so that "back" does not lead here again. */
export function leaveAtOnce(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-quick-exit]')
  link?.addEventListener('click', (event) => {
    event.preventDefault()
    document.body.hidden = true
    location.replace(link.href)
  })
}
