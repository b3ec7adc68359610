// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Members of one household who prepare together: what each shows the others of their
 * progress. On /learn and /learn/together. Never called a family.
 */
export const togetherMessages: Catalogue<
  keyof typeof kk.together,
  {
    notShown: { name: string | number }
    notBegun: { name: string | number }
    line: { done: number; hours: number; name: string | number; total: number }
    lessons: { done: number; total: number }
    modules: { done: number; total: number }
    hours: { hours: number }
    seesSince: { date: string | number; name: string | number }
    seesNot: { name: string | number }
    show: { names: string | number }
  }
> = {
  kk: kk.together,
  ru: ru.together,
  en: en.together,
}
