import { isLanguage, type Language } from '../../platform/i18n/language'
import { sendingMessages } from '../words/sending-messages'

/** The language of the page. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'kk'
}

/** What a page says by itself of a form that is on its way, or cannot be sent. */
export function sendingWords() {
  return sendingMessages[pageLanguage()]
}

/** Says at the end of a form what has become of it. @returns that the page is not being left. */
export function tell(form: HTMLFormElement, text: string): false {
  newsOf(form).textContent = text
  if (text) show(form)
  return false
}

/** Scrolls to what a form says: below a button at the edge of a phone nobody would see it. */
export function show(form: HTMLFormElement): void {
  newsOf(form).scrollIntoView({ block: 'nearest' })
}

/** Where a form says what has become of it: there, and empty, before there is anything to say. */
export function newsOf(form: HTMLFormElement): HTMLElement {
  const news = form.querySelector<HTMLElement>(':scope > .form-news')
  if (news) return news
  const made = document.createElement('p')
  made.className = 'form-news'
  made.setAttribute('role', 'status')
  form.append(made)
  return made
}
