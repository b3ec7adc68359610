import { catalogue } from '../platform/i18n/messages'

/** The printable extract of a record. */
export const extractMessages = catalogue({
  kk: {
    title: 'Талаптар парағынан үзінді көшірме',
    listTitle: 'Талаптар парағынан үзінді көшірмелер',
    askTitle: 'Қол қойылған үзінді көшірме алу',
    askLead:
      'Үзінді көшірме талаптар парағының дәл осы сәттегі күйін көрсетеді. Оған сертификат сияқты электрондық қолтаңба қойылады, оны кез келген адам нөмірі бойынша тексере алады.',
    forms: 'Қай нысандар бойынша?',
    ask: 'Үзінді көшірме жасау',
    chooseForm: 'Кемінде бір нысанды таңдаңыз.',
    'no-form': 'Кемінде бір нысанды таңдаңыз.',
    'own-case':
      'Бұл талаптар парағы өзіңізге немесе сізбен бірге өтініш беретін адамға қатысты: үзінді көшірмені басқа қызметкер алады. Өзіңіздікін «Талаптар парағым» бетінен ала аласыз.',
    'no-organisation':
      'Бағдарлама әлі жарияланбаған, сондықтан үзінді көшірмені беретін ұйым белгісіз.',
    throttled:
      'Бір тәулікте тым көп үзінді көшірме алынды. {hours, plural, other {# сағаттан}} кейін қайталап көріңіз.',
    none: 'Әзірге үзінді көшірме алынған жоқ.',
    toList: 'Алынған үзінді көшірмелер',
    listLead:
      'Талаптар парағыңыздан алынған барлық үзінді көшірме. Олар сақталады және өзгермейді.',
    askedByPerson: 'өзіңіз алдыңыз',
    askedByOfficial: 'талаптар парағыңызды қараған уәкілетті қызметкер алды',
    asOf: 'Қай уақыттағы күйі',
    holder: 'Аты-жөні',
    iin: 'ЖСН',
    iinAbsent: 'көрсетілмеген',
    number: 'Үзінді көшірменің нөмірі',
    issuer: 'Берген ұйым',
    accreditation: 'Аккредиттеу',
    since: '{date} күнінен бері',
    until: 'ескерілетін соңғы күні: {date}',
    certificate: 'негізі: {code} сертификаты',
    decision: 'негізі: қорғаншылық органының ({region}) шешімі, құжат күні: {date}',
    recognised:
      'негізі: басқа ұйымның {hours, plural, other {# академиялық сағаттық}} сертификаты ({date}), оны қорғаншылық органы ({region}) таныған',
    secondOfficial: 'екінші қызметкер растаған',
    ruleOf: 'ереженің {number}‑нұсқасы',
    rule: 'Ереженің {number}‑нұсқасы ({date}), SHA-256: {hash}',
    whatItIs:
      'Үзінді көшірме талаптар парағының көрсетілген сәттегі күйін ғана растайды; одан кейін ол өзгеруі мүмкін. Ол баға емес және ештеңеге құқық бермейді.',
    check:
      'Тексеру: QR-кодты сканерлеңіз немесе {page} бетінде нөмірін енгізіңіз. Тексеру үшін интернет керек.',
    qr: 'Тексеру бетінің QR-коды',
    toPrint: 'Басып шығару үшін браузердің «Басып шығару» командасын таңдаңыз.',
    json: 'Қол қойылған JSON файлын жүктеу',
    signature: 'Электрондық қолтаңба: Ed25519, кілт {keyId}',
    toRecord: 'Талаптар парағыма оралу',
    doubted:
      'Бұл үзінді көшірмеге енді сенуге болмайды: сақталған деректер қолтаңбаға сәйкес келмейді немесе кілт бөтен қолға түскен болуы мүмкін. Жаңасын алыңыз.',
    officialTitle: 'Осы талаптар парағынан үзінді көшірме алу',
    officialLead:
      'Адам бұл үзінді көшірмені және оны уәкілетті қызметкер сұрағанын көреді. Талаптар парағы ашық тұрғанда басып шығарыңыз немесе жүктеп алыңыз.',
    backToLook: 'Талаптар парағына оралу',
  },
  ru: {
    title: 'Выписка из карточки требований',
    listTitle: 'Выписки из карточки требований',
    askTitle: 'Получить подписанную выписку',
    askLead:
      'Выписка показывает, что отмечено в карточке в эту самую минуту. У неё, как и у сертификата, есть электронная подпись, и любой может проверить её по номеру.',
    forms: 'По каким формам устройства?',
    ask: 'Сделать выписку',
    chooseForm: 'Выберите хотя бы одну форму.',
    'no-form': 'Выберите хотя бы одну форму.',
    'own-case':
      'Это карточка ваша или человека, который подаёт заявление вместе с вами: выписку запросит другой сотрудник. Свою выписку вы можете получить на странице «Моя карточка».',
    'no-organisation':
      'Программа ещё не опубликована, поэтому неизвестно, какая организация выдаёт выписку.',
    throttled:
      'За сутки сделано слишком много выписок. Попробуйте через {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.',
    none: 'Выписок пока нет.',
    toList: 'Сделанные выписки',
    listLead: 'Все выписки из вашей карточки. Они хранятся и не меняются.',
    askedByPerson: 'запрошена вами',
    askedByOfficial: 'запрошена уполномоченным сотрудником, который смотрел вашу карточку',
    asOf: 'По состоянию на',
    holder: 'Имя',
    iin: 'ИИН',
    iinAbsent: 'не указан',
    number: 'Номер выписки',
    issuer: 'Кем выдана',
    accreditation: 'Аккредитация',
    since: 'с {date}',
    until: 'учитывается включительно по {date}',
    certificate: 'основание: сертификат {code}',
    decision: 'основание: решение органа опеки ({region}), дата документа: {date}',
    recognised:
      'основание: сертификат другой организации от {date} на {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}, признанный органом опеки ({region})',
    secondOfficial: 'подтверждено вторым сотрудником',
    ruleOf: 'версия правила {number}',
    rule: 'Версия правила {number} ({date}), SHA-256: {hash}',
    whatItIs:
      'Выписка подтверждает только то, что было в карточке в указанный момент; позже это могло измениться. Это не оценка, и права она не даёт.',
    check:
      'Проверить: отсканируйте QR-код или введите номер на странице {page}. Для проверки нужен интернет.',
    qr: 'QR-код страницы проверки',
    toPrint: 'Чтобы напечатать, выберите в браузере «Печать».',
    json: 'Скачать подписанный файл JSON',
    signature: 'Электронная подпись: Ed25519, ключ {keyId}',
    toRecord: 'К моей карточке',
    doubted:
      'Этой выписке больше нельзя доверять: сохранённые данные не соответствуют подписи, или ключ мог попасть в чужие руки. Сделайте новую.',
    officialTitle: 'Выписка из этой карточки',
    officialLead:
      'Человек увидит эту выписку и то, что её запросил уполномоченный сотрудник. Напечатайте или скачайте её, пока карточка открыта.',
    backToLook: 'К карточке',
  },
  en: {
    title: 'Extract of a requirements record',
    listTitle: 'Extracts of the record',
    askTitle: 'Get a signed extract',
    askLead:
      'An extract shows how the record stands at this very moment. It is signed electronically, like a certificate, and anybody can check it by its number.',
    forms: 'For which forms of placement?',
    ask: 'Make the extract',
    chooseForm: 'Please choose at least one form.',
    'no-form': 'Please choose at least one form.',
    'own-case':
      'This record is your own, or that of somebody who applies together with you: another officer asks for the extract. You can get your own on the page of your record.',
    'no-organisation':
      'No programme has been published yet, so it is not known which organisation issues the extract.',
    throttled:
      'Too many extracts were made in one day. Please try again in {hours, plural, one {# hour} other {# hours}}.',
    none: 'There are no extracts yet.',
    toList: 'Extracts that were made',
    listLead:
      'Everything that was extracted from your record. Extracts are kept and do not change.',
    askedByPerson: 'asked for by you',
    askedByOfficial: 'asked for by an authorised officer who looked at your record',
    asOf: 'As it stood on',
    holder: 'Name',
    iin: 'IIN',
    iinAbsent: 'not given',
    number: 'Number of the extract',
    issuer: 'Issued by',
    accreditation: 'Accreditation',
    since: 'since {date}',
    until: 'counts until the end of {date}',
    certificate: 'evidence: certificate {code}',
    decision: 'ground: decision of the guardianship body ({region}), document of {date}',
    recognised:
      'ground: certificate of another organisation of {date} ({hours, plural, one {# academic hour} other {# academic hours}}), recognised by the guardianship body ({region})',
    secondOfficial: 'confirmed by a second officer',
    ruleOf: 'version {number} of the rule',
    rule: 'Version {number} of the rule ({date}), SHA-256: {hash}',
    whatItIs:
      'The extract confirms only how the record stood at that moment; it may have changed since. It is not an assessment and gives no rights.',
    check:
      'To check it, scan the QR code or type the number at {page}. Checking needs the internet.',
    qr: 'QR code of the verification page',
    toPrint: 'To print it, choose “Print” in your browser.',
    json: 'Download the signed JSON file',
    signature: 'Electronic signature: Ed25519, key {keyId}',
    toRecord: 'Back to my record',
    doubted:
      'This extract can no longer be trusted: what is stored does not match its signature, or the key may have fallen into other hands. Please make a new one.',
    officialTitle: 'An extract of this record',
    officialLead:
      'The person will see this extract, and that an authorised officer asked for it. Please print or download it while the record is open.',
    backToLook: 'Back to the record',
  },
})
