// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * A task that two people who prepare together answer apart, and the page on which both see
 * their answers side by side. No score, no blame, no right answer. The other person’s
 * gender is not known.
 */
export const coupleMessages: Catalogue<
  keyof typeof kk.couple,
  {
    show: { names: string | number }
    waiting: { date: string | number; name: string | number }
    openTo: { date: string | number; name: string | number }
    notTo: { name: string | number }
  }
> = {
  kk: kk.couple,
  ru: ru.couple,
  en: en.couple,
}
