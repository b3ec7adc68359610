// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** A few questions in a lesson whose answers become one page to print. */
export const planMessages: Catalogue<keyof typeof kk.plan> = {
  kk: kk.plan,
  ru: ru.plan,
  en: en.plan,
}
