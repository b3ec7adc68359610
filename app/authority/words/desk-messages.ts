// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The desk of an officer: search, the queue, and what waits for a second officer. */
export const deskMessages: Catalogue<
  keyof typeof kk.desk,
  {
    lead: { place: string | number }
    iin: { digits: string | number }
    queueWait: { minutes: number }
    queueAll: { count: number }
    completedOn: { date: string | number }
    completedIn: { year: string | number }
    standsPart: { proved: string | number }
    lookUntil: { moment: string | number; name: string | number }
    proposalItem: { form: string | number; title: string | number }
    proposedBy: { date: string | number; name: string | number }
    transfersWaiting: { count: number }
    proposalsWaiting: { count: number }
    decide: { title: string | number }
  }
> = {
  kk: kk.desk,
  ru: ru.desk,
  en: en.desk,
}
