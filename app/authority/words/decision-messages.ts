// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Deciding that a requirement is met, by one officer, and confirming it, by a second. */
export const decisionMessages: Catalogue<
  keyof typeof kk.decision,
  {
    lead: { form: string | number; name: string | number; title: string | number }
    lapses: { date: string | number }
  }
> = {
  kk: kk.decision,
  ru: ru.decision,
  en: en.decision,
}
