// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** A story in a lesson that goes on as its reader chooses: scenes, choices, endings. */
export const scenarioMessages: Catalogue<
  keyof typeof kk.scenario,
  { endingsSeen: { all: number; seen: number } }
> = {
  kk: kk.scenario,
  ru: ru.scenario,
  en: en.scenario,
}
