// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page /my-data/download, where somebody takes all of their data along. */
export const downloadMessages: Catalogue<keyof typeof kk.download> = {
  kk: kk.download,
  ru: ru.download,
  en: en.download,
}
