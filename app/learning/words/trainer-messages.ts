// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The pages on which trainers see the progress of learners. */
export const trainerMessages: Catalogue<
  keyof typeof kk.trainer,
  {
    people: { count: number }
    searchHint: { fewest: number }
    tooMany: { count: number }
    nobodyFound: { name: string | number }
    doneOf: { done: number; total: number }
    begunOn: { date: string | number; number: number }
    remarks: { count: number }
  }
> = {
  kk: kk.trainer,
  ru: ru.trainer,
  en: en.trainer,
}
