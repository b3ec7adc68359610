// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * E-mails to administrators about what was proposed, confirmed and done. Subjects are
 * neutral.
 */
export const emailMessages: Catalogue<
  keyof typeof kk.email,
  {
    greeting: { name: string | number }
    'admin-proposed': { actor: string | number; link: string | number; what: string | number }
    'admin-confirmed': { actor: string | number; link: string | number; what: string | number }
    'admin-declined': { actor: string | number; link: string | number; what: string | number }
    'admin-withdrawn': { actor: string | number; link: string | number; what: string | number }
    'admin-done': { actor: string | number; link: string | number; what: string | number }
    'person-proposed': { link: string | number; what: string | number }
    'person-done': { link: string | number; what: string | number }
  }
> = {
  kk: kk.email,
  ru: ru.email,
  en: en.email,
}
