// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Programmes and lessons: the first page, a programme, what somebody is enrolled in. */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    factHours: { hours: number }
    hours: { hours: number }
    modules: { count: number }
    lessons: { count: number }
    moduleOf: { number: number }
    takesLessons: { count: number }
    takesSelfChecks: { count: number }
    takesHours: { hours: number }
    takesTest: { mark: number; questions: number }
    takesTestAttempts: { count: number }
    takesTestCoolDown: { hours: number }
    licence: { licence: string | number }
    signatory: { name: string | number; position: string | number }
    validMonths: { count: number }
    begunOn: { date: string | number }
    lessonsDone: { done: number; total: number }
    lessonDoneOn: { date: string | number }
    lessonCountsFrom: { from: string | number }
    versionKept: { number: number }
    lessonMinutes: { minutes: number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
