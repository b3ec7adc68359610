/**
 * Forms marked `data-live="id"` are sent without leaving the page: the element with that id is replaced by
 * its successor from the answer. Without this script the same form loads the same page as a whole.
 */
document.addEventListener('submit', async (event) => {
  const form = event.target as HTMLFormElement
  const id = form.dataset.live
  if (!id || event.defaultPrevented) return
  event.preventDefault()
  const button = event.submitter as HTMLButtonElement | null
  button?.setAttribute('aria-disabled', 'true')
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, button) as unknown as Record<string, string>),
    })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const next = page.getElementById(id)
    const old = document.getElementById(id)
    if (!next || !old) return location.assign(response.url)
    old.replaceWith(next)
    next.querySelector<HTMLElement>('[data-focus]')?.focus()
  } catch {
    // No line: let the browser say so, and keep what was typed.
    form.submit()
  }
})
