import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    homeTitle: 'Балаға отбасы сыйлауға дайындалыңыз',
    homeLead:
      'Бала асырап алғысы немесе отбасына қабылдағысы келетіндерге арналған оқу және сертификат.',
    factHours: '{hours, plural, other {# академиялық сағат}}',
    factNothing: 'Ештеңеге міндеттемейді, қалаған сәтте тоқтайсыз',
    factBy: 'Жүргізетін ұйым:',
    factSees: 'Оқуыңызды бөтен адам көрмейді:',
    factPrivacy: 'құпиялық',
    howTitle: 'Оқу қалай өтеді',
    howLearn: 'Сабақтарды ретімен оқисыз',
    howLearnText: 'Қысқа сабақтар күнделікті өмір туралы. Тоқтаған жеріңізден жалғастырасыз.',
    howCheck: 'Өзіңізді тексересіз',
    howCheckText: 'Әр модульде өзін-өзі тексеру сұрақтары, соңында қорытынды тест бар.',
    howCertificate: 'Сертификат аласыз',
    howCertificateText:
      'Оны қағаздан да, телефоннан да тексеруге болады. Берілген сертификат ешқашан өзгермейді.',
    programmes: 'Бағдарламалар',
    noProgrammes: 'Қазір жаңа тыңдаушы қабылдайтын бағдарлама жоқ.',
    noProgrammesText: 'Ондай бағдарлама ашылғанда осы жерде көрінеді.',
    seeProgramme: 'Бағдарламаны ашу',
    hours: '{hours, number} академиялық сағат',
    modules: '{count, number} модуль',
    lessons: '{count, number} сабақ',
    continue: 'Жалғастыру',
    toOverview: 'Оқу жолымды ашу',

    aboutProgramme: 'Бұл бағдарлама туралы',
    whatYouLearn: 'Не үйренесіз',
    moduleOf: '{number, number}‑модуль',
    afterwards: 'Осы модульден кейін не істей аласыз',
    whatItTakes: 'Аяқтау үшін не керек',
    takesLessons: 'Сабақтарды ретімен оқып шығу: барлығы {count, number} сабақ.',
    takesSelfChecks:
      '{count, number} модульдің өзін-өзі тексеру сұрақтарының бәріне жауап беру. Қателесуге болады: қанша рет болса да қайта жауап бересіз.',
    takesHours: 'Кемінде {hours, number} академиялық сағат жинау (1 академиялық сағат — 45 минут).',
    takesTest:
      'Қорытынды тесттен өту: {questions, number} сұрақ, олардың кемінде {mark, number} пайызына дұрыс жауап беру керек.',
    takesTestAttempts: 'Тестке {count, number} талпыныс беріледі.',
    takesTestCoolDown: 'Өтпей қалсаңыз, келесі талпынысқа дейін {hours, number} сағат күту керек.',
    takesName: 'Сертификатқа жазылатын аты-жөніңіздің дұрыстығын растау.',
    whoIssues: 'Сертификатты кім береді',
    licence: 'Аккредиттеу: {licence}',
    signatory: '{position}: {name}',
    noExpiry: 'Бағдарлама сертификатқа жарамдылық мерзімін белгілемейді.',
    validMonths: 'Сертификат берілген күнінен бастап {count, number} ай жарамды.',
    decide:
      'Сертификат осы бағдарламаны аяқтағаныңызды растайды. Бала туралы шешімді қорғаншылық органы мен сот қабылдайды; қажет құжаттарды қорғаншылық органынан нақтылаңыз.',
    enrol: 'Оқуды бастау',
    registerFirst: 'Тіркеліп, бастау',
    signInFirst: 'Тіркелгім бар',
    mayNotLearn:
      'Сіздің рөліңіз оқуға арналмаған. Оқығыңыз келсе, әкімшіден тыңдаушы рөлін сұраңыз.',
    alreadyEnrolled: 'Сіз бұл бағдарламада оқып жүрсіз.',
    retired:
      'Бұл бағдарламаға жаңадан тыңдаушы қабылданбайды. Оқуын бастағандар соңына дейін оқиды, берілген сертификаттар күшінде қалады.',

    myLearning: 'Менің оқуым',
    nothingYet: 'Сіз әлі ешбір бағдарламаға жазылған жоқсыз.',
    chooseProgramme: 'Бағдарлама таңдау',
    begunOn: 'Басталған күні: {date}',
    lessonsDone: '{total, number} сабақтың {done, number} сабағы аяқталды',

    path: 'Оқу жолы',
    pathOrder: 'Сабақтар бірінен кейін бірі ашылады.',
    lessonDoneOn: 'Аяқталған күні: {date}',
    lessonCountsFrom: 'есептелетін уақыт: {from}',
    versionKept: 'Сіз бағдарламаның өзіңіз бастаған {number, number}‑нұсқасы бойынша оқисыз.',
    lessonMinutes: '{minutes, number} минут',
  },
  ru: {
    homeTitle: 'Подготовьтесь дать ребёнку семью',
    homeLead:
      'Обучение и сертификат для тех, кто хочет усыновить ребёнка или принять его в свою семью.',
    factHours:
      '{hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    factNothing: 'Ни к чему не обязывает, остановиться можно всегда',
    factBy: 'Проводит:',
    factSees: 'Посторонние не видят, как вы учитесь:',
    factPrivacy: 'конфиденциальность',
    howTitle: 'Как проходит обучение',
    howLearn: 'Читаете уроки по порядку',
    howLearnText: 'Короткие уроки о повседневной жизни. Продолжаете там, где остановились.',
    howCheck: 'Проверяете себя',
    howCheckText: 'В каждом модуле есть вопросы для самопроверки, в конце — итоговый тест.',
    howCertificate: 'Получаете сертификат',
    howCertificateText:
      'Его можно проверить и по бумаге, и с телефона. Выданный сертификат никогда не меняется.',
    programmes: 'Программы',
    noProgrammes: 'Сейчас ни одна программа не принимает новых слушателей.',
    noProgrammesText: 'Как только такая программа откроется, она появится здесь.',
    seeProgramme: 'Открыть программу',
    hours:
      '{hours, plural, one {# академический час} few {# академических часа} many {# академических часов} other {# академического часа}}',
    modules: '{count, plural, one {# модуль} few {# модуля} many {# модулей} other {# модуля}}',
    lessons: '{count, plural, one {# урок} few {# урока} many {# уроков} other {# урока}}',
    continue: 'Продолжить',
    toOverview: 'Открыть мой путь обучения',

    aboutProgramme: 'Об этой программе',
    whatYouLearn: 'Чему вы научитесь',
    moduleOf: 'Модуль {number, number}',
    afterwards: 'Что вы сможете после этого модуля',
    whatItTakes: 'Что нужно, чтобы её завершить',
    takesLessons:
      'Пройти уроки по порядку: всего {count, plural, one {# урок} few {# урока} many {# уроков} other {# урока}}.',
    takesSelfChecks:
      'Ответить на все вопросы самопроверки в {count, plural, one {# модуле} few {# модулях} many {# модулях} other {# модуля}}. Ошибаться можно: отвечайте столько раз, сколько нужно.',
    takesHours:
      'Набрать не меньше {hours, plural, one {# академического часа} few {# академических часов} many {# академических часов} other {# академического часа}} (1 академический час — 45 минут).',
    takesTest:
      'Пройти итоговый тест: {questions, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}, не меньше {mark, number}% верных ответов.',
    takesTestAttempts:
      '{count, plural, one {На тест даётся # попытка.} few {На тест даётся # попытки.} many {На тест даётся # попыток.} other {На тест даётся # попытки.}}',
    takesTestCoolDown:
      'Если тест не пройден, до следующей попытки нужно подождать {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.',
    takesName: 'Подтвердить, как пишется ваше имя в сертификате.',
    whoIssues: 'Кто выдаёт сертификат',
    licence: 'Аккредитация: {licence}',
    signatory: '{position}: {name}',
    noExpiry: 'Программа не устанавливает срок действия сертификата.',
    validMonths:
      'Сертификат действителен {count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}} со дня выдачи.',
    decide:
      'Сертификат подтверждает, что вы прошли эту программу. Решение о ребёнке принимают орган опеки и суд; какие нужны документы, уточните в органе опеки.',
    enrol: 'Начать обучение',
    registerFirst: 'Зарегистрироваться и начать',
    signInFirst: 'У меня есть учётная запись',
    mayNotLearn:
      'Ваша роль не предполагает обучения. Если хотите учиться, попросите у администратора роль слушателя.',
    alreadyEnrolled: 'Вы учитесь по этой программе.',
    retired:
      'Новых слушателей на эту программу не принимают. Кто уже учится, проходит её до конца, выданные сертификаты остаются в силе.',

    myLearning: 'Моё обучение',
    nothingYet: 'Вы ещё не записаны ни на одну программу.',
    chooseProgramme: 'Выбрать программу',
    begunOn: 'Начато {date}',
    lessonsDone:
      'Пройдено {done, number} из {total, plural, one {# урока} few {# уроков} many {# уроков} other {# урока}}',

    path: 'Путь обучения',
    pathOrder: 'Уроки открываются один за другим.',
    lessonDoneOn: 'Пройден {date}',
    lessonCountsFrom: 'засчитывается {from}',
    versionKept: 'Вы учитесь по версии {number, number}, с которой начали.',
    lessonMinutes:
      '{minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
  },
  en: {
    homeTitle: 'Prepare to give a child a family',
    homeLead:
      'Training for people who want to adopt a child or take one into their family. At the end you receive a certificate.',
    factHours: '{hours, plural, one {# academic hour} other {# academic hours}}',
    factNothing: 'It obliges you to nothing, and you may stop at any time',
    factBy: 'Run by',
    factSees: 'No outsider sees how you learn:',
    factPrivacy: 'privacy',
    howTitle: 'How the training works',
    howLearn: 'You read the lessons in order',
    howLearnText: 'Short lessons about everyday life. You continue where you stopped.',
    howCheck: 'You check yourself',
    howCheckText: 'Each module has questions for a self-check; a final test stands at the end.',
    howCertificate: 'You receive a certificate',
    howCertificateText:
      'It can be checked from paper and from a phone. Once issued, it never changes.',
    programmes: 'Programmes',
    noProgrammes: 'No programme takes new learners at the moment.',
    noProgrammesText: 'As soon as one does, it appears here.',
    seeProgramme: 'See the programme',
    hours: '{hours, plural, one {# academic hour} other {# academic hours}}',
    modules: '{count, plural, one {# module} other {# modules}}',
    lessons: '{count, plural, one {# lesson} other {# lessons}}',
    continue: 'Continue',
    toOverview: 'Open my path',

    aboutProgramme: 'About this programme',
    whatYouLearn: 'What you will learn',
    moduleOf: 'Module {number, number}',
    afterwards: 'What you can do after this module',
    whatItTakes: 'What it takes to complete it',
    takesLessons:
      'Work through the lessons in order: {count, plural, one {# lesson} other {# lessons}} in all.',
    takesSelfChecks:
      'Answer every self-check question of {count, plural, one {# module} other {# modules}}. Mistakes are fine: answer as often as you need.',
    takesHours:
      'Gather at least {hours, plural, one {# academic hour} other {# academic hours}} (1 academic hour is 45 minutes).',
    takesTest:
      'Pass the final test: {questions, plural, one {# question} other {# questions}}, at least {mark, number}% of them right.',
    takesTestAttempts:
      '{count, plural, one {There is # attempt at the test.} other {There are # attempts at the test.}}',
    takesTestCoolDown:
      'After an attempt that was not passed, the next may begin after {hours, plural, one {# hour} other {# hours}}.',
    takesName: 'Confirm how your name is spelled on the certificate.',
    whoIssues: 'Who issues the certificate',
    licence: 'Accreditation: {licence}',
    signatory: '{position}: {name}',
    noExpiry: 'The programme states no expiry date for the certificate.',
    validMonths:
      'The certificate is valid for {count, plural, one {# month} other {# months}} from the day it is issued.',
    decide:
      'The certificate confirms that you completed this programme. The guardianship body and the court decide about a child; check with the guardianship body which documents you need.',
    enrol: 'Begin learning',
    registerFirst: 'Register and begin',
    signInFirst: 'I have an account',
    mayNotLearn:
      'Your role is not one for learning. To learn, ask an administrator for the role of learner.',
    alreadyEnrolled: 'You are enrolled in this programme.',
    retired:
      'This programme takes no new learners. Whoever has begun goes on to the end, and certificates that were issued stand.',

    myLearning: 'My learning',
    nothingYet: 'You are not enrolled in any programme yet.',
    chooseProgramme: 'Choose a programme',
    begunOn: 'Begun on {date}',
    lessonsDone: '{done, number} of {total, plural, one {# lesson} other {# lessons}} finished',

    path: 'My path',
    pathOrder: 'Lessons open one after another.',
    lessonDoneOn: 'Finished on {date}',
    lessonCountsFrom: 'counts from {from}',
    versionKept: 'You are learning with version {number, number}, the one you began with.',
    lessonMinutes: '{minutes, plural, one {# minute} other {# minutes}}',
  },
})
