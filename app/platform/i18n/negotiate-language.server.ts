import { LRUCache } from 'lru-cache'
import { isLanguage, languages, type Language } from './language'

/** The cookie that remembers the language a person chose. */
export const languageCookie = 'language'

const chosenPattern = new RegExp(`(?:^|;\\s*)${languageCookie}=(\\w+)`)

/**
 * The language to answer in: the one in the address (`?lang=ru`), else the chosen one (cookie), else
 * the best that the browser asks for (RFC 9110, 12.5.4), else Kazakh, the state language.
 */
export function negotiateLanguage(request: {
  url: string
  cookie: string | null
  acceptLanguage: string | null
}): Language {
  const inAddress = /[?&]lang=(\w+)/.exec(request.url)?.[1]
  if (isLanguage(inAddress)) return inAddress
  const chosen = chosenPattern.exec(request.cookie ?? '')?.[1]
  if (isLanguage(chosen)) return chosen
  return preferred(request.acceptLanguage) ?? languages[0]
}

/** What was understood of the few headers that browsers send. */
const understood = new LRUCache<string, { language: Language | undefined }>({ max: 200 })

function preferred(acceptLanguage: string | null): Language | undefined {
  if (!acceptLanguage) return undefined
  let known = understood.get(acceptLanguage)
  if (!known) {
    known = { language: firstWish(acceptLanguage) }
    understood.set(acceptLanguage, known)
  }
  return known.language
}

function firstWish(acceptLanguage: string): Language | undefined {
  const wishes = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
      .find(Boolean)
    return { language: tag.toLowerCase().split('-')[0], weight: quality ? Number(quality) : 1 }
  })
  wishes.sort((a, b) => b.weight - a.weight)
  return wishes
    .filter((wish) => wish.weight > 0)
    .map((wish) => wish.language)
    .find(isLanguage)
}

/** The Set-Cookie value that remembers a language for a year. */
export function rememberLanguage(language: Language): string {
  return writeCookie(language, 31_536_000)
}

/** The Set-Cookie value by which a browser forgets the language that was chosen in it. */
export function forgetLanguage(): string {
  return writeCookie('', 0)
}

function writeCookie(value: string, seconds: number): string {
  return `${languageCookie}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax`
}
