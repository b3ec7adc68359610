// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The few words that are added to a lesson when it is made, for screen readers. */
export const mdxMessages: Catalogue<keyof typeof kk.mdx, { table: { about: string | number } }> = {
  kk: kk.mdx,
  ru: ru.mdx,
  en: en.mdx,
}
