// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page on which everybody may try a story of a programme, without an account. */
export const storyMessages: Catalogue<keyof typeof kk.story> = {
  kk: kk.story,
  ru: ru.story,
  en: en.story,
}
