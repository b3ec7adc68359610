import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    title: 'Сертификатты тексеру',
    lead: 'Сертификаттың шынайы екенін кез келген адам тексере алады. Ол үшін тіркелу қажет емес.',
    code: 'Сертификат нөмірі',
    codeHint:
      'Қағаздағы QR-кодтың астындағы 18 таңба, мысалы, ABC123-DEF456-GHJ789. Бас немесе кіші әріппен жаза беріңіз; тексеру бетінің мекенжайын да қоюға болады.',
    check: 'Тексеру',
    empty: 'Сертификат нөмірін жазыңыз.',
    'wrong-length':
      'Нөмірде 18 таңба болады, ал мұнда {length, plural, other {# таңба}}. Бірдеңе түсіп қалған немесе артық жазылған жоқ па?',
    'foreign-character':
      '«{character}» таңбасы нөмірлерде кездеспейді. Оны қағаздағымен салыстырып көріңіз.',
    'wrong-check-character':
      'Нөмірдің бір жерінде қате бар: таңбалар бір-біріне сәйкес келмейді. Оны қағаздағымен бір-бірлеп салыстырыңыз.',
    whatIsSeen: 'Тексергенде не көрінеді',
    whatIsSeenText:
      'Сертификаттың күйі, бағдарлама, сағат саны, берілген күні және берген ұйым. Иесінің аты-жөнінің бас әріптері ғана көрсетіледі: баланы отбасына қабылдауға дайындық — жеке іс.',

    toReplacement: 'Жаңа сертификатты тексеру',
    throttled: 'Тым көп әрекет жасалды',
    throttledText:
      'Осы мекенжайдан бізде жоқ нөмірлер тым көп сұралды. {minutes, plural, other {# минуттан}} кейін қайталап көріңіз.',

    facts: 'Сертификатта не жазылған',
    holder: 'Иесі',
    programme: 'Бағдарлама',
    programmeVersion: '{title}, {version}-нұсқа',
    hours: 'Көлемі',
    hoursValue: '{hours, plural, other {# академиялық сағат}}',
    awarded: 'Берілген күні',
    until: 'Мына күнді қоса алғанда жарамды',
    term: 'Мерзімі',
    noTerm: 'белгіленбеген',
    issuer: 'Берген ұйым',
    accreditation: 'Аккредиттеу',
    checkedAt: 'Тексерілген уақыты',

    surnameTitle: 'Тегі сәйкес келе ме?',
    surnameText:
      'Қағаздағы немесе жеке куәліктегі тегін жазыңыз. Жауап тек «иә» немесе «жоқ» болады.',
    surname: 'Тегі',
    surnameCheck: 'Салыстыру',
    surnameYes: 'Иә, «{surname}» сәйкес келеді.',
    surnameNo: 'Жоқ, «{surname}» сәйкес келмейді.',
    surnameEmpty: 'Тегін жазыңыз.',
    surnameThrottled:
      'Бұл сертификат бойынша тегі тым көп рет салыстырылды. {minutes, plural, other {# минуттан}} кейін қайталап көріңіз.',
    unknownField: 'Формада біз білмейтін өріс бар. Бетті жаңартып, қайталап көріңіз.',
    another: 'Басқа сертификатты тексеру',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
  },
  ru: {
    title: 'Проверка сертификата',
    lead: 'Подлинность сертификата может проверить каждый, регистрироваться не нужно.',
    code: 'Номер сертификата',
    codeHint:
      '18 знаков под QR-кодом, например ABC123-DEF456-GHJ789. Можно строчными буквами; можно вставить и адрес страницы проверки.',
    check: 'Проверить',
    empty: 'Введите номер сертификата.',
    'wrong-length':
      'В номере 18 знаков, а здесь {length, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}. Может быть, что-то пропущено или добавлено?',
    'foreign-character':
      'Знак «{character}» в номерах не встречается. Сравните его с тем, что на бумаге.',
    'wrong-check-character':
      'Где-то в номере ошибка: знаки не сходятся друг с другом. Сравните их с бумагой один за другим.',
    whatIsSeen: 'Что видно при проверке',
    whatIsSeenText:
      'Состояние сертификата, программа, часы, дата выдачи и организация. От имени владельца видны только первые буквы: подготовка к приёму ребёнка в семью — личное дело.',

    toReplacement: 'Проверить новый сертификат',
    throttled: 'Слишком много попыток',
    throttledText:
      'С этого адреса слишком часто спрашивали о номерах, которых нет. Попробуйте ещё раз через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',

    facts: 'Что сказано в сертификате',
    holder: 'Владелец',
    programme: 'Программа',
    programmeVersion: '{title}, версия {version}',
    hours: 'Объём',
    hoursValue:
      '{hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    awarded: 'Дата выдачи',
    until: 'Действителен по (включительно)',
    term: 'Срок',
    noTerm: 'не установлен',
    issuer: 'Кем выдан',
    accreditation: 'Аккредитация',
    checkedAt: 'Проверено',

    surnameTitle: 'Фамилия совпадает?',
    surnameText:
      'Введите фамилию с бумаги или из удостоверения личности. Ответ будет только «да» или «нет».',
    surname: 'Фамилия',
    surnameCheck: 'Сравнить',
    surnameYes: 'Да, «{surname}» совпадает.',
    surnameNo: 'Нет, «{surname}» не совпадает.',
    surnameEmpty: 'Введите фамилию.',
    surnameThrottled:
      'Для этого сертификата сравнили слишком много фамилий. Попробуйте ещё раз через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    unknownField: 'В форме есть неизвестное нам поле. Обновите страницу и попробуйте ещё раз.',
    another: 'Проверить другой сертификат',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
  },
  en: {
    title: 'Verify a certificate',
    lead: 'Anybody can check that a certificate is genuine; there is no need to register.',
    code: 'Certificate number',
    codeHint:
      'The 18 characters below the QR code, such as ABC123-DEF456-GHJ789. Small letters will do, and so will the address of a verification page.',
    check: 'Verify',
    empty: 'Please type the number of the certificate.',
    'wrong-length':
      'A number has 18 characters, but {length, plural, one {there is # here} other {there are # here}}. Is something missing, or written twice?',
    'foreign-character':
      'The character “{character}” does not occur in numbers. Please compare it with the paper.',
    'wrong-check-character':
      'There is a slip somewhere in the number: its characters do not fit together. Please compare them with the paper one by one.',
    whatIsSeen: 'What a check shows',
    whatIsSeenText:
      'The state of the certificate, the programme, the hours, the date and the issuer. Of the holder’s name only the first letters are visible: preparing to take a child into the family is a private matter.',

    toReplacement: 'Verify the new certificate',
    throttled: 'Too many attempts',
    throttledText:
      'Too many numbers that do not exist were asked for from this address. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',

    facts: 'What the certificate says',
    holder: 'Holder',
    programme: 'Programme',
    programmeVersion: '{title}, version {version}',
    hours: 'Extent',
    hoursValue: '{hours, plural, one {# academic hour} other {# academic hours}}',
    awarded: 'Awarded on',
    until: 'Valid until the end of',
    term: 'Term',
    noTerm: 'none is set',
    issuer: 'Issued by',
    accreditation: 'Accreditation',
    checkedAt: 'Checked',

    surnameTitle: 'Does the surname match?',
    surnameText:
      'Type the surname from the paper or the identity document. The answer is only yes or no.',
    surname: 'Surname',
    surnameCheck: 'Compare',
    surnameYes: 'Yes, “{surname}” matches.',
    surnameNo: 'No, “{surname}” does not match.',
    surnameEmpty: 'Please type the surname.',
    surnameThrottled:
      'Too many surnames were compared for this certificate. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',
    unknownField: 'The form holds a field we do not know. Please reload the page and try again.',
    another: 'Verify another certificate',
    decide: 'The guardianship body and the court decide on the placement of a child.',
  },
})
