// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Statements in a lesson which its reader judges before and after they read what is known;
 * and the same among the notes.
 */
export const mythMessages: Catalogue<
  keyof typeof kk.myth,
  {
    source: { source: string | number }
    thoughtBefore: { thought: string | number }
    isKnown: { known: string | number }
    thoughtAfter: { thought: string | number }
  }
> = {
  kk: kk.myth,
  ru: ru.myth,
  en: en.myth,
}
