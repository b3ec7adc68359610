import { catalogue } from '../../platform/i18n/messages'

/** What a credential says in sentences; wallets show it. */
export const credentialMessages = catalogue({
  kk: {
    description:
      'Оқу бағдарламасы, көлемі {hours, plural, other {# академиялық сағат}}. Модульдер: {modules}.',
    training: 'Даярлық: {title}; {part}.',
    hours: 'Даярлықтың академиялық сағаттары',
    criteria: 'Бағдарламаның барлық модульдері оқылды.',
    criteriaWithTest:
      'Бағдарламаның барлық модульдері оқылды, қорытынды тест тапсырылды (өту шегі {passMark}%).',
  },
  ru: {
    description:
      'Программа обучения, {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}. Модули: {modules}.',
    training: 'Подготовка: {title}; {part}.',
    hours: 'Академические часы подготовки',
    criteria: 'Пройдены все модули программы.',
    criteriaWithTest: 'Пройдены все модули программы и итоговый тест (проходной балл {passMark}%).',
  },
  en: {
    description:
      'A training programme of {hours, plural, one {# academic hour} other {# academic hours}}. Modules: {modules}.',
    training: 'Training: {title}; {part}.',
    hours: 'Academic hours of the training',
    criteria: 'All modules of the programme were studied.',
    criteriaWithTest:
      'All modules of the programme were studied and its final test was passed (pass mark {passMark}%).',
  },
})
