import { owner, waiting } from './answers-of-page'
import { chosenIn, type SentFields } from './chosen-answer'
import { sendingWords } from './form-news'
import { formKey } from './form-queue'

/**
 * The key under which a form marked `data-queue="name"` waits: its address and its name there, on every page that has it,
 * so that a later entry replaces an earlier one. One marked `data-queue-each` waits under what is in it, and replaces nothing.
 * Null for any other form, and on a page that belongs to nobody.
 */
export function queueKeyOf(form: HTMLFormElement, fields?: SentFields): string | null {
  const { queue, queueEach } = form.dataset
  if (queue === undefined || !owner) return null
  const { pathname } = new URL(form.getAttribute('action') || '', location.href)
  const each = queueEach === undefined ? '' : ` ${fields ? chosenIn(fields) : ''}`
  return formKey(pathname, queue + each)
}

/**
 * Keeps in the browser what could not be sent without a connection, until autosave can send it.
 * @returns what to say about it; null if it is not kept.
 */
export function keepUnsent(form: HTMLFormElement, fields: SentFields): string | null {
  const key = queueKeyOf(form, fields)
  if (key === null) return null
  waiting.set(key, { body: chosenIn(fields), seen: [] })
  document.dispatchEvent(new Event('unsent'))
  return waiting.isKept(key) ? sendingWords().kept : null
}

/** The form was sent in another way: by its button, or again. */
export function forgetUnsent(form: HTMLFormElement, fields?: SentFields): void {
  const key = queueKeyOf(form, fields)
  if (key !== null) waiting.delete(key)
}
