// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Said quietly on a page that the browser has kept, when the site cannot be reached. */
export const offlineNoteMessages: Catalogue<keyof typeof kk.offlineNote> = {
  kk: kk.offlineNote,
  ru: ru.offlineNote,
  en: en.offlineNote,
}
