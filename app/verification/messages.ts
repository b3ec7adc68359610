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

    valid: 'Сертификат жарамды',
    validText: 'Ол осында берілген, берілгеннен бері өзгермеген және кері қайтарып алынбаған.',
    expired: 'Сертификаттың мерзімі өткен',
    expiredText:
      'Ол шынайы және өзгермеген, бірақ мерзімі {date} күні аяқталған. Иесінен жаңа сертификатын сұраңыз.',
    revoked: 'Сертификат кері қайтарып алынған',
    revokedText: 'Ол осында берілген, бірақ {date} күні кері қайтарып алынды. Оған сүйенбеңіз.',
    replaced: 'Сертификат ауыстырылған',
    replacedText: 'Ол шынайы, бірақ орнына жаңасы берілген. Жаңасын тексеріңіз.',
    toReplacement: 'Жаңа сертификатты тексеру',
    altered: 'Бұл сертификатқа сенуге болмайды',
    alteredText:
      'Мұндай нөмір бар, бірақ сақталған деректер қолтаңбаға сәйкес келмейді: олар берілгеннен кейін өзгертілген. Сондықтан біз оларды көрсетпейміз. Сертификатты қабылдамаңыз және оны берген ұйымға хабарлаңыз.',
    'not-found': 'Мұндай сертификат жоқ',
    notFoundText:
      'Бұл нөмірмен ешқашан сертификат берілмеген. Нөмірді қағаздағымен салыстырыңыз; егер ол дәл осылай басылған болса, қағаз бізден шықпаған.',
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

    valid: 'Сертификат действителен',
    validText: 'Он выдан здесь, с тех пор не изменён и не отозван.',
    expired: 'Срок сертификата истёк',
    expiredText:
      'Он подлинный и не изменён, но его срок истёк ({date}). Попросите у владельца новый сертификат.',
    revoked: 'Сертификат отозван',
    revokedText: 'Он был выдан здесь, но отозван ({date}). Не полагайтесь на него.',
    replaced: 'Сертификат заменён',
    replacedText: 'Он подлинный, но вместо него выдан новый. Проверьте новый.',
    toReplacement: 'Проверить новый сертификат',
    altered: 'Этому сертификату нельзя доверять',
    alteredText:
      'Такой номер есть, но сохранённые данные не соответствуют подписи: после выдачи их изменили. Поэтому мы их не показываем. Не принимайте сертификат и сообщите об этом организации, которая его выдала.',
    'not-found': 'Такого сертификата нет',
    notFoundText:
      'Под этим номером сертификат никогда не выдавался. Сравните номер с бумагой; если он напечатан именно так, бумага не от нас.',
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

    valid: 'The certificate is valid',
    validText: 'It was issued here, has not been changed since and has not been revoked.',
    expired: 'The certificate has expired',
    expiredText:
      'It is genuine and unchanged, but its term ended on {date}. Please ask the holder for a newer one.',
    revoked: 'The certificate was revoked',
    revokedText: 'It was issued here, but revoked on {date}. Do not rely on it.',
    replaced: 'The certificate was replaced',
    replacedText: 'It is genuine, but a new one was issued in its place. Please check the new one.',
    toReplacement: 'Verify the new certificate',
    altered: 'This certificate cannot be trusted',
    alteredText:
      'The number exists, but the stored data do not fit the signature: they were changed after the award. So we do not show them. Do not accept the certificate, and tell the organisation that issued it.',
    'not-found': 'There is no such certificate',
    notFoundText:
      'No certificate was ever issued under this number. Please compare it with the paper; if it is printed exactly so, the paper is not ours.',
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
