// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What is said where the IIN or the place of living begins to matter to a learner: that the
 * authority finds the record by it.
 */
export const identificationMessages: Catalogue<keyof typeof kk.identification> = {
  kk: kk.identification,
  ru: ru.identification,
  en: en.identification,
}
