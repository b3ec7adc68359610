import { catalogue } from '../../platform/i18n/messages'

/** What is printed besides the statement's own words. No gender is asked for, and no legal form claimed. */
export const paperMessages = catalogue({
  kk: {
    certificate: 'Сертификат',
    title: 'Сертификат {code}',
    completed: '«{programme}» бағдарламасы бойынша оқу аяқталды',
    amount: '{modules, plural, other {# модуль}}, {hours, plural, other {# академиялық сағат}}',
    test: 'Қорытынды тест: {percent}%, өту шегі {passMark}%',
    modules: 'Модульдер: {list}',
    awarded: 'Берілген күні',
    expires: 'Жарамдылық мерзімі (осы күнді қоса)',
    accreditation: 'Аккредиттеу: {licence}',
    qr: 'QR-код: {address} мекенжайы',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
  },
  ru: {
    certificate: 'Сертификат',
    title: 'Сертификат {code}',
    completed: 'Пройдено обучение по программе «{programme}»',
    amount:
      '{modules, plural, one {# модуль} few {# модуля} many {# модулей} other {# модуля}}, {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    test: 'Итоговый тест: {percent}%, проходной балл {passMark}%',
    modules: 'Модули: {list}',
    awarded: 'Дата выдачи',
    expires: 'Действителен до (включительно)',
    accreditation: 'Аккредитация: {licence}',
    qr: 'QR-код: адрес {address}',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
  },
  en: {
    certificate: 'Certificate',
    title: 'Certificate {code}',
    completed: 'The training programme “{programme}” was completed',
    amount:
      '{modules, plural, one {# module} other {# modules}}, {hours, plural, one {# academic hour} other {# academic hours}}',
    test: 'Final test: {percent}%, pass mark {passMark}%',
    modules: 'Modules: {list}',
    awarded: 'Awarded on',
    expires: 'Valid until the end of',
    accreditation: 'Accreditation: {licence}',
    qr: 'QR code: the address {address}',
    decide: 'The guardianship body and the court decide on the placement of a child.',
  },
})
