// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What helps to read a lesson: its contents, the size of letters, the lessons before and
 * after.
 */
export const readerMessages: Catalogue<
  keyof typeof kk.reader,
  {
    minutes: { minutes: string | number }
    left: { minutes: string | number }
    goOn: { title: string | number }
  }
> = {
  kk: kk.reader,
  ru: ru.reader,
  en: en.reader,
}
