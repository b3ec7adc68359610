import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    title: 'Сертификатты тексеру',
    lead: 'Сертификаттың шынайы екенін кез келген адам тексере алады. Ол үшін тіркелу қажет емес.',
    code: 'Сертификат нөмірі',
    codeHint:
      'Қағаздағы QR-кодтың астындағы 18 таңба, мысалы, ABC123-DEF456-GHJ789. Тексеру бетінің мекенжайын, QR-код мәтінін немесе цифрлық сертификаттың бүкіл мәтінін қоюға да болады.',
    check: 'Тексеру',
    empty: 'Сертификат нөмірін жазыңыз.',
    'wrong-length':
      'Нөмірде 18 таңба болады, ал мұнда {length, plural, other {# таңба}}. Бірдеңе түсіп қалған немесе артық жазылған жоқ па?',
    'foreign-character':
      '«{character}» таңбасы нөмірлерде кездеспейді. Оны қағаздағымен салыстырып көріңіз.',
    'wrong-check-character':
      'Нөмірдің бір жерінде қате бар: таңбалар бір-біріне сәйкес келмейді. Оны қағаздағымен бір-бірлеп салыстырыңыз.',
    'two-readings':
      'Мұнда бір емес, бірнеше нөмір оқылады. Бір нөмірді қағазда басылғандай етіп жазыңыз.',
    whatIsSeen: 'Тексергенде не көрінеді',
    whatIsSeenText:
      'Сертификаттың күйі, бағдарлама, сағат саны, берілген күні және берген ұйым. Нөмірді жазған адамға иесінің аты-жөнінің бас әріптері ғана көрінеді: баланы отбасына алуға даярлық — жеке іс. Файлды немесе QR-кодты көрсеткен адамға аты-жөні толық көрсетіледі: ол онсыз да соның ішінде жазылған, әрі тек солай өзгертілген қағаз байқалады.',

    toReplacement: 'Жаңа сертификатты тексеру',
    throttled: 'Тым көп әрекет жасалды',
    throttledText:
      'Осы мекенжайдан бізде жоқ нөмірлер тым көп сұралды. {minutes, plural, other {# минуттан}} кейін қайталап көріңіз.',

    facts: 'Сертификатта не жазылған',
    holder: 'Иесі',
    programme: 'Бағдарлама',
    programmeVersion: '{title}, {version}‑нұсқа',
    training: 'Даярлық',
    hours: 'Көлемі',
    hoursValue: '{hours, plural, other {# академиялық сағат}}',
    awarded: 'Берілген күні',
    until: 'Жарамдылық мерзімі (осы күнді қоса)',
    term: 'Мерзімі',
    noTerm: 'белгіленбеген',
    issuer: 'Берген ұйым',
    accreditation: 'Аккредиттеу',
    checkedAt: 'Тексерілген уақыты',

    surnameTitle: 'Құжатты иесінің өзі көрсетіп тұр ма?',
    surnameText:
      'Қағаздағы немесе жеке куәліктегі тегін не ЖСН-нің соңғы төрт цифрын жазыңыз. Жауап тек «иә» немесе «жоқ» болады.',
    surname: 'Тегі немесе ЖСН-нің соңғы төрт цифры',
    surnameCheck: 'Салыстыру',
    digitsRest: 'Бұл ЖСН: {ground}.',
    surnameYes: 'Иә, «{surname}» сәйкес келеді.',
    surnameNo: 'Жоқ, «{surname}» сәйкес келмейді.',
    surnameEmpty: 'Тегін немесе төрт цифрды жазыңыз.',
    surnameThrottled:
      'Бұл сертификат бойынша тым көп рет салыстырылды. {minutes, plural, other {# минуттан}} кейін қайталап көріңіз.',
    showTitle: 'Немесе сертификаттың өзін көрсетіңіз',
    showText:
      'PDF, JSON немесе QR-код түскен PNG не JPEG файлын тексеріп береміз. Ол еш жерде сақталмайды.',
    checkFile: 'Файлды тексеру',
    fileTooLarge:
      'Файл тым үлкен: 5 МБ-қа дейінгісі ғана қабылданады. QR-кодты жақыннан түсіріңіз немесе нөмірін жазыңыз.',
    noFile: 'Файлды таңдаңыз.',
    presentedThrottled:
      'Осы мекенжайдан тым көп тексеру жасалды. {minutes, plural, other {# минуттан}} кейін қайталап көріңіз немесе нөмірді жазыңыз.',
    addressTitle: 'Мекенжайға қараңыз',
    addressText:
      'Бұл беттің мекенжайы — {host}. Ұқсас мекенжайдағы бет «жарамды» деп алдауы мүмкін: мекенжайды браузердің жоғарғы жолағынан салыстырыңыз.',
    offlineTitle: 'Интернет жоқ жерде',
    offlineText:
      'Бір файлға сыйған тексеру бағдарламасын алдын ала жүктеп алыңыз: ол QR-код пен файлды байланыссыз тексереді. Бұл бетті телефонға орнатуға да болады.',
    offlineLink: 'Желісіз тексеру файлын жүктеп алу',
    offlineDigest: 'Бағдарламаның SHA-256 таңбасы (id="known" жолынан басқа барлық жолы):',
    scanTitle: 'Сканерленген сертификат',
    scanText:
      'QR-код ішіндегі қолтаңбаны осы браузер оқиды: ол серверге мекенжай арқылы жіберілмейді.',
    scanNone:
      'Мекенжайда сертификат жоқ. QR-кодты қайта сканерлеңіз немесе астындағы нөмірді жазыңыз.',
    scanNoScript:
      'Браузерде JavaScript өшірулі, сондықтан QR-код ішіндегіні оқи алмаймыз. Оның астында басылған нөмірді жазыңыз.',
    another: 'Басқа сертификатты тексеру',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
  },
  ru: {
    title: 'Проверка сертификата',
    lead: 'Подлинность сертификата может проверить каждый, регистрироваться не нужно.',
    code: 'Номер сертификата',
    codeHint:
      '18 знаков под QR-кодом на бумаге, например ABC123-DEF456-GHJ789. Можно вставить и адрес страницы проверки, текст QR-кода или весь текст цифрового сертификата.',
    check: 'Проверить',
    empty: 'Введите номер сертификата.',
    'wrong-length':
      'В номере 18 знаков, а здесь {length, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}. Может быть, что-то пропущено или добавлено?',
    'foreign-character':
      'Знак «{character}» в номерах не встречается. Сравните его с тем, что на бумаге.',
    'wrong-check-character':
      'Где-то в номере ошибка: знаки не сходятся друг с другом. Сравните их с бумагой один за другим.',
    'two-readings':
      'Здесь можно прочитать больше одного номера. Введите один номер так, как он напечатан.',
    whatIsSeen: 'Что видно при проверке',
    whatIsSeenText:
      'Состояние сертификата, программа, часы, дата выдачи и организация. Тому, кто ввёл номер, видны только первые буквы имени владельца: подготовка к приёму ребёнка в семью — личное дело. Тому, кто показал файл или QR-код, имя показывают полностью: оно и так записано в них, и только так видно, что бумагу изменили.',

    toReplacement: 'Проверить новый сертификат',
    throttled: 'Слишком много попыток',
    throttledText:
      'С этого адреса слишком часто спрашивали о номерах, которых нет. Попробуйте ещё раз через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',

    facts: 'Что сказано в сертификате',
    holder: 'Владелец',
    programme: 'Программа',
    programmeVersion: '{title}, версия {version}',
    training: 'Подготовка',
    hours: 'Объём',
    hoursValue:
      '{hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    awarded: 'Дата выдачи',
    until: 'Действителен до (включительно)',
    term: 'Срок',
    noTerm: 'не установлен',
    issuer: 'Кем выдан',
    accreditation: 'Аккредитация',
    checkedAt: 'Проверено',

    surnameTitle: 'Документ показывает сам владелец?',
    surnameText:
      'Введите фамилию с бумаги или из удостоверения личности либо последние четыре цифры ИИН. Ответ будет только «да» или «нет».',
    surname: 'Фамилия или последние четыре цифры ИИН',
    surnameCheck: 'Сравнить',
    digitsRest: 'Этот ИИН: {ground}.',
    surnameYes: 'Да, «{surname}» совпадает.',
    surnameNo: 'Нет, «{surname}» не совпадает.',
    surnameEmpty: 'Введите фамилию или четыре цифры.',
    surnameThrottled:
      'По этому сертификату сравнивали слишком много раз. Попробуйте ещё раз через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    showTitle: 'Или покажите сам сертификат',
    showText: 'Проверим PDF, JSON, PNG или JPEG с QR-кодом. Файл нигде не сохраняется.',
    checkFile: 'Проверить файл',
    fileTooLarge:
      'Файл слишком большой: принимаем до 5 МБ. Снимите QR-код ближе или введите номер.',
    noFile: 'Выберите файл.',
    presentedThrottled:
      'С этого адреса было слишком много проверок. Попробуйте ещё раз через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} или введите номер.',
    addressTitle: 'Проверьте адрес',
    addressText:
      'Адрес этой страницы — {host}. Страница с похожим адресом может обмануть и написать «действителен»: сравните адрес в верхней строке браузера.',
    offlineTitle: 'Там, где нет интернета',
    offlineText:
      'Скачайте заранее программу проверки, она умещается в одном файле: QR-коды и файлы она проверяет без связи. Эту страницу можно и установить на телефон.',
    offlineLink: 'Скачать файл для проверки без связи',
    offlineDigest: 'SHA-256 программы (всех строк файла, кроме строки с id="known"):',
    scanTitle: 'Отсканированный сертификат',
    scanText: 'Подпись из QR-кода читает сам браузер: в адресе она на сервер не передаётся.',
    scanNone: 'В адресе нет сертификата. Отсканируйте QR-код ещё раз или введите номер под ним.',
    scanNoScript:
      'В браузере выключен JavaScript, поэтому прочитать QR-код нельзя. Введите номер, напечатанный под ним.',
    another: 'Проверить другой сертификат',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
  },
  en: {
    title: 'Verify a certificate',
    lead: 'Anybody can check that a certificate is genuine; there is no need to register.',
    code: 'Certificate number',
    codeHint:
      'The 18 characters below the QR code, such as ABC123-DEF456-GHJ789. You can also paste the address of a verification page, the text of a QR code, or the whole text of a digital certificate.',
    check: 'Verify',
    empty: 'Please type the number of the certificate.',
    'wrong-length':
      'A number has 18 characters, but {length, plural, one {there is # here} other {there are # here}}. Is something missing, or written twice?',
    'foreign-character':
      'The character “{character}” does not occur in numbers. Please compare it with the paper.',
    'wrong-check-character':
      'There is a mistake somewhere in the number: its characters do not fit together. Please compare them with the paper one by one.',
    'two-readings': 'More than one number can be read here. Enter one number, as it is printed.',
    whatIsSeen: 'What a check shows',
    whatIsSeenText:
      'The state of the certificate, the programme, the hours, the date and the issuer. Whoever types a number sees only the first letters of the holder’s name: preparing to take a child into the family is a private matter. Whoever shows a file or a QR code sees the name in full: it is written in them anyway, and only so an edited paper is noticed.',

    toReplacement: 'Verify the new certificate',
    throttled: 'Too many attempts',
    throttledText:
      'Too many numbers that do not exist were asked for from this address. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',

    facts: 'What the certificate says',
    holder: 'Holder',
    programme: 'Programme',
    programmeVersion: '{title}, version {version}',
    training: 'Training',
    hours: 'Extent',
    hoursValue: '{hours, plural, one {# academic hour} other {# academic hours}}',
    awarded: 'Awarded on',
    until: 'Valid until the end of',
    term: 'Term',
    noTerm: 'none is set',
    issuer: 'Issued by',
    accreditation: 'Accreditation',
    checkedAt: 'Checked',

    surnameTitle: 'Is it the holder who shows it?',
    surnameText:
      'Type the surname from the paper or the identity document, or the last four digits of the IIN. The answer is only yes or no.',
    surname: 'Surname, or the last four digits of the IIN',
    surnameCheck: 'Compare',
    digitsRest: 'This IIN: {ground}.',
    surnameYes: 'Yes, “{surname}” matches.',
    surnameNo: 'No, “{surname}” does not match.',
    surnameEmpty: 'Please type the surname or four digits.',
    surnameThrottled:
      'There were too many comparisons for this certificate. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',
    showTitle: 'Or show the certificate itself',
    showText: 'We check a PDF, JSON, PNG or JPEG with a QR code. The file is stored nowhere.',
    checkFile: 'Check the file',
    fileTooLarge:
      'The file is too large: up to 5 MB is taken. Photograph the QR code from closer, or type the number.',
    noFile: 'Please choose a file.',
    presentedThrottled:
      'There were too many checks from this address. Please try again in {minutes, plural, one {# minute} other {# minutes}}, or type the number.',
    addressTitle: 'Check the address',
    addressText:
      'The address of this page is {host}. A page at a similar address may deceive you and say “valid”: please compare the address in the bar of the browser.',
    offlineTitle: 'Where there is no internet',
    offlineText:
      'Download the verifier, a single file, beforehand: it checks QR codes and files without a connection. You can also install this page on a phone.',
    offlineLink: 'Download the file for checks without a connection',
    offlineDigest: 'SHA-256 of the program (every line of the file but the one with id="known"):',
    scanTitle: 'A scanned certificate',
    scanText:
      'The signature in the QR code is read by the browser itself: it is not sent to the server in an address.',
    scanNone:
      'There is no certificate in the address. Please scan the QR code again, or type the number below it.',
    scanNoScript:
      'JavaScript is switched off in the browser, so the QR code cannot be read. Please type the number that is printed below it.',
    another: 'Verify another certificate',
    decide: 'The guardianship body and the court decide on the placement of a child.',
  },
})
