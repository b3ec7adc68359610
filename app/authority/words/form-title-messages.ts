// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Short names of the forms of placement. */
export const formTitleMessages: Catalogue<keyof typeof kk.formTitle> = {
  kk: kk.formTitle,
  ru: ru.formTitle,
  en: en.formTitle,
}
