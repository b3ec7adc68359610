// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What is said of a file or a picture that somebody presented, also in the file for checks
 * without a connection.
 */
export const presentedMessages: Catalogue<
  keyof typeof kk.presented,
  {
    elsewhereText: { host: string | number }
    'unread-format': { format: string | number }
    knownUntil: { date: string | number }
    validAsOf: { date: string | number }
    validStale: { age: string | number }
    knownOutdated: { age: string | number }
    clockBehind: { date: string | number }
  }
> = {
  kk: kk.presented,
  ru: ru.presented,
  en: en.presented,
}
