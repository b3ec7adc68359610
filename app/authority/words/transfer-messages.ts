// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * A record goes from one region’s officers to another’s. It is the record that is
 * transferred, never the person.
 */
export const transferMessages: Catalogue<
  keyof typeof kk.transfer,
  {
    direction: { from: string | number; to: string | number }
    retract: { name: string | number }
    giveLead: { name: string | number }
    ownPlace: { place: string | number }
  }
> = {
  kk: kk.transfer,
  ru: ru.transfer,
  en: en.transfer,
}
