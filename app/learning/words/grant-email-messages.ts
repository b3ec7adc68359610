// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The e-mail that tells a learner that there is news about their learning. It says no more
 * than where to look.
 */
export const grantEmailMessages: Catalogue<
  keyof typeof kk.grantEmail,
  { text: { link: string | number; name: string | number } }
> = {
  kk: kk.grantEmail,
  ru: ru.grantEmail,
  en: en.grantEmail,
}
