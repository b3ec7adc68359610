// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The frame of every page: navigation, footer, faults, and what all controls say. */
export const messages: Catalogue<
  keyof typeof kk.general,
  { faultId: { id: string | number }; errorTitle: { title: string | number } }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
