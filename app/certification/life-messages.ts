import { catalogue } from '../platform/i18n/messages'

/** What happened to a certificate, and what may be asked; for holders and officials alike. */
export const lifeMessages = catalogue({
  kk: {
    'changed-since':
      'Бет ашылғаннан кейін бұл сертификатқа қатысты өзгеріс болды, сондықтан ештеңе сақталған жоқ. Қазіргі күйін қарап шығыңыз; шешіміңіз өзгермесе, қайта жіберіңіз.',
    historyTitle: 'Сертификат тарихы',
    'event-awarded': 'Сертификат берілді',
    'event-reissued': 'Бұрынғы сертификаттың орнына берілді',
    'event-suspended': 'Күші уақытша тоқтатылды',
    'event-reinstated': 'Күші қалпына келтірілді',
    'event-revoked': 'Кері қайтарып алынды',
    'event-replaced': 'Орнына жаңа сертификат берілді',
    because: 'Себебі: {reason}',
    noteSaid: 'Түсіндірме: {note}',
    proposedBy: 'Ұсынған: {name}',
    confirmedBy: 'Растаған: {name}',
    commandLine: 'командалық жол',
    platform: 'платформа',
    holderThemselves: 'сертификат иесі',
    replaces: 'Мына сертификаттың орнына берілген:',
    replacedBy: 'Орнына мына сертификат берілді:',

    correctionLink: 'Аты-жөнімде қате бар',
    correctionTitle: 'Аты-жөнді түзетуді сұрау',
    correctionLead:
      'Берілген сертификат өзгермейді: оның орнына жаңа нөмірмен дұрыс жазылған сертификат беріледі. Өтінішіңізді ұйымның қызметкері құжатпен салыстырып, растайды.',
    correctionNow: 'Қазір былай жазылған',
    correctionName: 'Қалай жазылуы керек: тегі, аты, әкесінің аты',
    correctionReason: 'Не болды?',
    correctionDocument: 'Дұрыс жазылуын растайтын құжат',
    correctionDocumentHint:
      'Құжаттың атауы және берілген күні, мысалы: жеке куәлік, 2026 жылғы 12 наурыз. ЖСН мен құжат нөмірін жазбаңыз.',
    correctionNote: 'Түсіндірме',
    correctionNoteHint: 'ЖСН мен балалар туралы мәлімет жазбаңыз.',
    correctionSend: 'Өтінішті жіберу',
    correctionBack: 'Сертификатқа оралу',
    correctionAsked:
      'Аты-жөніңізді былай түзетуді сұрадыңыз: {name} ({date}). Өтініш қаралғанша сертификат бұрынғыдай күшінде.',
    correctionWithdraw: 'Өтінішті қайтарып алу',
    correctionDeclined:
      'Аты-жөнді түзету туралы өтінішіңіз ({date}) қабылданбады. Себебін сертификатты берген ұйымнан сұраңыз: {issuer}.',
    paperWorth:
      'PDF сол күйінде қалады, бірақ оны тексерген адам осы бетте айтылғанды көреді: қазір оған сүйенуге болмайды.',

    'reason-unknown': 'Себептердің бірін таңдаңыз.',
    'text-too-long': '500 таңбадан асырмаңыз.',
    'text-holds-iin': 'Мұнда ЖСН жазылған. Оны алып тастаңыз: бұл мәтін әрдайым сақталады.',
    'document-missing': 'Құжатты атаңыз.',
    'same-name': 'Сертификатта дәл осылай жазылған.',
    'too-short': 'Кемінде екі әріп жазыңыз.',
    'too-long': 'Аты-жөн 120 таңбадан аспауы керек.',
    'mixed-alphabets': 'Бір сөзде екі әліпбидің әріптері араласқан. Бір әліпбимен жазыңыз.',
    'foreign-character':
      'Мұнда аты-жөнде болмайтын таңба бар. Кирилл немесе латын әріптерін, дефисті, апострофты және нүктені қолданыңыз.',
    'already-proposed':
      'Бұл сертификатты өзгерту туралы ұсыныс бар, ол әлі қаралған жоқ. Шешім қабылданғанша күтіңіз.',
    'already-revoked': 'Сертификат кері қайтарып алынған, оны енді өзгертуге болмайды.',
    'already-replaced': 'Сертификат ауыстырылған: оның орнына берілген сертификатты өзгертіңіз.',
    'already-suspended': 'Сертификаттың күші уақытша тоқтатылып қойған.',
    'not-suspended': 'Сертификаттың күші тоқтатылмаған.',
    altered: 'Сертификат тексеруден өтпеді, сондықтан оның орнына жаңасын беруге болмайды.',
    throttled: 'Бүгін өтініш тым көп жіберілді. Ертең қайталап көріңіз.',
  },
  ru: {
    'changed-since':
      'С тех пор как вы открыли страницу, с этим сертификатом что-то произошло, поэтому ничего не сохранено. Посмотрите, что с ним сейчас; если решение прежнее, отправьте ещё раз.',
    historyTitle: 'История сертификата',
    'event-awarded': 'Сертификат выдан',
    'event-reissued': 'Выдан вместо прежнего сертификата',
    'event-suspended': 'Действие приостановлено',
    'event-reinstated': 'Действие восстановлено',
    'event-revoked': 'Отозван',
    'event-replaced': 'Вместо него выдан новый сертификат',
    because: 'Причина: {reason}',
    noteSaid: 'Пояснение: {note}',
    proposedBy: 'Предложение: {name}',
    confirmedBy: 'Подтверждение: {name}',
    commandLine: 'командная строка',
    platform: 'платформа',
    holderThemselves: 'владелец сертификата',
    replaces: 'Выдан вместо сертификата:',
    replacedBy: 'Вместо него выдан сертификат:',

    correctionLink: 'В имени есть ошибка',
    correctionTitle: 'Попросить исправить имя',
    correctionLead:
      'Выданный сертификат не меняется: вместо него выдаётся новый, с правильным именем и новым номером. Сотрудник организации сверит вашу просьбу с документом и подтвердит её.',
    correctionNow: 'Сейчас написано так',
    correctionName: 'Как должно быть написано: фамилия, имя, отчество',
    correctionReason: 'Что произошло?',
    correctionDocument: 'Документ, в котором имя написано верно',
    correctionDocumentHint:
      'Название документа и дата его выдачи, например: удостоверение личности от 12 марта 2026 года. Не пишите ИИН и номер документа.',
    correctionNote: 'Пояснение',
    correctionNoteHint: 'Не пишите ИИН и сведения о детях.',
    correctionSend: 'Отправить просьбу',
    correctionBack: 'Вернуться к сертификату',
    correctionAsked:
      'Вы попросили исправить имя на «{name}» ({date}). Пока просьбу не рассмотрели, сертификат действует как прежде.',
    correctionWithdraw: 'Отозвать просьбу',
    correctionDeclined:
      'Ваша просьба исправить имя ({date}) отклонена. О причине спросите в организации, которая выдала сертификат: {issuer}.',
    paperWorth:
      'PDF остаётся таким же, но тот, кто его проверит, увидит то, что сказано на этой странице: сейчас полагаться на него нельзя.',

    'reason-unknown': 'Выберите одну из причин.',
    'text-too-long': 'Не больше 500 знаков.',
    'text-holds-iin': 'Здесь есть ИИН. Уберите его: этот текст хранится всегда.',
    'document-missing': 'Назовите документ.',
    'same-name': 'В сертификате написано точно так же.',
    'too-short': 'Напишите хотя бы две буквы.',
    'too-long': 'Имя должно быть не длиннее 120 знаков.',
    'mixed-alphabets':
      'В одном слове смешаны буквы двух алфавитов. Напишите его буквами одного алфавита.',
    'foreign-character':
      'Здесь есть знак, которого в имени быть не может. Используйте кириллицу или латиницу, дефис, апостроф и точку.',
    'already-proposed':
      'Изменение этого сертификата уже предложено и ещё не рассмотрено. Дождитесь решения.',
    'already-revoked': 'Сертификат отозван, изменить его больше нельзя.',
    'already-replaced': 'Сертификат заменён: меняйте тот, который выдан вместо него.',
    'already-suspended': 'Действие сертификата уже приостановлено.',
    'not-suspended': 'Действие сертификата не приостановлено.',
    altered: 'Сертификат не прошёл проверку, поэтому выдать вместо него новый нельзя.',
    throttled: 'Сегодня отправлено слишком много просьб. Попробуйте завтра.',
  },
  en: {
    'changed-since':
      'Something has happened to this certificate since you opened the page, so nothing was saved. See how it stands now; if your mind is the same, send it once more.',
    historyTitle: 'History of the certificate',
    'event-awarded': 'Awarded',
    'event-reissued': 'Issued in place of an earlier certificate',
    'event-suspended': 'Suspended',
    'event-reinstated': 'Reinstated',
    'event-revoked': 'Revoked',
    'event-replaced': 'A new certificate was issued in its place',
    because: 'Reason: {reason}',
    noteSaid: 'Note: {note}',
    proposedBy: 'Proposed by: {name}',
    confirmedBy: 'Confirmed by: {name}',
    commandLine: 'the command line',
    platform: 'the platform',
    holderThemselves: 'the holder',
    replaces: 'Issued in place of the certificate:',
    replacedBy: 'The certificate issued in its place:',

    correctionLink: 'My name is not right',
    correctionTitle: 'Ask for a correction of the name',
    correctionLead:
      'A certificate that was issued does not change: a new one with the right name and a new number is issued in its place. Someone at the organisation compares your request with the document and confirms it.',
    correctionNow: 'How it is written now',
    correctionName: 'How it should be written: surname, given name, patronymic',
    correctionReason: 'What happened?',
    correctionDocument: 'The document that shows the right spelling',
    correctionDocumentHint:
      'Its name and the day it was issued, for example: identity card of 12 March 2026. Please write neither an IIN nor the number of the document.',
    correctionNote: 'Note',
    correctionNoteHint: 'Please write no IIN, and nothing about a child.',
    correctionSend: 'Send the request',
    correctionBack: 'Back to the certificate',
    correctionAsked:
      'You asked for the name to be corrected to “{name}” ({date}). Until this is decided, the certificate stays valid as before.',
    correctionWithdraw: 'Take the request back',
    correctionDeclined:
      'Your request to correct the name ({date}) was declined. Please ask the organisation that issued the certificate for the reason: {issuer}.',
    paperWorth:
      'The PDF stays as it is, but whoever checks it sees what this page says: it cannot be relied on now.',

    'reason-unknown': 'Please choose one of the reasons.',
    'text-too-long': 'Please write at most 500 characters.',
    'text-holds-iin': 'There is an IIN here. Please remove it: this text is kept for ever.',
    'document-missing': 'Please name the document.',
    'same-name': 'This is exactly how it is written on the certificate.',
    'too-short': 'Please write at least two letters.',
    'too-long': 'A name can be at most 120 characters long.',
    'mixed-alphabets': 'Letters of two alphabets are mixed in one word. Write it in one alphabet.',
    'foreign-character':
      'There is a character here that a name cannot have. Please use Cyrillic or Latin letters, hyphens, apostrophes and dots.',
    'already-proposed':
      'A change of this certificate has already been proposed and is not decided yet. Please wait for the decision.',
    'already-revoked': 'The certificate was revoked and can no longer be changed.',
    'already-replaced': 'The certificate was replaced: change the one that took its place.',
    'already-suspended': 'The certificate is suspended already.',
    'not-suspended': 'The certificate is not suspended.',
    altered: 'The certificate did not pass the check, so none can be issued in its place.',
    throttled: 'Too many requests were sent today. Please try again tomorrow.',
  },
})
