// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** How much of a training is proved, in the same words on paper, pages and in e-mails. */
export const trainingMessages: Catalogue<
  keyof typeof kk.training,
  { proved: { needed: number; proved: number }; provedAlone: { proved: number } }
> = {
  kk: kk.training,
  ru: ru.training,
  en: en.training,
}
