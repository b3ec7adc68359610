import { keyOf } from './chosen-answer'

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
