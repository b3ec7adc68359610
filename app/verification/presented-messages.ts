import type { Catalogue } from '../platform/i18n/messages'

/**
 * What is said of what somebody presented. The offline verifier carries these words too, where nothing reads ICU
 * MessageFormat: a place is only ever a name in braces, and nothing is counted.
 */
export const presentedMessages = {
  kk: {
    alteredPresented:
      'Мұнда жазылғаны қол қойылған мәтінге сәйкес келмейді: ол берілгеннен кейін өзгертілген немесе әуелден жалған. Оны қабылдамаңыз.',
    elsewhereTitle: 'Бұл басқа сайттың мекенжайы',
    elsewhereText:
      'Ол {host} сайтына апарады, ал ол біздің сайт емес. Біз оны ашпадық. Онда «жарамды» деп тұрса да, сенбеңіз.',
    elsewhereCode: 'Ондағы нөмірді осында тексеру',
    refusedTitle: 'Мұнда тексеруге болатын сертификат жоқ',
    'empty-file': 'Файл бос.',
    'unknown-file':
      'Бұл файлды оқи алмадық. PDF, JSON, PNG немесе JPEG түріндегі сертификатты таңдаңыз не нөмірін жазыңыз.',
    'nothing-signed': 'Бұл файлда қол қойылған ештеңе жоқ. Нөмірін қағаздан қарап жазыңыз.',
    'no-qr-code':
      'Суретте QR-код көрінбейді. Оны жақынырақ әрі анық етіп түсіріңіз немесе астындағы нөмірді жазыңыз.',
    'no-attachment':
      'Бұл PDF ішінде біздің цифрлық сертификат жоқ. Қағаздағы нөмірді жазып тексеріңіз.',
    'several-attachments':
      'Бұл PDF ішіне бірнеше файл салынған. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    'active-content':
      'Бұл PDF ішінде өздігінен орындалатын бағдарлама бар. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    encrypted: 'Бұл PDF құпиясөзбен жабылған, сондықтан оны тексеру мүмкін емес.',
    'broken-pdf':
      'Бұл PDF бүлінген немесе әр бағдарлама одан әртүрлі нәрсе оқитындай етіп жасалған. Біз мұндай файл бермейміз. Иесінен жүктеп алған файлдың өзін сұраңыз немесе нөмірін жазыңыз.',
    'added-later':
      'Бұл PDF-ке берілгеннен кейін бірдеңе қосылған. Біз мұндай сертификат бермейміз. Оны қабылдамаңыз.',
    'more-pages':
      'Бұл PDF-те бір беттен артық бет бар, ал біздің сертификат бір беттен тұрады: ол өзгертілген. Оны қабылдамаңыз.',
    annotations:
      'Бұл PDF-ке ескертпе, сілтеме немесе мөр бейнесі қойылған. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    'form-fields':
      'Бұл PDF-те толтыруға арналған өрістер бар. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    overlay:
      'Бұл PDF бетінің үстіне басқа мәтін немесе сурет салынған. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    layers:
      'Бұл PDF-те көрсетуге және жасыруға болатын қабаттар бар. Біз мұндай сертификат бермейміз: ол өзгертілген. Оны қабылдамаңыз.',
    'foreign-part':
      'Бұл PDF-те біздің сертификаттарда ешқашан болмайтын бөлік бар: ол өзгертілген. Иесінен жүктеп алған файлдың өзін сұраңыз немесе нөмірін жазыңыз.',
    'unreadable-scan':
      'Бұл сканерленген PDF-тегі суретті оқи алмадық. QR-кодты суретке түсіріңіз немесе астындағы нөмірді жазыңыз.',
    'several-qr-codes':
      'Суретте бірнеше QR-код бар. Қайсысы осы қағаздікі екенін біле алмаймыз, сондықтан ешқайсысын тексермедік. Тек біреуін түсіріңіз.',
    'broken-picture': 'Бұл сурет бүлінген, оны оқу мүмкін емес.',
    'several-credentials':
      'Бұл суретке бірнеше сертификат салынған. Біз мұндай сурет бермейміз. Оны қабылдамаңыз.',
    'picture-too-large': 'Бұл сурет тым үлкен. QR-кодты жақыннан түсіріңіз.',
    'too-costly':
      'Бұл файлды оқу тым ұзаққа созылды, сондықтан тоқтаттық. QR-кодты жақыннан қайта түсіріңіз немесе астындағы нөмірді жазыңыз.',
    'too-long': 'Бұл тым үлкен: біздің сертификат мұндай болмайды.',
    'too-deep': 'Мұнда деректер тым терең қабатталған: біздің сертификат мұндай болмайды.',
    'duplicate-key':
      'Мұнда бір нәрсе екі рет, әртүрлі етіп айтылған: біздің сертификат мұндай болмайды. Оны қабылдамаңыз.',
    'forbidden-key':
      'Мұнда бағдарламаны алдауға арналған жазу бар: біздің сертификат мұндай болмайды. Оны қабылдамаңыз.',
    'not-json': 'Бұл мәтін толық емес немесе бүлінген.',
    'not-an-object': 'Бұл мәтін сертификат емес.',

    camera: 'QR-кодты камераға көрсету',
    cameraStop: 'Камераны өшіру',
    cameraLooking: 'QR-кодты камераға көрсетіңіз. Кескін осы құрылғыдан ешқайда жіберілмейді.',
    cameraView: 'Камера көріп тұрған сурет',
    cameraMissing: 'Бұл құрылғыда камера табылмады. Файлды таңдаңыз немесе нөмірді жазыңыз.',
    cameraRefused:
      'Камераға рұқсат берілмеген. Браузердің баптауында рұқсат беріңіз немесе нөмірді жазыңыз.',
    file: 'Сертификат файлы',
    fileHint: 'PDF, JSON, PNG немесе JPEG, 5 МБ-қа дейін.',
    drop: 'Файлды осы жерге сүйреп әкелуге де болады.',
    paperTitle: 'Қағазда дәл осылай жазылуға тиіс',
    paperCompare:
      'Осы бес жолды қағаздағымен салыстырыңыз. Бір әрпі басқаша болса, QR-код басқа қағазға жапсырылған немесе қағаз өзгертілген: оны қабылдамаңыз.',
    paperAsIssued: 'Бұл файл берілген күйінде: бірде-бір байты өзгермеген.',
    paperChanged:
      'Бұл файл берілген файлдың дәл өзі емес: ол қайта сақталған немесе өзгертілген, не біз файлдардың таңбасын сақтай бастағанға дейін жүктелген. Осы бес жолды ондағы жазумен салыстырыңыз; бір әрпі басқаша болса, қабылдамаңыз.',
    checking: 'Тексеріліп жатыр…',
    checkedHere: 'Осы құрылғыда тексерілді.',
    checkedTwice: 'Екі рет тексерілді: осы браузерде және серверде.',
    disagree:
      'Осы браузер мен сервер екі түрлі жауап берді. Анықталғанша бұл сертификатқа сүйенбеңіз.',
    knownUntil: 'Кері қайтарып алынған сертификаттар туралы мәліметтің уақыты: {date}.',
    knownNothing: 'Кері қайтарып алынған сертификаттар туралы мәлімет жоқ.',
    statusPassedKnown: 'Қолда бар мәлімет бойынша кері қайтарып алынбаған және тоқтатылмаған.',
    noLine: 'Қазір байланыс жоқ: осы құрылғыда бар мәлімет бойынша ғана тексерілді.',
    serverFailed:
      'Сервер жауап бере алмады: тек осы құрылғыдағы мәлімет бойынша тексерілді. Кейінірек қайталаңыз.',
    notChecked: 'Байланыс жоқ, сондықтан ештеңе тексерілген жоқ.',
    toOffline: 'Желісіз тексеру бетін ашу',
    validHere:
      'Қолтаңбасы мен мерзімі дұрыс, қолда бар мәлімет бойынша ол кері қайтарып алынбаған.',
    validAsOf: '{date} жағдайы бойынша сертификат жарамды',
    validStale:
      'Қолтаңбасы мен мерзімі дұрыс, бірақ кері қайтарып алынғандар туралы мәлімет ескі ({age}). Шешім қабылдар алдында байланыс бар жерде қайта тексеріңіз.',
    knownOutdated:
      'Қолтаңбасы шынайы, бірақ қолдағы мәлімет тым ескі ({age}): содан бері ол кері қайтарып алынуы мүмкін. Тексеру файлын қайта жүктеп алыңыз немесе сайтта тексеріңіз.',
    clockBehind:
      'Осы құрылғының сағаты тексеру файлы жасалған уақыттан ({date}) ертерек уақытты көрсетіп тұр, сондықтан мәліметтің қаншалықты ескі екенін білу мүмкін емес. Құрылғының күні мен уақытын түзетіңіз.',
    knownAlteredTitle: 'Бұл тексеру файлына сенуге болмайды',
    knownAltered:
      'Ішіндегі кілттер мен тізімдер сайт қол қойған күйінде емес: файл бүлінген немесе өзгертілген. Оны сайттан қайта жүктеп алыңыз.',
    holder: 'Иесі',
    programme: 'Бағдарлама',
    hours: 'Көлемі (академиялық сағат)',
    awarded: 'Берілген күні',
    until: 'Жарамдылық мерзімі (осы күнді қоса)',
    term: 'Мерзімі',
    noTerm: 'белгіленбеген',
    issuerSite: 'Берген сайт',
    number: 'Нөмірі',

    offlineTitle: 'Сертификатты желісіз тексеру',
    offlineLead:
      'Бұл бет интернетсіз жұмыс істейді және ешқайда ештеңе жібермейді. QR-кодты көрсетіңіз, файлды таңдаңыз немесе мәтінін қойыңыз.',
    pasted: 'QR-код мәтіні немесе цифрлық сертификат мәтіні',
    check: 'Тексеру',
    numberOffline:
      'Нөмірді желісіз тексеру мүмкін емес: тізілім серверде. QR-кодты көрсетіңіз немесе файлды таңдаңыз, не байланыс пайда болғанда нөмірді сайтта тексеріңіз.',
    mistypedOffline:
      'Бұл QR-код мәтіні де, цифрлық сертификат та емес. Егер бұл нөмір болса, онда қате бар: онда 18 таңба болады. Қағаздағымен салыстырыңыз.',
    decide: 'Баланы отбасына орналастыру туралы шешімді қорғаншылық органы мен сот қабылдайды.',
    language: 'Тіл',
  },
  ru: {
    alteredPresented:
      'То, что здесь написано, не совпадает с тем, что было подписано: это изменили после выдачи или подделали с самого начала. Не принимайте его.',
    elsewhereTitle: 'Это адрес другого сайта',
    elsewhereText:
      'Он ведёт на {host}, а это не наш сайт. Мы его не открывали. Не верьте ему, даже если там написано «действителен».',
    elsewhereCode: 'Проверить номер из него здесь',
    refusedTitle: 'Здесь нет сертификата, который можно проверить',
    'empty-file': 'Файл пуст.',
    'unknown-file':
      'Этот файл прочитать не удалось. Выберите сертификат в виде PDF, JSON, PNG или JPEG или введите его номер.',
    'nothing-signed':
      'В этом файле нет ничего подписанного. Введите номер, который напечатан на бумаге.',
    'no-qr-code':
      'На изображении не видно QR-кода. Снимите его ближе и чётче или введите номер под ним.',
    'no-attachment':
      'В этом PDF нет нашего цифрового сертификата. Введите номер, который напечатан на бумаге.',
    'several-attachments':
      'В этот PDF вложено несколько файлов. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    'active-content':
      'В этом PDF есть программа, которая выполняется сама. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    encrypted: 'Этот PDF закрыт паролем, проверить его нельзя.',
    'broken-pdf':
      'Этот PDF повреждён или устроен так, что разные программы прочтут в нём разное. Мы таких файлов не выдаём. Попросите у владельца сам скачанный файл или введите номер.',
    'added-later':
      'В этот PDF что-то добавили после выдачи. Мы таких сертификатов не выдаём. Не принимайте его.',
    'more-pages':
      'В этом PDF больше одной страницы, а наш сертификат занимает одну: его изменили. Не принимайте его.',
    annotations:
      'В этот PDF вставлены пометки, ссылки или изображение штампа. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    'form-fields':
      'В этом PDF есть поля для заполнения. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    overlay:
      'Поверх страницы этого PDF наложен другой текст или изображение. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    layers:
      'В этом PDF есть слои, которые можно показать и скрыть. Мы таких сертификатов не выдаём: его изменили. Не принимайте его.',
    'foreign-part':
      'В этом PDF есть часть, которой в наших сертификатах не бывает: его изменили. Попросите у владельца сам скачанный файл или введите номер.',
    'unreadable-scan':
      'Изображение в этом отсканированном PDF прочитать не удалось. Сфотографируйте QR-код или введите номер под ним.',
    'several-qr-codes':
      'На изображении несколько QR-кодов. Какой из них относится к этой бумаге, знать нельзя, поэтому мы не проверили ни одного. Снимите только один.',
    'broken-picture': 'Это изображение повреждено, прочитать его нельзя.',
    'several-credentials':
      'В это изображение вложено несколько сертификатов. Мы таких не выдаём. Не принимайте его.',
    'picture-too-large': 'Это изображение слишком большое. Снимите QR-код ближе.',
    'too-costly':
      'Этот файл читался слишком долго, и мы остановились. Снимите QR-код ещё раз, ближе, или введите номер под ним.',
    'too-long': 'Это слишком велико: наш сертификат таким не бывает.',
    'too-deep': 'Данные здесь вложены слишком глубоко: наш сертификат таким не бывает.',
    'duplicate-key':
      'Здесь одно и то же сказано дважды и по-разному: наш сертификат таким не бывает. Не принимайте его.',
    'forbidden-key':
      'Здесь есть запись, которая рассчитана обмануть программу: наш сертификат таким не бывает. Не принимайте его.',
    'not-json': 'Текст неполный или повреждён.',
    'not-an-object': 'Этот текст — не сертификат.',

    camera: 'Показать QR-код камере',
    cameraStop: 'Выключить камеру',
    cameraLooking: 'Покажите QR-код камере. Изображение не покидает это устройство.',
    cameraView: 'Что видит камера',
    cameraMissing: 'На этом устройстве камера не найдена. Выберите файл или введите номер.',
    cameraRefused:
      'Доступ к камере не разрешён. Разрешите его в настройках браузера или введите номер.',
    file: 'Файл сертификата',
    fileHint: 'PDF, JSON, PNG или JPEG, до 5 МБ.',
    drop: 'Файл можно и перетащить сюда.',
    paperTitle: 'На бумаге должно стоять ровно это',
    paperCompare:
      'Сравните эти пять строк с бумагой. Если отличается хотя бы одна буква, QR-код перенесён с другой бумаги или бумагу изменили: не принимайте её.',
    paperAsIssued: 'Этот файл точно такой, каким был выдан: не изменён ни один байт.',
    paperChanged:
      'Этот файл отличается от выданного: его пересохранили или изменили либо скачали до того, как мы стали хранить отпечатки файлов. Сравните эти пять строк с тем, что в нём написано; если отличается хотя бы одна буква, не принимайте его.',
    checking: 'Проверяем…',
    checkedHere: 'Проверено на этом устройстве.',
    checkedTwice: 'Проверено дважды: в этом браузере и на сервере.',
    disagree:
      'Этот браузер и сервер дали разные ответы. Не полагайтесь на сертификат, пока это не выяснится.',
    knownUntil: 'Сведения об отозванных сертификатах на: {date}.',
    knownNothing: 'Сведений об отозванных сертификатах нет.',
    statusPassedKnown: 'По известным сведениям не отозван и не приостановлен.',
    noLine: 'Сейчас нет связи: проверено только по сведениям на этом устройстве.',
    serverFailed:
      'Сервер не смог ответить: проверено только по сведениям на этом устройстве. Повторите позже.',
    notChecked: 'Связи нет, поэтому ничего не проверено.',
    toOffline: 'Открыть проверку без связи',
    validHere: 'Подпись и срок в порядке, и по известным сведениям он не отозван.',
    validAsOf: 'Сертификат был действителен: {date}',
    validStale:
      'Подпись и срок в порядке, но сведения об отозванных устарели ({age}). Перед решением проверьте его ещё раз там, где есть связь.',
    knownOutdated:
      'Подпись подлинная, но имеющиеся сведения слишком старые ({age}): с тех пор его могли отозвать. Скачайте файл проверки заново или проверьте на сайте.',
    clockBehind:
      'Часы этого устройства показывают время раньше, чем сделан файл проверки ({date}), поэтому неизвестно, насколько стары сведения. Исправьте дату и время на устройстве.',
    knownAlteredTitle: 'Этому файлу проверки нельзя доверять',
    knownAltered:
      'Ключи и списки в нём не такие, какими их подписал сайт: файл повреждён или изменён. Скачайте его с сайта заново.',
    holder: 'Владелец',
    programme: 'Программа',
    hours: 'Объём (академические часы)',
    awarded: 'Дата выдачи',
    until: 'Действителен до (включительно)',
    term: 'Срок',
    noTerm: 'не установлен',
    issuerSite: 'Сайт, который его выдал',
    number: 'Номер',

    offlineTitle: 'Проверка сертификата без связи',
    offlineLead:
      'Эта страница работает без интернета и никуда ничего не отправляет. Покажите QR-код, выберите файл или вставьте текст.',
    pasted: 'Текст QR-кода или цифрового сертификата',
    check: 'Проверить',
    numberOffline:
      'Номер без связи проверить нельзя: реестр находится на сервере. Покажите QR-код или выберите файл либо проверьте номер на сайте, когда будет связь.',
    mistypedOffline:
      'Это не текст QR-кода и не цифровой сертификат. Если это номер, в нём опечатка: в номере 18 знаков. Сверьте его с бумагой.',
    decide: 'Решение об устройстве ребёнка в семью принимают орган опеки и суд.',
    language: 'Язык',
  },
  en: {
    alteredPresented:
      'What is written here is not what was signed: it was changed after the award, or forged from the beginning. Do not accept it.',
    elsewhereTitle: 'This is the address of another site',
    elsewhereText:
      'It leads to {host}, which is not our site. We did not open it. Do not believe it, even if it says “valid”.',
    elsewhereCode: 'Check the number in it here',
    refusedTitle: 'There is no certificate here that can be checked',
    'empty-file': 'The file is empty.',
    'unknown-file':
      'This file could not be read. Please choose a certificate as PDF, JSON, PNG or JPEG, or type its number.',
    'nothing-signed':
      'Nothing in this file is signed. Please type the number that is printed on the paper.',
    'no-qr-code':
      'No QR code can be seen in this picture. Please take a closer and sharper one, or type the number below the code.',
    'no-attachment':
      'This PDF holds no digital certificate of ours. Please type the number that is printed on the paper.',
    'several-attachments':
      'Several files are attached to this PDF. We issue no such certificate: it was changed. Do not accept it.',
    'active-content':
      'This PDF holds a program that would run by itself. We issue no such certificate: it was changed. Do not accept it.',
    encrypted: 'This PDF is locked with a password and cannot be checked.',
    'broken-pdf':
      'This PDF is damaged, or built so that different programs read different things in it. We issue no such file. Ask the holder for the file as it was downloaded, or type the number.',
    'added-later':
      'Something was put into this PDF after it was issued. We issue no such certificate. Do not accept it.',
    'more-pages':
      'This PDF has more than one page, and our certificate has one: it was changed. Do not accept it.',
    annotations:
      'Notes, links or the picture of a stamp were put into this PDF. We issue no such certificate: it was changed. Do not accept it.',
    'form-fields':
      'This PDF has fields to be filled in. We issue no such certificate: it was changed. Do not accept it.',
    overlay:
      'Another text or picture was laid over the page of this PDF. We issue no such certificate: it was changed. Do not accept it.',
    layers:
      'This PDF has layers that can be shown and hidden. We issue no such certificate: it was changed. Do not accept it.',
    'foreign-part':
      'This PDF has a part that no certificate of ours has: it was changed. Ask the holder for the file as it was downloaded, or type the number.',
    'unreadable-scan':
      'The picture in this scanned PDF could not be read. Please photograph the QR code, or type the number below it.',
    'several-qr-codes':
      'There are several QR codes in this picture. Which one belongs to this paper nobody can know, so none was checked. Please photograph only one.',
    'broken-picture': 'This picture is damaged and cannot be read.',
    'several-credentials':
      'Several certificates are stored in this picture. We issue no such picture. Do not accept it.',
    'picture-too-large': 'This picture is too large. Please take the QR code from nearer.',
    'too-costly':
      'This file took too long to read, so we stopped. Photograph the QR code again from closer, or type the number below it.',
    'too-long': 'This is too large: no certificate of ours is like that.',
    'too-deep': 'The data are nested too deeply: no certificate of ours is like that.',
    'duplicate-key':
      'The same thing is said twice here, in different ways: no certificate of ours is like that. Do not accept it.',
    'forbidden-key':
      'There is an entry here that is meant to deceive a program: no certificate of ours is like that. Do not accept it.',
    'not-json': 'The text is incomplete or damaged.',
    'not-an-object': 'This text is not a certificate.',

    camera: 'Show the QR code to the camera',
    cameraStop: 'Switch the camera off',
    cameraLooking: 'Show the QR code to the camera. The picture does not leave this device.',
    cameraView: 'What the camera sees',
    cameraMissing: 'No camera was found on this device. Please choose a file or type the number.',
    cameraRefused:
      'The browser may not use the camera. Please allow it in the settings, or type the number.',
    file: 'File of the certificate',
    fileHint: 'PDF, JSON, PNG or JPEG, up to 5 MB.',
    drop: 'You can also drop the file here.',
    paperTitle: 'Exactly this must stand on the paper',
    paperCompare:
      'Compare these five lines with the paper. If a single letter differs, the QR code was taken from another paper, or the paper was edited: do not accept it.',
    paperAsIssued: 'This file is exactly as issued: not a single byte was changed.',
    paperChanged:
      'This file is not exactly the one that was issued: it was re-saved or edited, or downloaded before we kept the digests of files. Compare these five lines with what it says; if a single letter differs, do not accept it.',
    checking: 'Checking…',
    checkedHere: 'Checked on this device.',
    checkedTwice: 'Checked twice: in this browser and on the server.',
    disagree:
      'This browser and the server gave different answers. Do not rely on the certificate until that is cleared up.',
    knownUntil: 'Revocations known up to: {date}.',
    knownNothing: 'Nothing is known about revocations.',
    statusPassedKnown: 'Not revoked and not suspended, as far as is known.',
    noLine: 'There is no connection now: it was checked with what this device knows.',
    serverFailed:
      'The server could not answer: it was checked only with what this device knows. Please try again later.',
    notChecked: 'There is no connection, so nothing was checked.',
    toOffline: 'Open the check that needs no connection',
    validHere: 'Signature and dates are in order, and as far as is known it was not revoked.',
    validAsOf: 'The certificate was valid as of {date}',
    validStale:
      'Signature and dates are in order, but what is known of revocations is old ({age}). Before you decide, check it again where there is a connection.',
    knownOutdated:
      'The signature is genuine, but what is known here is too old ({age}): it may have been revoked since. Download the verifier anew, or check on the site.',
    clockBehind:
      'The clock of this device shows a time before this verifier was made ({date}), so it cannot be told how old its news are. Please set the date and time of the device.',
    knownAlteredTitle: 'This verifier cannot be trusted',
    knownAltered:
      'The keys and lists in it are not as the site signed them: the file is damaged or was altered. Please download it from the site again.',
    holder: 'Holder',
    programme: 'Programme',
    hours: 'Extent (academic hours)',
    awarded: 'Awarded on',
    until: 'Valid until the end of',
    term: 'Term',
    noTerm: 'none is set',
    issuerSite: 'Site that issued it',
    number: 'Number',

    offlineTitle: 'Verify a certificate without a connection',
    offlineLead:
      'This page works without the internet and sends nothing anywhere. Show the QR code, choose a file or paste the text.',
    pasted: 'Text of the QR code or of the digital certificate',
    check: 'Verify',
    numberOffline:
      'A number cannot be checked without a connection: the register is on the server. Show the QR code or choose a file, or check the number on the site when there is a connection.',
    mistypedOffline:
      'This is neither the text of a QR code nor a digital certificate. If it is a number, it is mistyped: a number has 18 characters. Compare it with the paper.',
    decide: 'The guardianship body and the court decide on the placement of a child.',
    language: 'Language',
  },
} satisfies Catalogue
