// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What the site keeps about somebody, for that person: /my-data. Plain, calm; the reader is
 * «сіз», «вы».
 */
export const ownMessages: Catalogue<
  keyof typeof kk.own,
  { looksSome: { count: string | number; date: string | number }; 'kept-time': { days: number } }
> = {
  kk: kk.own,
  ru: ru.own,
  en: en.own,
}
