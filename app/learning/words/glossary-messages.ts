// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page on which the terms of all lessons are explained. */
export const glossaryMessages: Catalogue<keyof typeof kk.glossary> = {
  kk: kk.glossary,
  ru: ru.glossary,
  en: en.glossary,
}
