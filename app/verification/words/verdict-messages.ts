// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The words of the verdict. The offline verifier carries them too, where nothing reads ICU MessageFormat: a place is only ever a name in braces, and nothing is counted. */
export const verdictMessages: Catalogue<
  keyof typeof kk.verdict,
  {
    notYetValidText: { date: string | number }
    expiredText: { date: string | number }
    revokedText: { date: string | number }
  }
> = {
  kk: kk.verdict,
  ru: ru.verdict,
  en: en.verdict,
}
