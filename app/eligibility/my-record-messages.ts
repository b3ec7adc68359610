import { catalogue } from '../platform/i18n/messages'

/** Words of the pages of one's own record; what the record says in itself is in record-messages. */
export const myRecordMessages = catalogue({
  kk: {
    chooseTitle: 'Баланы отбасына алудың қай нысанына дайындалып жүрсіз?',
    chooseLead:
      'Таңдауыңызды кез келген уақытта өзгерте аласыз. Ол ештеңеге міндеттемейді, оны өзіңізден басқа ешкім көрмейді.',
    choose: 'Таңдау',
    change: 'Басқа нысанды таңдау',
    chosenMissing: 'Нысандардың бірін таңдаңыз.',
    unknownField: 'Форма өзгертілген. Бетті жаңартып, қайталап көріңіз.',
    missing: 'Сізге қалғаны',
    missingNone:
      'Бұл парақ бойынша қазір ештеңе қалмаған. Сіздің жағдайыңызда тағы не керегін қорғаншылық органы айтады.',
    withBody: 'Қорғаншылық органында',
    withBodyLead:
      'Бұларды қорғаншылық органы құжаттарыңызды қарағанда өзі белгілейді. Мұнда ештеңе істеудің қажеті жоқ.',
    withBodyCount: '{count, plural, other {# талап}}',
    done: 'Расталғаны',
    doneNone: 'Әзірге жоқ.',
    details: 'Осы нысан туралы толығырақ: негізі, ережесі, дереккөзі',
    alsoTitle: 'Қорғаншылық органы мына нысандар бойынша да шешім қабылдаған:',
    moreTitle: 'Тағы',
    toExtract: 'Үзінді көшірме алу',
    toLooks: 'Талаптар парағыңызды кім қарады',
    toHistory: 'Тарихы',
    toHousehold: 'Бірге өтініш беретіндер',
    toForms: 'Басқа нысандар',
    back: 'Талаптар парағыма',
    noHousehold: 'Сізбен бірге өтініш беретін ешкім жоқ.',
    toHouseholdList: 'Бірге өтініш беретіндер тізіміне',
  },
  ru: {
    chooseTitle: 'К какой форме устройства вы готовитесь?',
    chooseLead:
      'Выбор можно изменить в любое время. Он ни к чему не обязывает, и, кроме вас, его никто не видит.',
    choose: 'Выбрать',
    change: 'Выбрать другую форму',
    chosenMissing: 'Выберите одну из форм.',
    unknownField: 'Эта страница изменилась. Обновите её и попробуйте ещё раз.',
    missing: 'Что вам осталось сделать',
    missingNone:
      'По этой карточке сейчас ничего не осталось. Что ещё нужно в вашем случае, скажет орган опеки.',
    withBody: 'Что отмечает орган опеки',
    withBodyLead:
      'Орган опеки отметит это сам, когда рассмотрит ваши документы. Здесь вам ничего делать не нужно.',
    withBodyCount:
      '{count, plural, one {# требование} few {# требования} many {# требований} other {# требования}}',
    done: 'Подтверждено',
    doneNone: 'Пока ничего.',
    details: 'Подробнее об этой форме: основания, правила, источники',
    alsoTitle: 'Орган опеки принял решения и по этим формам:',
    moreTitle: 'Ещё',
    toExtract: 'Получить выписку',
    toLooks: 'Кто смотрел вашу карточку',
    toHistory: 'История',
    toHousehold: 'Кто подаёт заявление вместе',
    toForms: 'Другие формы устройства',
    back: 'К моей карточке',
    noHousehold: 'Вместе с вами никто не подаёт заявление.',
    toHouseholdList: 'К списку подающих вместе',
  },
  en: {
    chooseTitle: 'For which form of placement are you preparing?',
    chooseLead:
      'You can change this at any time. It binds you to nothing, and nobody but you sees it.',
    choose: 'Choose',
    change: 'Choose another form',
    chosenMissing: 'Choose one of the forms.',
    unknownField: 'This page has changed. Please reload it and try again.',
    missing: 'What is left for you to do',
    missingNone:
      'According to this record nothing is left now. What else your case needs, the guardianship body tells you.',
    withBody: 'What the guardianship body marks',
    withBodyLead:
      'The guardianship body marks these itself when it considers your documents. There is nothing you need to do here.',
    withBodyCount: '{count, plural, one {# requirement} other {# requirements}}',
    done: 'Confirmed',
    doneNone: 'Nothing yet.',
    details: 'More about this form: grounds, rules, sources',
    alsoTitle: 'The guardianship body has decided about these forms, too:',
    moreTitle: 'More',
    toExtract: 'Get an extract',
    toLooks: 'Who looked at your record',
    toHistory: 'History',
    toHousehold: 'Who applies together',
    toForms: 'Other forms of placement',
    back: 'To my record',
    noHousehold: 'Nobody applies together with you.',
    toHouseholdList: 'To the list of those who apply together',
  },
})
