/** Leaves at once and takes this page out of the history, so that "back" does not lead here again. */
document
  .querySelector<HTMLAnchorElement>('[data-quick-exit]')
  ?.addEventListener('click', (event) => {
    event.preventDefault()
    const link = event.currentTarget as HTMLAnchorElement
    document.body.hidden = true
    location.replace(link.href)
  })
