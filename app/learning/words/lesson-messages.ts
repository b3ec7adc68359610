// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Words around and inside a lesson: time, navigation, key points, sources. */
export const lessonMessages: Catalogue<
  keyof typeof kk.lesson,
  {
    place: { module: string | number; number: number; of: number }
    credit: { minutes: number }
    readingTime: { minutes: number }
    activityTime: { minutes: number }
    questionCount: { count: number }
    checkedOn: { date: string | number }
    practiceTime: { minutes: number }
    finishText: { minutes: number }
    tooSoon: { asked: number; stayed: number }
    tooSoonFrom: { from: string | number }
    unanswered: { count: number }
    finished: { date: string | number }
    goNext: { title: string | number }
    lockedTitle: { title: string | number }
    lockedText: { before: string | number }
    lockedGo: { before: string | number }
  }
> = {
  kk: kk.lesson,
  ru: ru.lesson,
  en: en.lesson,
}
