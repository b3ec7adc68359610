import { catalogue } from '../platform/i18n/messages'

export const decisionMessages = catalogue({
  kk: {
    title: 'Талап бойынша шешім',
    lead: '{name}. {form}: {title}',
    now: 'Қазіргі күйі',
    kind: 'Шешім',
    satisfied: 'Расталды',
    'not-satisfied': 'Расталмады',
    exempt: 'Талап қолданылмайды',
    withdrawn: 'Бұрынғы шешімді кері қайтарып алу',
    recognised: 'Басқа ұйымда алынған даярлықты тану',
    certificate: 'Басқа ұйымның сертификаты',
    certificateHint:
      'Даярлықты таныған кезде ғана толтырыңыз: сертификатта қалай жазылса, дәл солай.',
    issuer: 'Сертификатты берген ұйым',
    number: 'Сертификат нөмірі',
    academicHours: 'Академиялық сағат саны',
    academicHoursHint: 'Бір академиялық сағат — 45 минут. Бүтін санмен жазыңыз.',
    groundDateOfCertificate: 'Даярлық танылса, бұл — сертификат күні.',
    issuerWrong: 'Ұйымның атауын сертификаттағыдай толық жазыңыз; ЖСН жазбаңыз.',
    certificateNumberWrong:
      'Сертификат нөмірін жазыңыз: онда кемінде бір цифр болады. ЖСН жазбаңыз.',
    certificateIsOurs:
      'Бұл — осы тізілімдегі сертификаттың нөмірі. Ол танылмайды: иесінің талаптар парағында өзі ескеріледі.',
    hoursWrong: 'Академиялық сағат санын 1-ден 500-ге дейінгі бүтін санмен жазыңыз.',
    'hours-too-few':
      'Сертификатта талап етілгеннен аз сағат көрсетілген: онымен толық даярлықты тануға болмайды.',
    recognitionNeedsSecond:
      'Даярлықты тануды және оны кері қайтарып алуды екінші қызметкер растайды: сіз ұсынасыз, ол сертификатты тексереді.',
    contradicts: 'Шешім төменде айтылғандарға қайшы келеді. Оларды қарап, көргеніңізді белгілеңіз.',
    exemptions: 'Кесте бойынша талап кімге қолданылмайды',
    kindMissing: 'Шешімді таңдаңыз.',
    ground: 'Негізі',
    groundHint:
      'Қай құжаттың немесе қандай деректің негізінде. Кемінде 10 таңба. Адам мұны оқиды; бала туралы ештеңе жазбаңыз.',
    groundTooShort: 'Негізін кемінде 10 таңбамен жазыңыз.',
    groundTooLong: 'Негізін 500 таңбаға сыйғызыңыз.',
    groundDate: 'Құжат күні',
    validUntil: 'Қай күнге дейін жарамды',
    validUntilHint: 'Мерзімі болмаса, бос қалдырыңыз. Осы күнді қоса есептегенде жарамды.',
    dayWrong: 'Күнді дұрыс енгізіңіз.',
    'ground-in-future': 'Құжат күні әлі келген жоқ.',
    'ends-before-ground': 'Жарамдылық мерзімі құжат күнінен бұрын аяқтала алмайды.',
    'no-such-requirement': 'Бұл талап қазір қойылмайды.',
    'not-possible': 'Бұл талап бойынша мұндай шешім қабылданбайды.',
    'changed-meanwhile':
      'Осы екі арада басқа шешім қабылданды. Төмендегі қазіргі күйін қарап, қажет болса, қайта шешіңіз.',
    'already-proposed': 'Бұл талап бойынша ұсыныс растауды күтіп тұр.',
    'not-of-this-region': 'Бұл адам енді сіздің өңіріңізге жатпайды: мұнда шешім қабылданбайды.',
    'own-case':
      'Бұл талаптар парағы өзіңізге немесе сізбен бірге өтініш беретін адамға қатысты: ол бойынша басқа қызметкер шешеді.',
    'not-independent':
      'Сіз мұны растай алмайсыз: рөліңізді ұсынған адам берген, не сіз оған бергенсіз. Басқа қызметкер растасын.',
    'no-such-proposal': 'Мұндай ұсыныс жоқ.',
    'own-proposal': 'Мұны өзіңіз ұсындыңыз: басқа қызметкер растауы керек.',
    'ground-changed':
      'Бет ашылғаннан кейін бұл талап бойынша басқа шешім қабылданған не кесте өзгерген. Ештеңе сақталған жоқ: қазіргі күйін қарап, қайта жауап беріңіз.',
    'already-answered': 'Бұл ұсынысқа жауап берілген.',
    needsSecond:
      'Кесте бұл шешімге екінші қызметкердің растауын талап етеді: сіз ұсынасыз, ол растайды.',
    decide: 'Шешім қабылдау',
    propose: 'Екінші қызметкерге ұсыну',
    back: 'Талаптар парағына оралу',
    whoDecides:
      'Бұл белгі құжаттың тексерілгенін ғана көрсетеді. Ол адамды бағаламайды және өздігінен бас тартуға негіз болмайды.',
    proposalTitle: 'Растауды күтіп тұрған шешім',
    proposedBy: 'Ұсынған',
    proposedAt: 'Ұсынылған күні',
    confirm: 'Растау',
    decline: 'Қабылдамау',
    takeBack: 'Ұсынысты қайтарып алу',
    check: 'Растамас бұрын құжатты өзіңіз тексеріңіз.',
  },
  ru: {
    title: 'Решение по требованию',
    lead: '{name}. {form}: {title}',
    now: 'Что отмечено сейчас',
    kind: 'Решение',
    satisfied: 'Подтверждено',
    'not-satisfied': 'Не подтверждено',
    exempt: 'Требование не применяется',
    withdrawn: 'Отменить прежнее решение',
    recognised: 'Признать подготовку, пройденную в другой организации',
    certificate: 'Сертификат другой организации',
    certificateHint:
      'Заполняйте, только когда признаёте подготовку, — в точности как в сертификате.',
    issuer: 'Кем выдан сертификат',
    number: 'Номер сертификата',
    academicHours: 'Академических часов',
    academicHoursHint: 'Один академический час — 45 минут. Напишите целое число.',
    groundDateOfCertificate: 'Если подготовка признаётся, это дата сертификата.',
    issuerWrong: 'Напишите название организации полностью, как в сертификате; ИИН не пишите.',
    certificateNumberWrong:
      'Напишите номер сертификата: в нём есть хотя бы одна цифра. ИИН не пишите.',
    certificateIsOurs:
      'Это номер сертификата из нашего реестра. Признавать его не нужно: он сам учитывается в карточке владельца.',
    hoursWrong: 'Напишите число академических часов: целое, от 1 до 500.',
    'hours-too-few':
      'В сертификате меньше часов, чем требуется: признать по нему всю подготовку нельзя.',
    recognitionNeedsSecond:
      'Признание подготовки и его отмену подтверждает второй сотрудник: вы предлагаете, он проверяет сертификат.',
    contradicts: 'Решение противоречит тому, что сказано ниже. Посмотрите и отметьте, что видели.',
    exemptions: 'К кому требование не применяется по таблице',
    kindMissing: 'Выберите решение.',
    ground: 'Основание',
    groundHint:
      'Какой документ или факт. Не меньше 10 знаков. Это прочтёт сам человек; ничего не пишите о ребёнке.',
    groundTooShort: 'Опишите основание хотя бы в 10 знаках.',
    groundTooLong: 'Сократите основание до 500 знаков.',
    groundDate: 'Дата документа',
    validUntil: 'Действует до (включительно)',
    validUntilHint: 'Если срока нет, оставьте пустым.',
    dayWrong: 'Напишите дату так: 2026-11-21.',
    'ground-in-future': 'Дата документа ещё не наступила.',
    'ends-before-ground': 'Срок не может закончиться раньше даты документа.',
    'no-such-requirement': 'Сейчас это требование не предъявляется.',
    'not-possible': 'По этому требованию такое решение принять нельзя.',
    'changed-meanwhile':
      'За это время было принято другое решение. Посмотрите ниже, что отмечено сейчас, и, если нужно, решите ещё раз.',
    'already-proposed': 'Предложение по этому требованию уже ждёт подтверждения.',
    'not-of-this-region': 'Этот человек больше не относится к вашему региону: решать здесь нельзя.',
    'own-case':
      'Это карточка ваша или человека, который подаёт заявление вместе с вами: по ней решает другой сотрудник.',
    'not-independent':
      'Вы не можете это подтвердить: вашу роль выдал тот, кто предлагает, или вы ему. Пусть подтвердит другой сотрудник.',
    'no-such-proposal': 'Такого предложения нет.',
    'own-proposal': 'Это предложили вы: подтвердить должен другой сотрудник.',
    'ground-changed':
      'С тех пор как вы открыли страницу, по этому требованию приняли другое решение или изменилась таблица. Ничего не сохранено: посмотрите, что отмечено сейчас, и ответьте ещё раз.',
    'already-answered': 'На это предложение уже ответили.',
    needsSecond:
      'Для этого решения таблица требует второго сотрудника: вы предлагаете, он подтверждает.',
    decide: 'Принять решение',
    propose: 'Предложить второму сотруднику',
    back: 'Вернуться к карточке',
    whoDecides:
      'Отметка говорит лишь о том, что документ проверен. Она не оценивает человека и сама по себе не служит отказом.',
    proposalTitle: 'Решение, ожидающее подтверждения',
    proposedBy: 'Кто предложил',
    proposedAt: 'Когда',
    confirm: 'Подтвердить',
    decline: 'Отклонить',
    takeBack: 'Отозвать предложение',
    check: 'Прежде чем подтвердить, проверьте документ сами.',
  },
  en: {
    title: 'Decision about a requirement',
    lead: '{name}. {form}: {title}',
    now: 'What is marked now',
    kind: 'Decision',
    satisfied: 'Confirmed',
    'not-satisfied': 'Not confirmed',
    exempt: 'The requirement does not apply',
    withdrawn: 'Take the earlier decision back',
    recognised: 'Recognise training at another organisation',
    certificate: 'Certificate of another organisation',
    certificateHint: 'Fill this in only to recognise training, exactly as the certificate has it.',
    issuer: 'Certificate issued by',
    number: 'Certificate number',
    academicHours: 'Academic hours',
    academicHoursHint: 'An academic hour is 45 minutes. Write a whole number.',
    groundDateOfCertificate: 'When training is recognised, the date of the certificate.',
    issuerWrong: 'Write the name of the organisation in full, as on the certificate; write no IIN.',
    certificateNumberWrong:
      'Write the number of the certificate: it has at least one digit. Write no IIN.',
    certificateIsOurs:
      'This is the number of a certificate of this register. It is not recognised: it counts in its holder’s record by itself.',
    hoursWrong: 'Write the number of academic hours: a whole number from 1 to 500.',
    'hours-too-few':
      'The certificate states fewer hours than are required: the whole training cannot be recognised by it.',
    recognitionNeedsSecond:
      'A second officer confirms that training is recognised, and that a recognition is taken back: you propose it, the other checks the certificate.',
    contradicts:
      'The decision contradicts what is said below. Look at it, and tick that you have seen it.',
    exemptions: 'To whom it does not apply, according to the table',
    kindMissing: 'Choose a decision.',
    ground: 'Ground',
    groundHint:
      'Which document or fact. At least 10 characters. The person will read it; write nothing about a child.',
    groundTooShort: 'Describe the ground in at least 10 characters.',
    groundTooLong: 'Keep the ground within 500 characters.',
    groundDate: 'Date of the document',
    validUntil: 'Valid until the end of',
    validUntilHint: 'Leave it empty if it does not end.',
    dayWrong: 'Write the date like 2026-11-21.',
    'ground-in-future': 'The date of the document lies in the future.',
    'ends-before-ground': 'It cannot end before the date of the document.',
    'no-such-requirement': 'This requirement is not asked for now.',
    'not-possible': 'Such a decision cannot be made about this requirement.',
    'changed-meanwhile':
      'Another decision was made meanwhile. See below what is marked now, and decide again if necessary.',
    'already-proposed': 'A proposal about this requirement is already waiting to be confirmed.',
    'not-of-this-region':
      'This person no longer belongs to your region: nothing can be decided here.',
    'own-case':
      'This record is your own, or that of somebody who applies together with you: another officer decides about it.',
    'not-independent':
      'You cannot confirm this: whoever proposed it granted you your role, or you theirs. Let another officer confirm it.',
    'no-such-proposal': 'There is no such proposal.',
    'own-proposal': 'You proposed this: another officer has to confirm it.',
    'ground-changed':
      'Since you opened the page another decision was made about this requirement, or its table has changed. Nothing was saved: see what is marked now, and answer again.',
    'already-answered': 'This proposal has been answered.',
    needsSecond:
      'The table requires a second officer for this decision: you propose it, the other confirms it.',
    decide: 'Make the decision',
    propose: 'Propose to a second officer',
    back: 'Back to the record',
    whoDecides:
      'The mark only says that a document was checked. It does not rate a person, and by itself it is not a refusal.',
    proposalTitle: 'A decision waiting to be confirmed',
    proposedBy: 'Proposed by',
    proposedAt: 'When',
    confirm: 'Confirm',
    decline: 'Decline',
    takeBack: 'Take the proposal back',
    check: 'Check the document yourself before you confirm.',
  },
})

export type DecisionMessageKey = keyof (typeof decisionMessages)['kk']
