import { isLanguage, type Language } from '../../platform/i18n/language'
import { sendingMessages } from '../words/sending-messages'

/** The language of the page. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'kk'
}

/** What a page itself says about a form that is on its way, or that cannot be sent. */
export function sendingWords() {
  return sendingMessages[pageLanguage()]
}

/**
 * Says below a form what happened to it.
 * @returns that the browser stays on the page.
 */
export function tell(form: HTMLFormElement, text: string): false {
  newsOf(form).textContent = text
  if (text) show(form)
  return false
}

/** Scrolls to the message of a form: on a phone it may be below the lower edge of the screen. */
export function show(form: HTMLFormElement): void {
  newsOf(form).scrollIntoView({ block: 'nearest' })
}

/** The place for a form's message. It is on the page, and empty, before there is anything to say. */
export function newsOf(form: HTMLFormElement): HTMLElement {
  const news = form.querySelector<HTMLElement>(':scope > .form-news')
  if (news) return news
  const made = document.createElement('p')
  made.className = 'form-news'
  made.setAttribute('role', 'status')
  form.append(made)
  return made
}
