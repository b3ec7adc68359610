// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Pages on which a second administrator confirms or declines what a first one proposed. */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    'title-grant-role': { name: string | number; role: string | number }
    'title-reset-factor': { name: string | number }
    'title-release-iin': { name: string | number }
    'title-move-iin': { name: string | number }
    'title-connect-client': { name: string | number }
    'title-change-client': { name: string | number }
    'title-enable-client': { name: string | number }
    'title-add-client-secret': { name: string | number }
    'title-publish-table': { name: string | number }
    proposedBy: { name: string | number }
    lapses: { date: string | number }
    'by-confirmed': { name: string | number }
    'by-declined': { name: string | number }
    'by-withdrawn': { name: string | number }
    confirmers: { names: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
