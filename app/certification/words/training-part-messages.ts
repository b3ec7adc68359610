// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Which part of a training a certificate proves: on paper, on pages, in the signed
 * certificate and in the offline verifier.
 */
export const trainingPartMessages: Catalogue<
  keyof typeof kk.trainingPart,
  {
    whole: { hours: number }
    part: { learned: number; number: string | number; total: number }
    partOf: { learned: number; number: string | number; of: string | number; total: number }
  }
> = {
  kk: kk.trainingPart,
  ru: ru.trainingPart,
  en: en.trainingPart,
}
