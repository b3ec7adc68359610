// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What a certificate says, beside every verdict: on the page, of a file that was dropped
 * there, and in the file for checks without a connection.
 */
export const factsMessages: Catalogue<
  keyof typeof kk.facts,
  {
    programmeVersion: { title: string | number; version: string | number }
    hoursValue: { hours: number }
  }
> = {
  kk: kk.facts,
  ru: ru.facts,
  en: en.facts,
}
