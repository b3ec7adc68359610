// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Checking a list of people at once (IINs or certificate numbers), and its table of answers.
 */
export const batchMessages: Catalogue<
  keyof typeof kk.batch,
  {
    listHint: { most: number }
    columnOf: { letter: string | number; number: string | number }
    repeats: { line: string | number; said: string | number }
    'too-many-lines': { most: number }
    batchOf: { moment: string | number; total: number }
    progress: { checked: string | number; total: string | number }
    lines: { count: number }
    iinRests: { ground: string | number }
    formsOf: { forms: string | number; state: string | number }
  }
> = {
  kk: kk.batch,
  ru: ru.batch,
  en: en.batch,
}
