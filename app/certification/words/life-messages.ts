// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What happened to a certificate, and what may be asked for it; for holders and
 * administrators alike.
 */
export const lifeMessages: Catalogue<
  keyof typeof kk.life,
  {
    because: { reason: string | number }
    noteSaid: { note: string | number }
    proposedBy: { name: string | number }
    confirmedBy: { name: string | number }
    correctionAsked: { date: string | number; name: string | number }
    correctionDeclined: { date: string | number; issuer: string | number }
  }
> = {
  kk: kk.life,
  ru: ru.life,
  en: en.life,
}
