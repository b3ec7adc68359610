import { catalogue } from '../../platform/i18n/messages'

/** Which training it is and which part of it, in the same words on paper, pages, in credentials and letters. */
export const trainingMessages = catalogue({
  kk: {
    whole: 'толық даярлық: {hours} академиялық сағат',
    part: '{number}-бөлім: {total, number} академиялық сағаттың {hours, number} сағаты',
    partOf:
      '{number}-бөлім (барлығы {of} бөлім): {total, number} академиялық сағаттың {hours, number} сағаты',
    proved: '{needed, number} академиялық сағаттың {proved, number} сағаты расталды',
    provedAlone: '{proved, number} академиялық сағат расталды',
  },
  ru: {
    whole:
      'вся подготовка: {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    part: 'часть {number}: {hours, number} из {total, plural, one {# академического часа} other {# академических часов}}',
    partOf:
      'часть {number} из {of}: {hours, number} из {total, plural, one {# академического часа} other {# академических часов}}',
    proved:
      'подтверждено {proved, number} из {needed, plural, one {# академического часа} other {# академических часов}}',
    provedAlone:
      'подтверждено {proved, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
  },
  en: {
    whole: 'the whole training: {hours, plural, one {# academic hour} other {# academic hours}}',
    part: 'part {number}: {hours, number} of {total, plural, one {# academic hour} other {# academic hours}}',
    partOf:
      'part {number} of {of}: {hours, number} of {total, plural, one {# academic hour} other {# academic hours}}',
    proved:
      '{proved, number} of {needed, plural, one {# academic hour} other {# academic hours}} {proved, plural, one {is} other {are}} proved',
    provedAlone: '{proved, plural, one {# academic hour is} other {# academic hours are}} proved',
  },
})
