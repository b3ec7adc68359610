import { catalogue } from '../platform/i18n/messages'

/** What an IIN rests on, and how one is taken off an account or moved to another. */
export const iinMessages = catalogue({
  kk: {
    asserted: 'адамның өз сөзі бойынша',
    seen: 'қызметкер құжаттан көрді',
    'ownLead-asserted':
      'Бұл нөмірді өзіңіз көрсеттіңіз, оны әзірге ешкім құжатпен салыстырған жоқ. Уәкілетті органға барғанда жеке куәлігіңізді көрсетіңіз: қызметкер салыстырып, белгі қояды.',
    'ownLead-seen': 'Уәкілетті орган қызметкері бұл нөмірді құжатыңызбен салыстырды.',
    adminTitle: 'ЖСН',
    adminNone: 'Бұл тіркелгіде ЖСН жоқ.',
    adminLead:
      'ЖСН-ді бірінші болып кім енгізсе, сол тіркелгіде тұрады. Нөмір басқа адамдікі болса немесе қате терілсе, оны осы жерде алып тастауды не басқа тіркелгіге көшіруді ұсыныңыз. Екінші әкімші растағанға дейін ештеңе өзгермейді. Оқу мен сертификаттар иесінде қалады.',
    ground: 'Негізі',
    groundNone: 'таңдаңыз',
    'ground-mistyped': 'нөмір қате терілген',
    'ground-not-theirs': 'нөмір басқа адамдікі',
    'ground-second-account': 'бір адамның екі тіркелгісі бар',
    toEmail: 'Кімге көшіріледі (электрондық пошта)',
    toEmailHint: 'Бос қалдырсаңыз, нөмір тек алынады, ал иесі оны өзі енгізеді.',
    propose: 'Екінші әкімшіге ұсыну',
    groundMissing: 'Негізін таңдаңыз.',
    emailWrong: 'Электрондық поштаның мекенжайы дұрыс емес.',
    toNobody: 'Мұндай мекенжаймен ешкім тіркелмеген.',
    toSame: 'Бұл сол тіркелгінің өзі.',
    toHasOne: 'Ол тіркелгіде ЖСН бар. Алдымен соны алуды ұсыныңыз.',
    noIin: 'Бұл тіркелгіде ЖСН енді жоқ.',
    ownCase:
      'Өзіңізге немесе сізбен бірге өтініш беретін адамға қатысты мұны басқа әкімші ұсынады.',
    seeTitle: 'ЖСН-ді құжаттан салыстыру',
    seeLead:
      'Адамның жеке куәлігі алдыңызда жатса ғана, ондағы ЖСН-ді теріңіз. Нөмір сәйкес келсе, «қызметкер құжаттан көрді» деген белгі қойылады. Адам мұны өзіне қатысты әрекеттер тізімінен көреді.',
    seeIin: 'Құжаттағы ЖСН',
    seeHint: '12 цифр. Соңғы төрт цифры тіркелгіде: {digits}.',
    see: 'Салыстырып, белгілеу',
    seeLink: 'ЖСН-ді құжатпен салыстыру',
    seeDone: 'ЖСН құжатпен салыстырылды деп белгіленді.',
    seeAlready:
      'Қызметкер бұл ЖСН-ді құжаттан көріп қойған. Қажет болса, қайта салыстыруға болады.',
    iinWrong: 'Бұл ЖСН емес. 12 цифрды құжаттағыдай жазыңыз.',
    differs:
      'Құжаттағы нөмір тіркелгідегіден басқа. Цифрларды тексеріңіз. Шынымен басқа болса, белгі қойылмайды: әкімшіге хабарласыңыз.',
    'has-none': 'Бұл адам ЖСН көрсетпеген: алдымен оны тіркелгі бетінде өзі енгізуі керек.',
    'own-case': 'Өзіңізге немесе сізбен бірге өтініш беретін адамға белгіні басқа қызметкер қояды.',
    throttled:
      'Бұл адам үшін бүгінгі әрекеттер таусылды. {minutes, plural, other {# минуттан}} кейін қайталаңыз.',
    back: 'Талаптар парағына оралу',
  },
  ru: {
    asserted: 'со слов человека',
    seen: 'сверен с документом',
    'ownLead-asserted':
      'Этот номер указали вы, с документом его пока никто не сверял. На приёме в уполномоченном органе покажите удостоверение: сотрудник сверит номер и поставит отметку.',
    'ownLead-seen': 'Сотрудник уполномоченного органа сверил этот номер с документом.',
    adminTitle: 'ИИН',
    adminNone: 'В этой учётной записи нет ИИН.',
    adminLead:
      'ИИН остаётся у того, кто ввёл его первым. Если номер чужой или набран с ошибкой, предложите здесь снять его или перенести в другую учётную запись. Пока второй администратор не подтвердит, ничего не изменится. Обучение и сертификаты остаются у прежнего владельца.',
    ground: 'Основание',
    groundNone: 'выберите',
    'ground-mistyped': 'номер набран с ошибкой',
    'ground-not-theirs': 'номер принадлежит другому человеку',
    'ground-second-account': 'у одного человека две учётные записи',
    toEmail: 'Кому перенести (электронная почта)',
    toEmailHint: 'Если оставить пустым, номер только снимается, и владелец введёт его сам.',
    propose: 'Предложить второму администратору',
    groundMissing: 'Выберите основание.',
    emailWrong: 'Адрес электронной почты написан неверно.',
    toNobody: 'С таким адресом никто не зарегистрирован.',
    toSame: 'Это та же самая учётная запись.',
    toHasOne: 'В той учётной записи уже есть ИИН. Сначала предложите снять его.',
    noIin: 'В этой учётной записи больше нет ИИН.',
    ownCase:
      'О вас и о тех, кто подаёт заявление вместе с вами, это предлагает другой администратор.',
    seeTitle: 'Сверить ИИН с документом',
    seeLead:
      'Введите ИИН, только если удостоверение человека лежит перед вами. Если номер совпадёт, появится отметка «сверен с документом». Человек увидит это среди действий, которые его касаются.',
    seeIin: 'ИИН из документа',
    seeHint: '12 цифр. Последние четыре цифры в учётной записи: {digits}.',
    see: 'Сверить и отметить',
    seeLink: 'Сверить ИИН с документом',
    seeDone: 'ИИН отмечен как сверенный с документом.',
    seeAlready: 'Этот ИИН уже сверен с документом. При необходимости можно сверить ещё раз.',
    iinWrong: 'Это не ИИН. Введите 12 цифр, как в документе.',
    differs:
      'Номер в документе не тот, что в учётной записи. Проверьте цифры. Если он действительно другой, отметка не ставится: обратитесь к администратору.',
    'has-none': 'Человек не указал ИИН: сначала он вводит его сам на странице учётной записи.',
    'own-case': 'Вам и тем, кто подаёт заявление вместе с вами, отметку ставит другой сотрудник.',
    throttled:
      'На сегодня попытки для этого человека исчерпаны. Повторите через {minutes, plural, one {# минуту} few {# минуты} other {# минут}}.',
    back: 'Вернуться к карточке',
  },
  en: {
    asserted: 'asserted by the person',
    seen: 'seen by an official on paper',
    'ownLead-asserted':
      'You gave this number yourself, and nobody has compared it with a document yet. When you visit the authority, show your identity card: the officer compares it and marks it.',
    'ownLead-seen': 'An officer of the authority has compared this number with your document.',
    adminTitle: 'IIN',
    adminNone: 'This account has no IIN.',
    adminLead:
      'An IIN stays with whoever entered it first. If it is somebody else’s or was mistyped, propose here to take it off or to move it to another account. Nothing changes until a second administrator confirms it. Learning and certificates stay where they are.',
    ground: 'Ground',
    groundNone: 'choose',
    'ground-mistyped': 'the number was mistyped',
    'ground-not-theirs': 'the number is somebody else’s',
    'ground-second-account': 'one person has two accounts',
    toEmail: 'To whom it is moved (e-mail)',
    toEmailHint: 'Left empty, the number is only taken off, and its owner enters it.',
    propose: 'Propose it to a second administrator',
    groundMissing: 'Choose a ground.',
    emailWrong: 'This is not an e-mail address.',
    toNobody: 'Nobody has registered with this address.',
    toSame: 'This is the same account.',
    toHasOne: 'That account has an IIN. Propose first to take that one off.',
    noIin: 'This account has no IIN any more.',
    ownCase:
      'About yourself, and about those who apply together with you, another administrator proposes this.',
    seeTitle: 'Compare the IIN with a document',
    seeLead:
      'Enter the IIN only while the person’s identity card lies before you. If the number agrees, it is marked “seen by an official on paper”. The person sees this among the acts that concern them.',
    seeIin: 'The IIN on the document',
    seeHint: '12 digits. The account’s last four digits: {digits}.',
    see: 'Compare and mark',
    seeLink: 'Compare the IIN with a document',
    seeDone: 'The IIN was marked as seen on paper.',
    seeAlready: 'An officer has seen this IIN on paper already. You may compare it again.',
    iinWrong: 'This is not an IIN. Enter the 12 digits as on the document.',
    differs:
      'The number on the document is not that of the account. Check the digits. If it really is another one, nothing is marked: turn to the administrator.',
    'has-none': 'The person has given no IIN: they enter it first, on their account page.',
    'own-case':
      'For yourself, and for those who apply together with you, another officer marks it.',
    throttled:
      'The tries for this person are used up for today. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    back: 'Back to the record',
  },
})
