// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * A private self-assessment, never a test: ten questions that somebody asks themself before
 * they decide. Warm, calm and adult; no word judges the reader.
 */
export const readinessMessages: Catalogue<
  keyof typeof kk.readiness,
  { lastAnswered: { date: string | number } }
> = {
  kk: kk.readiness,
  ru: ru.readiness,
  en: en.readiness,
}
