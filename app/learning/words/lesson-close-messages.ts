// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The page that closes a lesson: what was gained, and whether to stop or to go on. */
export const lessonCloseMessages: Catalogue<
  keyof typeof kk.lessonClose,
  { title: { title: string | number }; goOnTo: { minutes: number } }
> = {
  kk: kk.lessonClose,
  ru: ru.lessonClose,
  en: en.lessonClose,
}
