import { isLanguage } from '../i18n/language'
import { languageCookie } from '../i18n/negotiate-language.server'
import { keepLanguage } from './keep-language'

/**
 * An answer that leads elsewhere on this site, in the language of the address that was asked for (`?lang=kk`). One that
 * sets the language's cookie is left as it is: whoever chose a language, or had theirs forgotten, is answered by that.
 */
export function keepLanguageOf(request: Request, answer: Response): Response {
  const location = answer.headers.get('Location')
  const asked = new URL(request.url)
  const isLed = answer.status >= 300 && answer.status < 400 && location !== null
  if (!isLed || !isLanguage(asked.searchParams.get('lang'))) return answer
  const isOurs = URL.canParse(location, asked) && new URL(location, asked).origin === asked.origin
  const sets = answer.headers.getSetCookie().some((each) => each.startsWith(`${languageCookie}=`))
  if (!isOurs || sets) return answer
  const headers = new Headers(answer.headers)
  headers.set('Location', keepLanguage(location, asked.search))
  return new Response(answer.body, { status: answer.status, headers })
}
