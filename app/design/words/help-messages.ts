// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The way to help in an emergency: what it is called, and what each number is for. */
export const helpMessages: Catalogue<keyof typeof kk.help> = {
  kk: kk.help,
  ru: ru.help,
  en: en.help,
}
