import { keyOf } from './chosen-answer'

/** The address to which what waits under a key is sent. */
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

/** The place for news about an answer: in its form, or the page's common place. */
export function stateElement(key: string): HTMLElement | null {
  const place = '[data-save-state]'
  return (
    formOf(key)?.querySelector<HTMLElement>(place) ??
    document.querySelector<HTMLElement>(`${place}:not([data-save-state=own])`)
  )
}

/** Fills the controls of a form with what was chosen. */
export function fill(form: HTMLFormElement, chosen: URLSearchParams) {
  const controls = form.querySelectorAll<
    HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  >('[name]')
  for (const control of controls) {
    const { name, type } = control
    if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(type)) {
      control.checked = chosen.getAll(name).includes(control.value)
    } else if (/^(?:select|text|date)/.test(type) || name === 'revision') {
      control.value = chosen.get(name) ?? ''
    }
  }
}

/** The field that says what was sent. A text is named by its revision, which is shorter. */
export function sentField(body: string): string {
  return `sent=${encodeURIComponent(markOf(body))}`
}

/** Distinguishes an answer from any other of the same form: by the name of its revision, or by all of it. */
export function markOf(body: string): string {
  return revisionOf(body) || body
}

/** The name of a text's revision; empty for anything that is not a text. */
export function revisionOf(body: string): string | null {
  return new URLSearchParams(body).get('revision')
}
