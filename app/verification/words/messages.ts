// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page on which anybody checks a certificate by its number, file or QR code. */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    'wrong-length': { length: number }
    'foreign-character': { character: string | number }
    throttledText: { minutes: number }
    digitsRest: { ground: string | number }
    surnameYes: { surname: string | number }
    surnameNo: { surname: string | number }
    surnameThrottled: { minutes: number }
    presentedThrottled: { minutes: number }
    addressText: { host: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
