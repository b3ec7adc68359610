import type { Language } from './language'
import type { AnyCatalogue, MessageKey, Translate } from './messages'

/** A plural and the forms in it, which hold text and `#` alone. */
const plural = /\{(\w+), plural,((?:\s*\w+\s*\{[^{}]*\})+)\s*\}/g
const form = /(\w+)\s*\{([^{}]*)\}/g
const place = /\{(\w+)(?:, (number))?\}/g

/**
 * As `translate`, without the reader of ICU MessageFormat, for what has to stay small, such as the verifier in one file. It
 * knows what the catalogues there need: places (`{name}`), numbers (`{hours, number}`) and plurals without other
 * places in them (`{count, plural, one {# day} other {# days}}`). A test holds both to the same texts.
 */
export function translateLight<C extends AnyCatalogue>(
  messages: C,
  language: Language,
): Translate<C> {
  const texts: Record<MessageKey<C>, string> = messages[language]
  return (key, ...[values]) => (values ? fillMessage(texts[key], values, language) : texts[key])
}

/** A message with its values, as translateLight says it. */
export function fillMessage(
  message: string,
  values: Record<string, string | number | Date>,
  language: Language,
): string {
  const write = (value: unknown) => new Intl.NumberFormat(language).format(Number(value))
  return message
    .replace(plural, (_, name: string, forms: string) => {
      const texts = new Map(
        Array.from(forms.matchAll(form), ([, of = '', text = '']) => [of, text]),
      )
      const chosen = new Intl.PluralRules(language).select(Number(values[name]))
      return (texts.get(chosen) ?? texts.get('other') ?? '').replace('#', write(values[name]))
    })
    .replace(place, (_, name: string, number?: string) =>
      number ? write(values[name]) : String(values[name] ?? ''),
    )
}
