import { deliveryMessages } from '../words/delivery-messages'
import { newsOf, pageLanguage, sendingWords } from './form-news'
import { queueKeyOf } from './unsent-forms'

/** The form of this page that waits under a key. */
export function queuedForm(key: string): HTMLFormElement | undefined {
  return queuedForms().find((form) => queueKeyOf(form) === key)
}

/** The forms of this page that wait when there is no connection. */
export function queuedForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-queue]')]
}

/** Says below a form what happened to it. It does not move the focus or the page, because nobody asked just now. */
export function tellDelivery(form: HTMLFormElement, outcome: string): void {
  const words = deliveryMessages[pageLanguage()]
  const said: Record<string, string> = {
    saved: words.arrived,
    later: words.later,
    refused: words.notTaken,
    closed: words.notTaken,
  }
  newsOf(form).textContent = said[outcome] ?? sendingWords().kept
}
