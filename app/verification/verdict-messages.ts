import type { Catalogue } from '../platform/i18n/messages'

/**
 * The words of the verdict. The offline verifier carries them too, where nothing reads ICU MessageFormat: a place is
 * only ever a name in braces, and nothing is counted.
 */
export const verdictMessages = {
  kk: {
    valid: 'Сертификат жарамды',
    validText: 'Ол осында берілген, берілгеннен бері өзгермеген және кері қайтарып алынбаған.',
    'not-yet-valid': 'Сертификат әлі күшіне енбеген',
    notYetValidText:
      'Ол шынайы, бірақ жарамдылық мерзімі әлі басталған жоқ. Басталатын күні: {date}.',
    expired: 'Сертификаттың мерзімі өткен',
    expiredText:
      'Ол шынайы және өзгермеген, бірақ мерзімі {date} күні аяқталған. Иесінен жаңа сертификатын сұраңыз.',
    suspended: 'Сертификаттың күші уақытша тоқтатылған',
    suspendedText:
      'Ол осында берілген, бірақ оны берген ұйым күшін уақытша тоқтатты. Қалпына келтірілгенше оған сүйенбеңіз.',
    revoked: 'Сертификат кері қайтарып алынған',
    revokedText: 'Ол осында берілген, бірақ {date} күні кері қайтарып алынды. Оған сүйенбеңіз.',
    revokedUndated:
      'Ол осында берілген, бірақ кейін кері қайтарып алынды немесе орнына жаңасы берілді. Оған сүйенбеңіз.',
    replaced: 'Сертификат ауыстырылған',
    replacedText: 'Ол шынайы, бірақ орнына жаңасы берілген. Жаңасын тексеріңіз.',
    altered: 'Бұл сертификатқа сенуге болмайды',
    alteredText:
      'Мұндай нөмір бар, бірақ сақталған деректер қолтаңбаға сәйкес келмейді: олар берілгеннен кейін өзгертілген. Сондықтан біз оларды көрсетпейміз. Сертификатты қабылдамаңыз және оны берген ұйымға хабарлаңыз.',
    'foreign-form': 'Бұл — біз беретін түрдегі сертификат емес',
    foreignFormText:
      'Оны басқа ұйым берген, басқа бағдарлама қайта сақтаған немесе біреу өзгерткен болуы мүмкін. Сондықтан мұнда жазылғанның ешқайсысы тексерілген жоқ. Бұған сүйенбеңіз: сертификатты қағаздағы нөмірі бойынша тексеріңіз.',
    'check-failed': 'Тексеру аяқталмады',
    checkFailedText:
      'Тексеру кезінде қате шықты, сондықтан сертификаттың жарамды-жарамсызы белгісіз. Оған сүйенбеңіз: қайталап көріңіз немесе нөмірі бойынша тексеріңіз.',
    'unknown-issuer': 'Бұл сертификатты кім бергені белгісіз',
    'unknown-key':
      'Оған қойылған қолтаңба біздің кілттеріміздің ешқайсысымен жасалмаған. Ондағы жазуға сенбеңіз және оны қабылдамаңыз.',
    'compromised-key':
      'Оған қолтаңба қойылған кілт бөтен қолға түскен болуы мүмкін, сондықтан бұл кілтке енді сенбейміз. Иесінен оның орнына берілген сертификатты сұраңыз.',
    'not-in-register':
      'Қолтаңбасы біздікіндей, бірақ тізілімде дәл осындай сертификат жоқ. Оны қабылдамаңыз және онда көрсетілген ұйымға хабарлаңыз.',
    'status-unknown': 'Сертификаттың әлі күшінде екені белгісіз',
    statusUnknownText:
      'Қолтаңбасы шынайы, бірақ оның кері қайтарып алынбағанын тексеру мүмкін болмады. Байланыс пайда болғанда қайта тексеріңіз.',
    'not-found': 'Мұндай сертификат жоқ',
    mistyped: 'Нөмірде қате бар',
    mistypedText:
      'Жазылғаны сертификат нөміріне сәйкес келмейді, сондықтан біз оны іздемедік. Бұл сертификат жоқ дегенді білдірмейді: нөмірді қағаздан қарап, қайта жазыңыз.',
    'iin-in-address': 'Мұнда сертификат нөмірі керек',
    iinInAddressText:
      'Мекенжайда ЖСН-ге ұқсас сан бар. ЖСН-ді мекенжай жолағына жазбаңыз: ол браузер тарихында қалады. Сертификат нөмірін төменге жазыңыз.',
    notFoundText:
      'Бұл нөмірмен ешқашан сертификат берілмеген. Нөмірді қағаздағымен салыстырыңыз; егер ол дәл осылай басылған болса, ол қағазды біз бермегенбіз.',

    checks: 'Не тексерілді',
    signature: 'Қолтаңба',
    signaturePassed: 'Шынайы: берілгеннен бері ештеңе өзгермеген.',
    signatureFailed: 'Сәйкес келмейді: деректер өзгертілген.',
    signatureUnknown: 'Тексеру мүмкін болмады.',
    issuer: 'Берген ұйым',
    issuerPassed: 'Белгілі: біздің кілтімізбен қол қойылған.',
    issuerFailed: 'Белгісіз немесе оған енді сенуге болмайды.',
    issuerUnknown: 'Қолтаңбасыз мұны білу мүмкін емес.',
    status: 'Күйі',
    statusPassed: 'Күшінде: кері қайтарып алынбаған, тоқтатылмаған, ауыстырылмаған.',
    statusFailed: 'Қазір күшінде емес.',
    statusUnknown: 'Белгісіз.',
    dates: 'Мерзімі',
    datesPassed: 'Бүгін жарамды.',
    datesFailed: 'Бүгін күшінде емес: мерзімі басталмаған немесе өтіп кеткен.',
    datesUnknown: 'Белгісіз.',
    extractOnline:
      'Бұл — талаптар парағынан алынған үзінді көшірме. Оны тек интернет арқылы тексеруге болады: байланыс пайда болғанда қайталаңыз.',
    passed: 'Өтті',
    failed: 'Өтпеді',
    unknown: 'Белгісіз',
  },
  ru: {
    valid: 'Сертификат действителен',
    validText: 'Он выдан здесь, с тех пор не изменён и не отозван.',
    'not-yet-valid': 'Сертификат ещё не вступил в силу',
    notYetValidText: 'Он подлинный, но начнёт действовать позже ({date}).',
    expired: 'Срок сертификата истёк',
    expiredText:
      'Он подлинный и не изменён, но его срок истёк ({date}). Попросите у владельца новый сертификат.',
    suspended: 'Действие сертификата приостановлено',
    suspendedText:
      'Он выдан здесь, но организация, которая его выдала, приостановила его действие. Не полагайтесь на него, пока действие не восстановят.',
    revoked: 'Сертификат отозван',
    revokedText: 'Он был выдан здесь, но отозван ({date}). Не полагайтесь на него.',
    revokedUndated:
      'Он был выдан здесь, но позже отозван или заменён новым. Не полагайтесь на него.',
    replaced: 'Сертификат заменён',
    replacedText: 'Он подлинный, но вместо него выдан новый. Проверьте новый.',
    altered: 'Этому сертификату нельзя доверять',
    alteredText:
      'Такой номер есть, но сохранённые данные не соответствуют подписи: после выдачи их изменили. Поэтому мы их не показываем. Не принимайте сертификат и сообщите об этом организации, которая его выдала.',
    'foreign-form': 'Мы выдаём сертификаты не в таком виде',
    foreignFormText:
      'Возможно, его выдала другая организация, заново сохранила другая программа или кто-то изменил. Поэтому ничего из написанного здесь не проверено. Не полагайтесь на это: проверьте сертификат по номеру, который напечатан на бумаге.',
    'check-failed': 'Проверка не завершилась',
    checkFailedText:
      'Во время проверки произошла ошибка, поэтому неизвестно, действителен ли сертификат. Не полагайтесь на него: попробуйте ещё раз или проверьте его по номеру.',
    'unknown-issuer': 'Неизвестно, кем выдан этот сертификат',
    'unknown-key':
      'Подпись на нём сделана не нашим ключом. Не верьте тому, что в нём написано, и не принимайте его.',
    'compromised-key':
      'Ключ, которым он подписан, мог попасть в чужие руки, поэтому мы ему больше не доверяем. Попросите у владельца сертификат, выданный взамен.',
    'not-in-register':
      'Подпись похожа на нашу, но точно такого сертификата в реестре нет. Не принимайте его и сообщите организации, которая в нём указана.',
    'status-unknown': 'Неизвестно, действует ли ещё сертификат',
    statusUnknownText:
      'Подпись подлинная, но проверить, не отозван ли сертификат, не удалось. Проверьте его ещё раз, когда будет связь.',
    'not-found': 'Такого сертификата нет',
    mistyped: 'В номере опечатка',
    mistypedText:
      'То, что введено, не может быть номером сертификата, поэтому мы его не искали. Это не значит, что сертификата нет: сверьте номер с бумагой и введите ещё раз.',
    'iin-in-address': 'Здесь нужен номер сертификата',
    iinInAddressText:
      'В адресе стоит число, похожее на ИИН. Не вводите ИИН в адресную строку: он останется в истории браузера. Введите номер сертификата ниже.',
    notFoundText:
      'Под этим номером сертификат никогда не выдавался. Сравните номер с бумагой; если он напечатан именно так, это не наша бумага.',

    checks: 'Что проверено',
    signature: 'Подпись',
    signaturePassed: 'Подлинная: после выдачи ничего не изменилось.',
    signatureFailed: 'Не сходится: данные изменены.',
    signatureUnknown: 'Проверить не удалось.',
    issuer: 'Кем выдан',
    issuerPassed: 'Известен: подписано нашим ключом.',
    issuerFailed: 'Неизвестен, или ему больше нельзя доверять.',
    issuerUnknown: 'Без верной подписи узнать нельзя.',
    status: 'Состояние',
    statusPassed: 'В силе: не отозван, не приостановлен, не заменён.',
    statusFailed: 'Сейчас не в силе.',
    statusUnknown: 'Неизвестно.',
    dates: 'Срок',
    datesPassed: 'Сегодня действует.',
    datesFailed: 'Сегодня не действует: срок не начался или истёк.',
    datesUnknown: 'Неизвестно.',
    extractOnline:
      'Это выписка из карточки требований. Её можно проверить только через интернет: повторите, когда будет связь.',
    passed: 'Пройдено',
    failed: 'Не пройдено',
    unknown: 'Неизвестно',
  },
  en: {
    valid: 'The certificate is valid',
    validText: 'It was issued here, has not been changed since and has not been revoked.',
    'not-yet-valid': 'The certificate is not valid yet',
    notYetValidText: 'It is genuine, but it will be valid only from {date}.',
    expired: 'The certificate has expired',
    expiredText:
      'It is genuine and unchanged, but its term ended on {date}. Please ask the holder for a newer one.',
    suspended: 'The certificate is suspended',
    suspendedText:
      'It was issued here, but its issuer has suspended it for the time being. Do not rely on it until it is reinstated.',
    revoked: 'The certificate was revoked',
    revokedText: 'It was issued here, but revoked on {date}. Do not rely on it.',
    revokedUndated:
      'It was issued here, but later revoked, or replaced by a new one. Do not rely on it.',
    replaced: 'The certificate was replaced',
    replacedText: 'It is genuine, but a new one was issued in its place. Please check the new one.',
    altered: 'This certificate cannot be trusted',
    alteredText:
      'The number exists, but the stored data do not match the signature: they were changed after the award. That is why we do not show them. Do not accept the certificate, and tell the organisation that issued it.',
    'foreign-form': 'This is not in the form in which we issue certificates',
    foreignFormText:
      'It may come from another issuer, have been saved anew by another program, or have been changed. So nothing that it says was checked. Do not rely on it: check the certificate by the number that is printed on the paper.',
    'check-failed': 'The check did not come to an end',
    checkFailedText:
      'Something went wrong during the check, so it is not known whether the certificate is valid. Do not rely on it: try again, or check it by its number.',
    'unknown-issuer': 'It is not known who issued this certificate',
    'unknown-key':
      'It is signed, but with none of our keys. Do not believe what it says, and do not accept it.',
    'compromised-key':
      'The key that signed it may have fallen into other hands, so we no longer trust that key. Please ask the holder for the certificate issued in its place.',
    'not-in-register':
      'Its signature looks like ours, but the register has no certificate exactly like it. Do not accept it, and tell the organisation that it names.',
    'status-unknown': 'It is not known whether the certificate is still valid',
    statusUnknownText:
      'The signature is genuine, but whether the certificate was revoked could not be checked. Please check again when there is a connection.',
    'not-found': 'There is no such certificate',
    mistyped: 'The number is mistyped',
    mistypedText:
      'What was entered cannot be the number of a certificate, so we did not look for it. This does not mean that there is no certificate: compare the number with the paper and enter it again.',
    'iin-in-address': 'A certificate number belongs here',
    iinInAddressText:
      'The address holds a number that looks like an IIN. Please do not put an IIN into the address bar: it stays in the history of the browser. Enter the number of the certificate below.',
    notFoundText:
      'No certificate was ever issued under this number. Please compare it with the paper; if it is printed exactly so, the paper is not ours.',

    checks: 'What was checked',
    signature: 'Signature',
    signaturePassed: 'Genuine: nothing has been changed since the award.',
    signatureFailed: 'Does not match: something was changed.',
    signatureUnknown: 'Could not be checked.',
    issuer: 'Issuer',
    issuerPassed: 'Known: signed with a key of ours.',
    issuerFailed: 'Unknown, or no longer to be trusted.',
    issuerUnknown: 'Cannot be told without a good signature.',
    status: 'Status',
    statusPassed: 'In force: not revoked, not suspended, not replaced.',
    statusFailed: 'Not in force now.',
    statusUnknown: 'Unknown.',
    dates: 'Dates',
    datesPassed: 'In force today.',
    datesFailed: 'Not in force today: its term has not begun or is over.',
    datesUnknown: 'Unknown.',
    extractOnline:
      'This is an extract of a record. It can be checked only over the internet: please try again when there is a connection.',
    passed: 'Passed',
    failed: 'Not passed',
    unknown: 'Unknown',
  },
} satisfies Catalogue
