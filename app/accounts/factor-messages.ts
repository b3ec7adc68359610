import { catalogue } from '../platform/i18n/messages'

/** The words of the second factor: setting it up, giving it, recovering. */
export const factorMessages = catalogue({
  kk: {
    factorTitle: 'Екі қадаммен кіру',
    factorLead:
      'Құпиясөзге қоса телефондағы қолданба көрсететін код сұралады. Құпиясөзіңізді біліп алған адам да кіре алмайды.',
    factorMust:
      'Сіздің рөліңіз басқа адамдардың деректеріне немесе олар туралы шешімдерге жол ашады, сондықтан екі қадаммен кіруді қоспай жұмыс бастауға болмайды.',
    factorApp:
      'Телефонға код жасайтын қолданба керек: Google Authenticator, Microsoft Authenticator, Aegis, FreeOTP немесе осыған ұқсас кез келгені.',
    factorBegin: 'Бастау',
    scanTitle: '1. Қолданбаға қосыңыз',
    scanLead:
      'Қолданбада «Есептік жазба қосу» дегенді таңдап, мына QR-кодты камерамен сканерлеңіз.',
    scanPicture: 'Қолданбаға арналған QR-код. Оның орнына төмендегі кілтті қолмен енгізуге болады.',
    scanHere: 'Осы телефондағы қолданбада ашу',
    secretLabel: 'Немесе кілтті қолмен енгізіңіз:',
    confirmTitle: '2. Қолданба көрсеткен кодты енгізіңіз',
    confirmFactor: 'Қосу',
    startAgain: 'Басқа кілт жасау',
    code: 'Қолданбадағы код',
    codeHint: '6 цифр, әр 30 секунд сайын жаңарады.',
    codeOrRecovery: 'Код',
    codeOrRecoveryHint: 'Қолданбадағы 6 цифр немесе сақтап қойған қалпына келтіру кодтарының бірі.',
    codeMissing: 'Кодты енгізіңіз.',
    codeWrong: 'Код сәйкес келмеді. Телефон сағатын тексеріп, келесі кодты күтіңіз.',
    codesTitle: 'Қалпына келтіру кодтары',
    codesReady: 'Екі қадаммен кіру қосылды.',
    codesRenewed: 'Жаңа кодтар дайын, бұрынғылары енді жарамайды.',
    codesLead:
      'Телефон жоғалса, осы кодтардың бірімен кіресіз. Әрқайсысы бір рет жұмыс істейді. Олар тек қазір көрсетіледі: бетті басып шығарыңыз немесе қағазға көшіріп, сенімді жерде сақтаңыз.',
    codesFor: 'Тіркелгі: {email}, {site}',
    codesKept: 'Сақтап алдым, әрі қарай',
    state: 'Қосылған күні: {date}.',
    stateCodes:
      '{count, plural, =0 {Қалпына келтіру коды қалған жоқ: жаңасын жасаңыз.} other {# қалпына келтіру коды қалды.}}',
    renewTitle: 'Жаңа қалпына келтіру кодтары',
    renewLead:
      'Кодтар таусылса немесе оларды біреу көріп қойса, жаңасын жасаңыз. Бұрынғылары бірден жарамсыз болады.',
    renew: 'Жаңа кодтар жасау',
    removeTitle: 'Телефонды ауыстыру немесе екі қадаммен кіруді өшіру',
    removeLead:
      'Қазіргі кодты соңғы рет енгізіңіз. Содан кейін екі қадаммен кіруді жаңа телефонда қайта қоса аласыз. Басқа құрылғыларда тіркелгіден шығасыз.',
    remove: 'Өшіру',
    removed: 'Екі қадаммен кіру өшірілді.',
    codeTitle: 'Тағы бір қадам',
    codeLead: 'Телефондағы қолданба көрсетіп тұрған кодты енгізіңіз.',
    againTitle: 'Кодты тағы бір рет енгізіңіз',
    againLead:
      'Құқық берудің, жүйені қосудың алдында код қайта сұралады. Енгізген соң бұрынғы бетке оралып, жазғаныңызды жіберіңіз: код он минут бойы жарайды.',
    codeGive: 'Жалғастыру',
    codeLost:
      'Телефон да, кодтар да жоқ болса, әкімшіге хабарласыңыз: ол бұл сіз екеніңізге көз жеткізген соң, кіруді қайта баптауға мүмкіндік береді.',
    codeOther: 'Басқа тіркелгімен кіру',
    accountNone: 'Қосылмаған. Құпиясөзді біліп алған адамнан қорғайды.',
    accountSet: 'Қосулы: кірген сайын қолданбадағы код сұралады.',
    accountLink: 'Екі қадаммен кіруді баптау',
    adminTitle: 'Екі қадаммен кіру',
    adminNone: 'Бапталмаған.',
    adminMust: 'Бапталмаған. Осы рөлдің беттерін ашқанда баптау сұралады.',
    adminSet: 'Бапталған күні: {date}',
    adminHint:
      'Телефонын жоғалтқан адам жеке өзі келіп, кім екенін дәлелдегенде ғана өшіріңіз. Оны екінші әкімші растайды; содан кейін адам барлық құрылғыда тіркелгіден шығып, хат алады.',
    adminRemove: 'Өшіруді ұсыну',
    adminRemoved: 'Екі қадаммен кіру өшірілді.',
  },
  ru: {
    factorTitle: 'Вход в два шага',
    factorLead:
      'Кроме пароля при входе понадобится код из приложения на телефоне. Тот, кто узнал пароль, без него не войдёт.',
    factorMust:
      'Ваша роль открывает сведения о других людях или решения о них, поэтому без входа в два шага начать работу нельзя.',
    factorApp:
      'На телефоне нужно приложение, которое создаёт коды: Google Authenticator, Microsoft Authenticator, Aegis, FreeOTP или любое подобное.',
    factorBegin: 'Начать',
    scanTitle: '1. Добавьте запись в приложение',
    scanLead: 'В приложении выберите «Добавить запись» и наведите камеру на этот QR-код.',
    scanPicture: 'QR-код для приложения. Вместо него можно ввести ключ, который стоит ниже.',
    scanHere: 'Открыть в приложении на этом телефоне',
    secretLabel: 'Или введите ключ вручную:',
    confirmTitle: '2. Введите код, который показывает приложение',
    confirmFactor: 'Включить',
    startAgain: 'Создать другой ключ',
    code: 'Код из приложения',
    codeHint: '6 цифр, меняются каждые 30 секунд.',
    codeOrRecovery: 'Код',
    codeOrRecoveryHint: '6 цифр из приложения или один из сохранённых кодов восстановления.',
    codeMissing: 'Введите код.',
    codeWrong: 'Код не подошёл. Проверьте часы телефона и дождитесь следующего кода.',
    codesTitle: 'Коды восстановления',
    codesReady: 'Вход в два шага включён.',
    codesRenewed: 'Новые коды готовы, прежние больше не действуют.',
    codesLead:
      'Если телефон потеряется, вы войдёте с одним из этих кодов. Каждый действует один раз. Мы показываем их только сейчас: распечатайте страницу или перепишите коды и храните в надёжном месте.',
    codesFor: 'Учётная запись: {email}, {site}',
    codesKept: 'Коды сохранены, дальше',
    state: 'Включён {date}',
    stateCodes:
      '{count, plural, =0 {Кодов восстановления не осталось: создайте новые.} one {Остался # код восстановления.} few {Осталось # кода восстановления.} many {Осталось # кодов восстановления.} other {Осталось # кода восстановления.}}',
    renewTitle: 'Новые коды восстановления',
    renewLead: 'Если коды закончились или их кто-то видел. Прежние сразу перестанут действовать.',
    renew: 'Создать новые коды',
    removeTitle: 'Сменить телефон или отключить',
    removeLead:
      'Введите текущий код в последний раз. После этого вы сможете подключить новый телефон. На других устройствах будет выполнен выход.',
    remove: 'Отключить',
    removed: 'Вход в два шага отключён.',
    codeTitle: 'Ещё один шаг',
    codeLead: 'Введите код, который сейчас показывает приложение на телефоне.',
    againTitle: 'Введите код ещё раз',
    againLead:
      'Перед выдачей прав и подключением систем код спрашивают заново. Затем вернитесь на прежнюю страницу и отправьте написанное: введённого кода хватит на десять минут.',
    codeGive: 'Продолжить',
    codeLost:
      'Если нет ни телефона, ни кодов, обратитесь к администратору: убедившись, что это вы, он позволит настроить вход заново.',
    codeOther: 'Войти с другой учётной записью',
    accountNone: 'Не включён. Он защищает от того, кто узнал пароль.',
    accountSet: 'Включён: при входе понадобится код из приложения.',
    accountLink: 'Настроить вход в два шага',
    adminTitle: 'Вход в два шага',
    adminNone: 'Не настроен.',
    adminMust: 'Не настроен. Страницы этой роли попросят его настроить.',
    adminSet: 'Настроен {date}',
    adminHint:
      'Отключайте его, только если человек потерял телефон и лично подтвердил, кто он. Это подтверждает второй администратор; после этого на всех устройствах человека будет выполнен выход, и он получит письмо.',
    adminRemove: 'Предложить отключение',
    adminRemoved: 'Вход в два шага отключён.',
  },
  en: {
    factorTitle: 'Second factor',
    factorLead:
      'Besides the password you give a code that an app on your phone shows. Whoever learns your password still cannot sign in.',
    factorMust:
      'Your role opens the records of other people, so you cannot begin to work without it.',
    factorApp:
      'You need an app that makes codes on your phone: Google Authenticator, Microsoft Authenticator, Aegis, FreeOTP or any other of the kind.',
    factorBegin: 'Begin',
    scanTitle: '1. Add it to the app',
    scanLead: 'In the app choose to add an account, and point the camera at this code.',
    scanPicture: 'QR code for the app. You can enter the key below by hand instead.',
    scanHere: 'Open in the app on this phone',
    secretLabel: 'Or enter the key by hand:',
    confirmTitle: '2. Enter the code that the app shows',
    confirmFactor: 'Turn on',
    startAgain: 'Make another key',
    code: 'Code from the app',
    codeHint: '6 digits; new ones every 30 seconds.',
    codeOrRecovery: 'Code',
    codeOrRecoveryHint: 'The 6 digits from the app, or one of the recovery codes that you saved.',
    codeMissing: 'Enter the code.',
    codeWrong: 'This code did not work. Check the clock of your phone and wait for the next code.',
    codesTitle: 'Recovery codes',
    codesReady: 'The second factor is on.',
    codesRenewed: 'The new codes are ready; the earlier ones no longer work.',
    codesLead:
      'If you lose your phone, one of these codes signs you in. Each works once. They are shown only now: print this page or write them down, and keep them in a safe place.',
    codesFor: 'Account: {email}, {site}',
    codesKept: 'I have saved them, continue',
    state: 'On since {date}.',
    stateCodes:
      '{count, plural, =0 {No recovery code is left: please make new ones.} one {One recovery code is left.} other {# recovery codes are left.}}',
    renewTitle: 'New recovery codes',
    renewLead:
      'When they are used up, or somebody has seen them. Earlier ones stop working at once.',
    renew: 'Make new codes',
    removeTitle: 'Change the phone, or turn it off',
    removeLead:
      'Enter the current code one last time. Then you can set up the new phone. Other devices are signed out.',
    remove: 'Turn off',
    removed: 'The second factor is off.',
    codeTitle: 'One more step',
    codeLead: 'Enter the code that the app on your phone shows now.',
    againTitle: 'Enter your code once more',
    againLead:
      'Before rights are given or systems connected, the code is asked for again. Then go back to the page you came from and send what you wrote: one code is enough for ten minutes.',
    codeGive: 'Continue',
    codeLost:
      'If you have neither the phone nor the codes, turn to the administrator: once they are sure that it is you, they will let you set it up again.',
    codeOther: 'Sign in with another account',
    accountNone: 'Off. It protects you from whoever learns your password.',
    accountSet: 'On: signing in asks for a code from the app.',
    accountLink: 'Manage the second factor',
    adminTitle: 'Second factor',
    adminNone: 'Not set up.',
    adminMust: 'Not set up. The pages of this role will ask for it.',
    adminSet: 'Set up on {date}',
    adminHint:
      'Remove it only for somebody who lost their phone and has shown you in person who they are. A second administrator confirms it; then they are signed out everywhere and get a letter.',
    adminRemove: 'Propose to remove it',
    adminRemoved: 'The second factor was removed.',
  },
})
