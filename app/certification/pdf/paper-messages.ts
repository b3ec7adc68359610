import { catalogue } from '../../platform/i18n/messages'

/** What is printed besides the statement's own words. No gender is asked for, and no legal form claimed. */
export const paperMessages = catalogue({
  kk: {
    certificate: 'Сертификат',
    title: 'Сертификат {code}',
    certified:
      'Осымен жоғарыда аталған тұлғаның «{programme}» бағдарламасы бойынша оқуды аяқтағаны расталады.',
    basis: 'Оқудың негізі: бағдарламаның {version}‑нұсқасы',
    basisAccredited: 'Оқудың негізі: бағдарламаның {version}‑нұсқасы; аккредиттеу: {licence}',
    scan: 'Тексеру үшін сканерлеңіз',
    number: 'Нөмірі',
    iin: 'ЖСН-нің соңғы төрт цифры',
    amount: '{modules, plural, other {# модуль}}, {hours, plural, other {# академиялық сағат}}',
    test: 'Қорытынды тест: {percent}%, өту шегі {passMark}%',
    modules: 'Модульдер: {list}',
    awarded: 'Берілген күні',
    expires: 'Жарамдылық мерзімі (осы күнді қоса)',
    qr: 'QR-код: {address} мекенжайы',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
  },
  ru: {
    certificate: 'Сертификат',
    title: 'Сертификат {code}',
    certified:
      'Настоящим подтверждается, что указанное выше лицо прошло обучение по программе «{programme}».',
    basis: 'Основание обучения: программа, версия {version}',
    basisAccredited: 'Основание обучения: программа, версия {version}; аккредитация: {licence}',
    scan: 'Отсканируйте для проверки',
    number: 'Номер',
    iin: 'Последние четыре цифры ИИН',
    amount:
      '{modules, plural, one {# модуль} few {# модуля} many {# модулей} other {# модуля}}, {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    test: 'Итоговый тест: {percent}%, проходной балл {passMark}%',
    modules: 'Модули: {list}',
    awarded: 'Дата выдачи',
    expires: 'Действителен до (включительно)',
    qr: 'QR-код: адрес {address}',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
  },
  en: {
    certificate: 'Certificate',
    title: 'Certificate {code}',
    certified:
      'This is to certify that the person named above completed the programme “{programme}”.',
    basis: 'Basis of the training: the programme, version {version}',
    basisAccredited:
      'Basis of the training: the programme, version {version}; accreditation: {licence}',
    scan: 'Scan to verify',
    number: 'Number',
    iin: 'Last four digits of the IIN',
    amount:
      '{modules, plural, one {# module} other {# modules}}, {hours, plural, one {# academic hour} other {# academic hours}}',
    test: 'Final test: {percent}%, pass mark {passMark}%',
    modules: 'Modules: {list}',
    awarded: 'Awarded on',
    expires: 'Valid until the end of',
    qr: 'QR code: the address {address}',
    decide: 'The guardianship body and the court decide on the placement of a child.',
  },
})
