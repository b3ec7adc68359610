// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What a trainer grants a learner beyond the rules of a programme; to the trainer and to the
 * learner.
 */
export const grantMessages: Catalogue<
  keyof typeof kk.grant,
  {
    stateUsed: { used: string | number }
    stateLeft: { left: string | number }
    stateOpenUntil: { moment: string | number }
    stateWaiting: { moment: string | number }
    attemptsCount: { count: number }
    minutesCount: { count: number }
    by: { name: string | number }
    'gave-attempts': { count: number }
    'gave-time': { count: number }
    because: { reason: string | number }
    freshText: { date: string | number }
  }
> = {
  kk: kk.grant,
  ru: ru.grant,
  en: en.grant,
}
