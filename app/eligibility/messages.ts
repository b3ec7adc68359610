import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    findTitle: 'Талаптар парағын табу',
    findLead:
      'Адамды ЖСН немесе сертификатының нөмірі бойынша табыңыз және талаптар парағы не үшін қажет екенін көрсетіңіз. Ол парағын қай органнан, қашан және не үшін қарағанын көреді.',
    sought: 'ЖСН немесе сертификат нөмірі',
    soughtHint:
      'ЖСН-нің 12 цифры немесе сертификатта басылған нөмір. Бос орын мен дефистің болу-болмауы маңызды емес.',
    soughtMissing: 'ЖСН немесе сертификат нөмірін енгізіңіз.',
    soughtUnreadable: 'Бұл ЖСН-ге де (12 цифр), сертификат нөміріне де (18 таңба) ұқсамайды.',
    digitsUncounted: 'ЖСН-де 12 цифр болады. Цифрларды санап, қайта енгізіңіз.',
    iinWrong:
      'Мұндай ЖСН болуы мүмкін емес: соңғы цифры қалғандарына сәйкес келмейді. Құжатпен салыстырыңыз: бір цифр қате терілген болуы керек.',
    codeWrong:
      'Сертификат нөмірінде қате бар: оның 18 таңбасы бір-біріне сәйкес келуі керек. Сертификатпен салыстырыңыз.',
    soughtSeveral: 'Мұнда бірнеше нөмір тұр. Бір ЖСН немесе бір сертификат нөмірін енгізіңіз.',
    purposeLegend: 'Талаптар парағы не үшін қажет?',
    purposeMissing: 'Талаптар парағы не үшін қажет екенін таңдаңыз.',
    'candidate-registration': 'Баланы отбасына алғысы келетін адамды есепке қою',
    'opinion-on-application': 'Өтініш бойынша қорытынды дайындау',
    'court-preparation': 'Сот отырысына дайындық',
    'placement-oversight': 'Бала орналастырылған отбасын қадағалау',
    other: 'Басқа мақсат',
    words: 'Мақсатты өз сөзіңізбен жазыңыз',
    wordsHint:
      'Кемінде 10 таңба; істің нөмірі де жеткілікті. Бала туралы ештеңе жазбаңыз: мұны талаптар парағының иесі оқиды.',
    wordsTooFew: 'Мақсатты кемінде 10 таңбамен түсіндіріңіз.',
    wordsTooMany: 'Мақсатты 300 таңбаға сыйғызыңыз.',
    caseNumber: 'Істің нөмірі',
    caseNumberHint:
      'Органыңыздағы тіркеу нөмірі, мысалы 12/2026. ЖСН мен баланың аты-жөнін жазбаңыз. Талаптар парағының иесі нөмірдің көрсетілгенін ғана біледі, нөмірдің өзін көрмейді.',
    caseNumberWrong: 'Істің нөмірінде кемінде бір цифр болсын және ол 60 таңбадан аспасын.',
    search: 'Талаптар парағын ашу',
    'nobody-with-iin':
      'ЖСН дұрыс жазылған, бірақ ондай ЖСН-і бар адам мұнда тіркелмеген. Ол ЖСН-ін көрсетпеген болуы мүмкін: сертификатының нөмірін сұраңыз.',
    'no-such-certificate':
      'Нөмір дұрыс жазылған, бірақ мұнда ондай сертификат берілмеген. Нөмірді қағаздағымен салыстырыңыз.',
    throttled:
      'Бір сағатта тым көп іздедіңіз. {minutes, plural, other {# минуттан}} кейін қайта іздеуге болады.',
    'no-region':
      'Сізге әлі өңір берілмеген, сондықтан талаптар парақтарын аша алмайсыз. Әкімшіге хабарласыңыз.',
    recordTitle: 'Талаптар парағы',
    name: 'Аты-жөні',
    iin: 'ЖСН',
    iinLastFour: '•••• •••• {digits}',
    iinAbsent: 'көрсетілмеген',
    lookLogged: 'Бұл қарау тіркелді және адамға көрінеді.',
    lookMoment: 'Уақыты',
    lookPurpose: 'Мақсаты',
    lookCase: 'Істің нөмірі',
    lookCaseGiven: 'көрсетілген',
    lookBy: 'Кім қарады',
    lookLasts:
      'Талаптар парағының жабылатын уақыты: {moment}. Содан кейін мақсатты қайта көрсету керек.',
    newSearch: 'Басқа талаптар парағын іздеу',
    lookOver: 'Бұл талаптар парағы ашық емес',
    lookOverText:
      'Талаптар парағы 30 минут қана және тек оны ашқан қызметкерге ашық тұрады. Қажет болса, мақсатын көрсетіп, қайта іздеңіз.',
    whoDecides:
      'Талаптар парағы әр талаптың қандай негізде белгіленгенін көрсетеді: даярлық — сертификаттан, қалғаны — қорғаншылық органының шешімінен. Ол ештеңені уәде етпейді және адамды бағаламайды: шешімді қорғаншылық органы мен сот қабылдайды.',
    requirements: 'Талаптар',
    history: 'Талаптар парағының тарихы',
    myTitle: 'Талаптар парағым',
    myLead:
      'Қорғаншылық органы талаптар парағыңызды ашқанда осыны көреді. Мұнда сертификаттарыңыз бен органның белгілері ғана ескеріледі: жауаптарыңыз бен тест талпыныстарыңыз бұған кірмейді.',
    looks: 'Талаптар парағыңызды кім қарады',
    looksLead:
      'Талаптар парағын уәкілетті қызметкер ғана, мақсатын көрсетіп барып аша алады. Әр қарау осында жазылады, оны ешкім өшіре алмайды. Қызметкердің аты-жөні емес, органы көрсетіледі.',
    looksEmpty: 'Талаптар парағыңызды әлі ешкім қараған жоқ.',
    foundBy: 'Қалай табылды',
    'foundBy-iin': 'ЖСН бойынша',
    'foundBy-certificate': 'сертификат нөмірі бойынша',
    'foundBy-name': 'аты-жөні бойынша',
    'foundBy-queue': 'жаңа сертификат алғандар тізімінен',
    'foundBy-household': 'бірге өтініш беретіндер тізімі арқылы',
    'foundBy-batch': 'тізімді тексеру кезінде',
    'foundBy-api': 'уәкілетті органның ақпараттық жүйесі арқылы',
  },
  ru: {
    findTitle: 'Найти карточку требований',
    findLead:
      'Найдите человека по ИИН или по номеру сертификата и укажите, для чего нужна карточка. Человек увидит, из какого органа, когда и зачем её смотрели.',
    sought: 'ИИН или номер сертификата',
    soughtHint:
      '12 цифр ИИН или номер, напечатанный на сертификате. Пробелы и дефисы значения не имеют.',
    soughtMissing: 'Введите ИИН или номер сертификата.',
    soughtUnreadable: 'Это не похоже ни на ИИН (12 цифр), ни на номер сертификата (18 знаков).',
    digitsUncounted: 'В ИИН 12 цифр. Пересчитайте их и введите ещё раз.',
    iinWrong:
      'Такого ИИН быть не может: последняя цифра не сходится с остальными. Сверьте с документом: скорее всего, одна цифра набрана неверно.',
    codeWrong:
      'В номере сертификата опечатка: в нём 18 знаков, и они должны сходиться между собой. Сверьте с сертификатом.',
    soughtSeveral: 'Здесь несколько номеров. Введите один ИИН или один номер сертификата.',
    purposeLegend: 'Для чего нужна карточка?',
    purposeMissing: 'Выберите, для чего нужна карточка.',
    'candidate-registration': 'Постановка на учёт желающего принять ребёнка в семью',
    'opinion-on-application': 'Подготовка заключения по заявлению',
    'court-preparation': 'Подготовка к судебному заседанию',
    'placement-oversight': 'Наблюдение за семьёй, принявшей ребёнка',
    other: 'Другая цель',
    words: 'Опишите цель своими словами',
    wordsHint:
      'Не меньше 10 знаков; достаточно номера дела. Ничего не пишите о ребёнке: это прочтёт тот, чья это карточка.',
    wordsTooFew: 'Объясните цель хотя бы в 10 знаках.',
    wordsTooMany: 'Сократите описание цели до 300 знаков.',
    caseNumber: 'Номер дела',
    caseNumberHint:
      'Номер, под которым дело ведёт ваш орган, например 12/2026. Без ИИН и имени ребёнка. Владелец карточки узнает только, что номер указан, самого номера не увидит.',
    caseNumberWrong: 'В номере дела должна быть хотя бы одна цифра, и не больше 60 знаков.',
    search: 'Открыть карточку',
    'nobody-with-iin':
      'ИИН записан верно, но человек с таким ИИН здесь не зарегистрирован. Возможно, он не указал ИИН: попросите у него номер сертификата.',
    'no-such-certificate':
      'Номер записан верно, но такого сертификата здесь не выдавали. Сверьте номер с бумагой.',
    throttled:
      'За час вы искали слишком много раз. Искать снова можно через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    'no-region':
      'Вам ещё не назначен регион, поэтому открывать карточки нельзя. Обратитесь к администратору.',
    recordTitle: 'Карточка требований',
    name: 'Имя',
    iin: 'ИИН',
    iinLastFour: '•••• •••• {digits}',
    iinAbsent: 'не указан',
    lookLogged: 'Этот просмотр записан, и человек его видит.',
    lookMoment: 'Когда',
    lookPurpose: 'Цель',
    lookCase: 'Номер дела',
    lookCaseGiven: 'указан',
    lookBy: 'Кто смотрел',
    lookLasts: 'Карточка открыта до {moment}; потом цель нужно будет указать снова.',
    newSearch: 'Искать другую карточку',
    lookOver: 'Эта карточка не открыта',
    lookOverText:
      'Карточка остаётся открытой 30 минут и только для сотрудника, который её открыл. Если она нужна, найдите её ещё раз и укажите цель.',
    whoDecides:
      'Карточка показывает, как отмечено каждое требование и на каком основании: подготовка — по сертификату, остальное — по решению органа опеки. Она ничего не обещает и не оценивает человека: решение принимают орган опеки и суд.',
    requirements: 'Требования',
    history: 'История карточки',
    myTitle: 'Моя карточка требований',
    myLead:
      'Это видит орган опеки, когда открывает вашу карточку. В ней учтены только сертификаты и отметки самого органа: ваши ответы и попытки в неё не входят.',
    looks: 'Кто смотрел вашу карточку',
    looksLead:
      'Открыть карточку может только уполномоченный сотрудник и только указав цель. Каждый просмотр остаётся здесь, и стереть его никто не может. Показан орган, имя сотрудника не показывается.',
    looksEmpty: 'Вашу карточку ещё никто не смотрел.',
    foundBy: 'Как нашли',
    'foundBy-iin': 'по ИИН',
    'foundBy-certificate': 'по номеру сертификата',
    'foundBy-name': 'по имени',
    'foundBy-queue': 'в списке тех, у кого новый сертификат',
    'foundBy-household': 'по списку тех, кто подаёт заявление вместе',
    'foundBy-batch': 'при проверке списка',
    'foundBy-api': 'через информационную систему уполномоченного органа',
  },
  en: {
    findTitle: 'Find a record',
    findLead:
      'Find a person by their IIN or by the number of their certificate, and say what the record is needed for. The person will see from which office it was looked at, when and why.',
    sought: 'IIN or certificate number',
    soughtHint:
      'The 12 digits of the IIN, or the number printed on the certificate. Spaces and hyphens do not matter.',
    soughtMissing: 'Enter an IIN or a certificate number.',
    soughtUnreadable:
      'This looks like neither an IIN (12 digits) nor a certificate number (18 characters).',
    digitsUncounted: 'An IIN has 12 digits. Count them and enter the number again.',
    iinWrong:
      'There can be no such IIN: its last digit does not agree with the others. Compare it with the document; one digit is probably mistyped.',
    codeWrong:
      'The certificate number is mistyped: it has 18 characters, and they must agree with each other. Compare it with the certificate.',
    soughtSeveral: 'There are several numbers here. Enter one IIN or one certificate number.',
    purposeLegend: 'What is the record needed for?',
    purposeMissing: 'Choose what the record is needed for.',
    'candidate-registration': 'Registering a person who wishes to take a child into a family',
    'opinion-on-application': 'Preparing an opinion on an application',
    'court-preparation': 'Preparing for a court hearing',
    'placement-oversight': 'Oversight of a family that has taken a child in',
    other: 'Another purpose',
    words: 'The purpose in your own words',
    wordsHint:
      'At least 10 characters; a case number is enough. Write nothing about a child: the person whose record it is will read this.',
    wordsTooFew: 'Explain the purpose in at least 10 characters.',
    wordsTooMany: 'Keep the purpose within 300 characters.',
    caseNumber: 'Case number',
    caseNumberHint:
      'The number under which your office keeps the case, such as 12/2026. No IIN and no child’s name. The person learns only that a number was given, not the number.',
    caseNumberWrong: 'A case number holds at least one digit and at most 60 characters.',
    search: 'Open the record',
    'nobody-with-iin':
      'The IIN is well formed, but nobody with it is registered here. The person may not have given it: ask for the number of their certificate.',
    'no-such-certificate':
      'The number is well formed, but no such certificate was issued here. Compare it with the paper.',
    throttled:
      'You have searched too often within an hour. You can search again in {minutes, plural, one {# minute} other {# minutes}}.',
    'no-region':
      'You have no region yet, so you cannot open records. Please ask an administrator for one.',
    recordTitle: 'Requirements record',
    name: 'Name',
    iin: 'IIN',
    iinLastFour: '•••• •••• {digits}',
    iinAbsent: 'not given',
    lookLogged: 'This look was logged, and the person sees it.',
    lookMoment: 'When',
    lookPurpose: 'Purpose',
    lookCase: 'Case number',
    lookCaseGiven: 'given',
    lookBy: 'Who looked',
    lookLasts: 'The record stays open until {moment}; after that a purpose is asked for again.',
    newSearch: 'Search for another record',
    lookOver: 'This record is not open',
    lookOverText:
      'A record stays open for 30 minutes, and only for the officer who opened it. If you need it, search again and give the purpose.',
    whoDecides:
      'The record shows how each requirement is marked, and on what ground: training by a certificate, the rest by a decision of the guardianship body. It promises nothing and does not rate a person: the guardianship body and the court decide.',
    requirements: 'Requirements',
    history: 'History of the record',
    myTitle: 'My requirements record',
    myLead:
      'This is what the guardianship body sees when it opens your record. Only certificates and the body’s own marks count in it: your answers and attempts are not part of it.',
    looks: 'Who looked at your record',
    looksLead:
      'Only an authorised officer can open the record, and only by giving a purpose. Each look stays here, and nobody can erase it. The office is shown, the officer’s name is not.',
    looksEmpty: 'Nobody has looked at your record yet.',
    foundBy: 'Found through',
    'foundBy-iin': 'IIN',
    'foundBy-certificate': 'certificate number',
    'foundBy-name': 'name',
    'foundBy-queue': 'the list of people with a new certificate',
    'foundBy-household': 'the list of those who apply together',
    'foundBy-batch': 'a check of a list',
    'foundBy-api': 'an information system of the authority',
  },
})

export type MessageKey = keyof (typeof messages)['kk']

/** Whether a text is the key of a message of this room. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages.kk, key)
}
