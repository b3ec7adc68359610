// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * A list of things to get ready, in a lesson, which its reader ticks; and the same list
 * among the notes.
 */
export const checklistMessages: Catalogue<
  keyof typeof kk.checklist,
  {
    until: { date: string | number }
    doneOn: { date: string | number }
    calendarItem: { number: string | number }
  }
> = {
  kk: kk.checklist,
  ru: ru.checklist,
  en: en.checklist,
}
