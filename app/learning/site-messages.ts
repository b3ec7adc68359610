import { catalogue } from '../platform/i18n/messages'

/** The words of the pages that say who answers for the site. */
export const siteMessages = catalogue({
  kk: {
    contactTitle: 'Байланыс',
    contactLead: 'Осы сайтқа және оқуға жауап беретін ұйым:',
    nobody: 'Бұл сайтқа кім жауап беретіні әлі жазылмаған.',
    address: 'Мекенжайы',
    telephone: 'Телефоны',
    hours: 'Жұмыс уақыты',
    email: 'Электрондық поштасы',
    notStated: 'әлі көрсетілмеген',
    emergency: 'Төтенше жағдайда мұнда жазбай, 112 нөміріне қоңырау шалыңыз.',
    sampleContact:
      'Бұл — үлгі: сайтты жүргізетін ұйым әлі өз деректерін жазбаған. Төмендегі мекенжай мен телефон нақты емес.',
    sampleText: 'Бұл — үлгі мәтін: сайтты жүргізетін ұйым оны әлі өз мәтінімен алмастырмаған.',
    version: '{number}-нұсқа, жарияланған күні: {date}',
    notWritten: 'Бұл мәтін әлі жазылмаған. Сұрағыңыз болса, ұйымға хабарласыңыз.',
    toContact: 'Ұйыммен байланыс',
  },
  ru: {
    contactTitle: 'Контакты',
    contactLead: 'За сайт и обучение отвечает:',
    nobody: 'Пока не указано, кто отвечает за этот сайт.',
    address: 'Адрес',
    telephone: 'Телефон',
    hours: 'Часы работы',
    email: 'Электронная почта',
    notStated: 'пока не указано',
    emergency: 'В экстренном случае не пишите сюда, а звоните 112.',
    sampleContact:
      'Это образец: организация, которая ведёт сайт, ещё не указала свои данные. Адрес и телефон ниже не настоящие.',
    sampleText: 'Это образец текста: организация, которая ведёт сайт, ещё не заменила его своим.',
    version: 'Версия {number}, опубликована {date}',
    notWritten: 'Этот текст ещё не написан. Если есть вопросы, обратитесь в организацию.',
    toContact: 'Связаться с организацией',
  },
  en: {
    contactTitle: 'Contact',
    contactLead: 'This organisation answers for the site and for the training:',
    nobody: 'It is not stated yet who answers for this site.',
    address: 'Address',
    telephone: 'Telephone',
    hours: 'Hours',
    email: 'E-mail',
    notStated: 'not stated yet',
    emergency: 'In an emergency do not write here: call 112.',
    sampleContact:
      'This is a sample: the organisation that runs the site has not given its own details yet. The address and the telephone below are not real.',
    sampleText:
      'This is a sample text: the organisation that runs the site has not put its own in its place yet.',
    version: 'Version {number}, published {date}',
    notWritten:
      'This text has not been written yet. If you have a question, contact the organisation.',
    toContact: 'Contact the organisation',
  },
})
