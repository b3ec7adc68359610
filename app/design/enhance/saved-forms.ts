/** Names this page, as long as it is open: what two pages have for the same address waits apart. */
export const pageId = Math.random().toString(36).slice(2)

/** What a form of this page waits under: where it is sent, and a fragment that nobody sends. */
export function keyOf({ dataset }: HTMLFormElement): string {
  return `${dataset.autosave ?? dataset.waiting}#${pageId}`
}

/** Where what waits under a key is sent. */
export function addressOf(key: string): string {
  return key.split('#')[0] ?? ''
}

/** The forms of the page that send what is chosen in them. */
export function allForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-autosave]')]
}

/** The form of this page whose answer waits under a key. */
export function formOf(key: string): HTMLFormElement | undefined {
  return allForms().find((form) => keyOf(form) === key)
}

/** Where news of an answer is told: in its form, or in the place that the page has for all. */
export function stateElement(key: string): HTMLElement | null {
  const place = '[data-save-state]'
  return (
    formOf(key)?.querySelector<HTMLElement>(place) ??
    document.querySelector<HTMLElement>(`${place}:not([data-save-state=own])`)
  )
}

/** Puts what was chosen into the controls of a form again. */
export function fill(form: HTMLFormElement, chosen: URLSearchParams) {
  const controls = form.querySelectorAll<
    HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  >('[name]')
  for (const control of controls) {
    const { name, type } = control
    if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(type)) {
      control.checked = chosen.getAll(name).includes(control.value)
    } else if (/^(?:select|textarea)/.test(type) || name === 'revision') {
      control.value = chosen.get(name) ?? ''
    }
  }
}

/** The fields by which a form says what its page has seen. */
export function seenBy(form: HTMLFormElement): string[] {
  const fields = [...new FormData(form)].filter(([name]) => name === 'seen' || name === 'sent')
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
}

/** The field that says what was sent. A text is told by the name of its writing, which is shorter. */
export function sentField(body: string): string {
  return `sent=${encodeURIComponent(markOf(body))}`
}

/** What tells an answer from any other of the same form: the name of its writing, or all of it. */
export function markOf(body: string): string {
  return revisionOf(body) || body
}

/** The name of the writing of a text; nothing of what is no text. */
export function revisionOf(body: string): string | null {
  return new URLSearchParams(body).get('revision')
}
