// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Short names of the forms of placement, as in the Code of the Republic of Kazakhstan on
 * marriage and family. Terms of law: do not paraphrase.
 */
export const formTitleMessages: Catalogue<keyof typeof kk.formTitle> = {
  kk: kk.formTitle,
  ru: ru.formTitle,
  en: en.formTitle,
}
