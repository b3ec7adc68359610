// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What completion asks for, item by item, and the next step of the learner. */
export const completionMessages: Catalogue<
  keyof typeof kk.completion,
  {
    unanswered: { count: number }
    resultPassed: { percent: number }
    resultFailed: { percent: number }
    resultAttempts: { count: number }
    nextLessonText: { minutes: number; module: string | number }
    hoursDone: { needed: number }
    hoursMissing: { done: number; needed: number }
    hoursLater: { done: number; needed: number; until: string | number }
    testPassed: { done: number; needed: number }
    testAfterLearning: { needed: number }
    testReady: { needed: number }
    testAgain: { needed: number }
    testAfterWait: { until: string | number }
    nextSelfCheck: { module: string | number }
    nextHoursText: { until: string | number }
    nextWaitText: { until: string | number }
    moduleCredited: { credited: number; minutes: number }
    moduleAllCredited: { minutes: number }
  }
> = {
  kk: kk.completion,
  ru: ru.completion,
  en: en.completion,
}
