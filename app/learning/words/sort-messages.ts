// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Things in a lesson that its reader puts in order or into groups; and the same among the
 * notes.
 */
export const sortMessages: Catalogue<keyof typeof kk.sort> = {
  kk: kk.sort,
  ru: ru.sort,
  en: en.sort,
}
