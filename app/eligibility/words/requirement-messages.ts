// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What is asked for each form of placement, on any day; for everybody to read. Never more
 * certain than the sources.
 */
export const requirementMessages: Catalogue<
  keyof typeof kk.requirement,
  {
    asOf: { date: string | number }
    byVersion: { date: string | number; number: string | number }
    beforeAny: { date: string | number; number: string | number }
    checkedOnValue: { date: string | number }
    hoursAsked: { hours: number }
    translated: { languages: string | number }
    versionLink: { date: string | number; number: string | number }
    toProgramme: { title: string | number }
  }
> = {
  kk: kk.requirement,
  ru: ru.requirement,
  en: en.requirement,
}
