// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What any form can say of a field, whatever page it stands on. */
export const formMessages: Catalogue<keyof typeof kk.form> = {
  kk: kk.form,
  ru: ru.form,
  en: en.form,
}
