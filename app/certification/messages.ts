import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    letterSubject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
    awardedLetter:
      'Сәлеметсіз бе, {name}!\n\nТіркелгіңізге жаңа құжат қосылды. Оны көру үшін Шаңыраққа кіріп, «Сертификаттар» бөлімін ашыңыз.',
    changedLetter:
      'Сәлеметсіз бе, {name}!\n\nТіркелгіңіздегі бір құжаттың күйі өзгерді. Не болғанын және себебін білу үшін Шаңыраққа кіріп, «Сертификаттар» бөлімін ашыңыз.',
    declinedLetter:
      'Сәлеметсіз бе, {name}!\n\nӨтінішіңізге жауап берілді. Оны көру үшін Шаңыраққа кіріп, «Сертификаттар» бөлімін ашыңыз.',

    nameTitle: 'Сертификаттағы аты-жөніңіз',
    nameLead:
      'Аты-жөніңіз дәл төмендегідей басылады. Жеке куәлігіңізбен салыстырып, әр әрпін тексеріңіз: сертификат берілгеннен кейін оны мұнда өзгерту мүмкін болмайды.',
    nameShown: 'Сертификатта былай басылады',
    nameField: 'Тегі, аты, әкесінің аты',
    nameHint:
      'Жеке куәліктегідей, алдымен тегіңіз. Кирилл немесе латын әріптері, дефис, апостроф және нүкте жарайды.',
    nameOneAlphabet: 'Бір әліпбимен жазу',
    'mixed-alphabets': 'Бір сөзде екі әліпбидің әріптері араласқан. Бір әліпбимен жазыңыз.',
    nameConfirm: 'Дұрыс, осылай басылсын',
    namePreview: 'Жаңа жазылуын көрсету',
    nameChanged: 'Жазылуы өзгерді. Аты-жөніңізді тағы бір қарап шығып, растаңыз.',
    nameConfirmed: 'Бұл жазылуды {date} күні растадыңыз. Сертификат берілгенше оны өзгерте аласыз.',
    nameBack: 'Оқуға оралу',
    'too-short': 'Кемінде екі әріп жазыңыз.',
    'too-long': 'Аты-жөн 120 таңбадан аспауы керек.',
    'foreign-character':
      'Бұл жерде «{character}» таңбасын қолдануға болмайды. Кирилл немесе латын әріптерін, дефисті, апострофты және нүктені қолданыңыз.',

    listTitle: 'Сертификаттар',
    listLead: 'Аяқтаған бағдарламаларыңыздың сертификаттары.',
    listEmpty:
      'Сертификат әзірге жоқ. Бағдарламада талап етілгеннің бәрі орындалғанда, ол осында өздігінен пайда болады.',
    listToLearning: 'Менің оқуыма өту',
    open: 'Сертификатты ашу',

    title: 'Сертификат',
    completed: '«{programme}» бағдарламасы бойынша оқу аяқталды',
    amount: '{modules, plural, other {# модуль}}, {hours, plural, other {# академиялық сағат}}',
    test: 'Қорытынды тест: {percent}%, өту шегі {passMark}%',
    awardedOn: 'Берілген күні',
    validUntil: 'Жарамдылық мерзімі (осы күнді қоса)',
    term: 'Мерзімі',
    noTerm: 'Белгіленбеген',
    number: 'Нөмірі',
    accreditation: 'Аккредиттеу',
    modulesLearned: 'Оқылған модульдер',
    moduleVersion: '{number}‑нұсқа',
    download: 'PDF жүктеп алу',
    downloadIin: 'ЖСН-нің соңғы төрт цифры басылған PDF жүктеп алу',
    downloadIinText:
      'Кейбір мекемелер қағаз бен жеке куәлікті солай салыстырады. Цифрлар QR-кодқа да, файл атына да енбейді.',
    credential: 'Цифрлық сертификатты жүктеп алу (Open Badges, JSON)',
    shareTitle: 'Басқалар қалай тексереді',
    shareLead:
      'Мамандар PDF-тегі QR-кодты сканерлейді: онда аты-жөніңіз қағаздағыдай толық көрінеді. Тек нөмірді енгізген адам аты-жөніңіздің бас әріптерін ғана көреді.',
    share: 'Тексеру бетін ашу',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
    toList: 'Барлық сертификаттар',

    standing: 'Жарамды',
    expired: 'Мерзімі өткен',
    suspended: 'Уақытша тоқтатылған',
    revoked: 'Кері қайтарып алынған',
    replaced: 'Ауыстырылған',
    altered: 'Тексеруден өтпеді',
    expiredText:
      'Бағдарлама белгілеген мерзім {date} күні аяқталды. Бағдарламаны аяқтағаныңыз рас, бірақ сертификат енді жарамды болып саналмайды.',
    suspendedText:
      'Сертификаттың күші {date} күні уақытша тоқтатылды, қалпына келтірілгенше оған сүйенуге болмайды. Себебі: {reason}',
    revokedText:
      'Сертификат {date} күні кері қайтарып алынды, енді оған сүйенуге болмайды. Себебі: {reason}',
    revokedHelp:
      'Бұған келіспесеңіз немесе түсінбесеңіз, сертификатты берген ұйымға хабарласыңыз: {issuer}.',
    replacedText: 'Оның орнына жаңа сертификат берілді.',
    toReplacement: 'Жаңа сертификатты ашу',
    distrustedText:
      'Сіз ештеңе бұзған жоқсыз. Осы сертификатқа қол қойылған кілттің сенімділігіне күмән туды, сондықтан оған енді сүйенуге болмайды. Мәліметтері дәл сондай жаңа сертификат беріледі, ол туралы хатпен хабарлаймыз.',
    distrustedReplaced:
      'Сіз ештеңе бұзған жоқсыз. Осы сертификатқа қол қойылған кілттің сенімділігіне күмән туды, сондықтан оның орнына мәліметтері дәл сондай жаңа сертификат берілді.',
    alteredText:
      'Сақталған деректер қойылған қолтаңбаға сәйкес келмейді, сондықтан біз оларды көрсетпейміз. Сертификатты берген ұйымға хабарласып, мына нөмірді айтыңыз: {code}.',
  },
  ru: {
    letterSubject: 'Новость в вашей учётной записи Шанырака',
    awardedLetter:
      'Здравствуйте, {name}!\n\nВ вашей учётной записи появился новый документ. Чтобы увидеть его, войдите в Шанырак и откройте раздел «Сертификаты».',
    changedLetter:
      'Здравствуйте, {name}!\n\nСостояние одного из документов в вашей учётной записи изменилось. Чтобы узнать, что произошло и почему, войдите в Шанырак и откройте раздел «Сертификаты».',
    declinedLetter:
      'Здравствуйте, {name}!\n\nНа вашу просьбу есть ответ. Чтобы увидеть его, войдите в Шанырак и откройте раздел «Сертификаты».',

    nameTitle: 'Ваше имя в сертификате',
    nameLead:
      'Имя будет напечатано точно так, как показано ниже. Сверьте каждую букву с удостоверением личности: после выдачи сертификата исправить имя здесь уже нельзя.',
    nameShown: 'Так имя будет напечатано',
    nameField: 'Фамилия, имя, отчество',
    nameHint:
      'Как в удостоверении, сначала фамилия. Подходят кириллица и латиница, дефис, апостроф и точка.',
    nameOneAlphabet: 'Написать буквами одного алфавита',
    'mixed-alphabets':
      'В одном слове смешаны буквы двух алфавитов. Напишите его буквами одного алфавита.',
    nameConfirm: 'Всё верно, печатайте так',
    namePreview: 'Показать новое написание',
    nameChanged: 'Написание изменилось. Посмотрите на имя ещё раз и подтвердите его.',
    nameConfirmed:
      'Это написание вы подтвердили ({date}). До выдачи сертификата его ещё можно изменить.',
    nameBack: 'Вернуться к обучению',
    'too-short': 'Напишите хотя бы две буквы.',
    'too-long': 'Имя должно быть не длиннее 120 знаков.',
    'foreign-character':
      'Знак «{character}» здесь стоять не может. Используйте кириллицу или латиницу, дефис, апостроф и точку.',

    listTitle: 'Сертификаты',
    listLead: 'Сертификаты программ, которые вы завершили.',
    listEmpty:
      'Сертификатов пока нет. Сертификат появится здесь сам, как только будет выполнено всё, что требует программа.',
    listToLearning: 'Перейти к обучению',
    open: 'Открыть сертификат',

    title: 'Сертификат',
    completed: 'Пройдено обучение по программе «{programme}»',
    amount:
      '{modules, plural, one {# модуль} few {# модуля} many {# модулей} other {# модуля}}, {hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    test: 'Итоговый тест: {percent}%, проходной балл {passMark}%',
    awardedOn: 'Дата выдачи',
    validUntil: 'Действителен до (включительно)',
    term: 'Срок',
    noTerm: 'Не установлен',
    number: 'Номер',
    accreditation: 'Аккредитация',
    modulesLearned: 'Пройденные модули',
    moduleVersion: 'версия {number}',
    download: 'Скачать PDF',
    downloadIin: 'Скачать PDF с последними четырьмя цифрами ИИН',
    downloadIinText:
      'По ним некоторые учреждения сверяют бумагу с удостоверением личности. В QR-код и в имя файла цифры не попадают.',
    credential: 'Скачать цифровой сертификат (Open Badges, JSON)',
    shareTitle: 'Как его проверяют другие',
    shareLead:
      'Специалисты сканируют QR-код из PDF и видят ваше имя полностью, как на бумаге. Кто вводит только номер, видит лишь первые буквы имени.',
    share: 'Открыть страницу проверки',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
    toList: 'Все сертификаты',

    standing: 'Действителен',
    expired: 'Срок истёк',
    suspended: 'Приостановлен',
    revoked: 'Отозван',
    replaced: 'Заменён',
    altered: 'Не прошёл проверку',
    expiredText:
      'Срок, который установила программа, истёк ({date}). Вы прошли программу, но сертификат больше не считается действительным.',
    suspendedText:
      'Действие сертификата приостановлено {date} До восстановления полагаться на него нельзя. Причина: {reason}',
    revokedText: 'Сертификат отозван {date}, полагаться на него больше нельзя. Причина: {reason}',
    revokedHelp:
      'Если вы не согласны или что-то неясно, обратитесь в организацию, которая его выдала: {issuer}.',
    replacedText: 'Вместо него выдан новый сертификат.',
    toReplacement: 'Открыть новый сертификат',
    distrustedText:
      'Вы ничего не нарушили. Надёжность ключа, которым был подписан этот сертификат, под сомнением, поэтому полагаться на него больше нельзя. Вместо него будет выдан новый, с теми же сведениями; мы сообщим об этом письмом.',
    distrustedReplaced:
      'Вы ничего не нарушили. Надёжность ключа, которым был подписан этот сертификат, под сомнением, поэтому вместо него выдан новый, с теми же сведениями.',
    alteredText:
      'Сохранённые данные не соответствуют подписи, поэтому мы их не показываем. Обратитесь в организацию, которая выдала сертификат, и назовите номер {code}.',
  },
  en: {
    letterSubject: 'News in your Shanyrak account',
    awardedLetter:
      'Dear {name},\n\nThere is a new document in your account. To see it, sign in to Shanyrak and open the section “Certificates”.',
    changedLetter:
      'Dear {name},\n\nThe state of one of the documents in your account has changed. To see what happened and why, sign in to Shanyrak and open the section “Certificates”.',
    declinedLetter:
      'Dear {name},\n\nYour request has been answered. To see the answer, sign in to Shanyrak and open the section “Certificates”.',

    nameTitle: 'Your name on the certificate',
    nameLead:
      'Your name will be printed exactly as shown below. Compare every letter with your identity document: once the certificate is awarded, the name can no longer be changed here.',
    nameShown: 'This is how it will be printed',
    nameField: 'Surname, given name, patronymic',
    nameHint:
      'As in your identity document, surname first. Cyrillic or Latin letters, hyphens, apostrophes and dots are fine.',
    nameOneAlphabet: 'Write it in one alphabet',
    'mixed-alphabets': 'Letters of two alphabets are mixed in one word. Write it in one alphabet.',
    nameConfirm: 'This is right, print it so',
    namePreview: 'Show the new spelling',
    nameChanged: 'The spelling has changed. Please look at the name once more and confirm it.',
    nameConfirmed:
      'You confirmed this spelling on {date}. You can still change it until the certificate is awarded.',
    nameBack: 'Back to learning',
    'too-short': 'Please write at least two letters.',
    'too-long': 'A name can be at most 120 characters long.',
    'foreign-character':
      'The character “{character}” cannot stand here. Please use Cyrillic or Latin letters, hyphens, apostrophes and dots.',

    listTitle: 'Certificates',
    listLead: 'The certificates of the programmes you have completed.',
    listEmpty:
      'There is no certificate yet. It will appear here by itself as soon as everything the programme asks for is done.',
    listToLearning: 'Go to my learning',
    open: 'Open the certificate',

    title: 'Certificate',
    completed: 'The training programme “{programme}” was completed',
    amount:
      '{modules, plural, one {# module} other {# modules}}, {hours, plural, one {# academic hour} other {# academic hours}}',
    test: 'Final test: {percent}%, pass mark {passMark}%',
    awardedOn: 'Awarded on',
    validUntil: 'Valid until the end of',
    term: 'Term',
    noTerm: 'None is set',
    number: 'Number',
    accreditation: 'Accreditation',
    modulesLearned: 'Modules completed',
    moduleVersion: 'version {number}',
    download: 'Download the PDF',
    downloadIin: 'Download the PDF with the last four digits of the IIN',
    downloadIinText:
      'Some offices compare the paper with the identity card by them. They are neither in the QR code nor in the name of the file.',
    credential: 'Download the digital certificate (Open Badges, JSON)',
    shareTitle: 'How others check it',
    shareLead:
      'Officers scan the QR code of the PDF and see your name in full, as it is on the paper. Whoever types the number alone sees only its first letters.',
    share: 'Open the verification page',
    decide: 'The guardianship body and the court decide on the placement of a child.',
    toList: 'All certificates',

    standing: 'Valid',
    expired: 'Expired',
    suspended: 'Suspended',
    revoked: 'Revoked',
    replaced: 'Replaced',
    altered: 'Did not pass the check',
    expiredText:
      'The term that the programme sets ended on {date}. You completed the programme, but the certificate no longer counts as valid.',
    suspendedText:
      'The certificate was suspended on {date}. Until it is reinstated it cannot be relied on. Reason: {reason}',
    revokedText:
      'The certificate was revoked on {date} and can no longer be relied on. Reason: {reason}',
    revokedHelp:
      'If you disagree or something is unclear, please contact the organisation that issued it: {issuer}.',
    replacedText: 'A new certificate was issued in its place.',
    toReplacement: 'Open the new certificate',
    distrustedText:
      'You did nothing wrong. The key that signed this certificate can no longer be trusted, so the certificate cannot be relied on. A new one with the same facts will be issued in its place, and we will write to you.',
    distrustedReplaced:
      'You did nothing wrong. The key that signed this certificate can no longer be trusted, so a new one with the same facts was issued in its place.',
    alteredText:
      'The stored data do not match the signature, so we do not show them. Please contact the organisation that issued the certificate and give the number {code}.',
  },
})
