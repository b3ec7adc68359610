import { catalogue } from '../../platform/i18n/messages'

/** How much of a training is proved, in the same words on paper, pages, in credentials and letters. */
export const trainingMessages = catalogue({
  kk: {
    proved: '{needed, number} академиялық сағаттың {proved, number} сағаты расталды',
    provedAlone: '{proved, number} академиялық сағат расталды',
  },
  ru: {
    proved:
      'подтверждено {proved, number} из {needed, plural, one {# академического часа} other {# академических часов}}',
    provedAlone:
      'подтверждено {proved, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
  },
  en: {
    proved:
      '{proved, number} of {needed, plural, one {# academic hour} other {# academic hours}} {proved, plural, one {is} other {are}} proved',
    provedAlone: '{proved, plural, one {# academic hour is} other {# academic hours are}} proved',
  },
})
