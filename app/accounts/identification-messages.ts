import { catalogue } from '../platform/i18n/messages'

/** What is said where the IIN or the place of living begins to matter. */
export const identificationMessages = catalogue({
  kk: {
    title: 'Уәкілетті орган сізді қалай табады',
    titleFolded: 'Орган сізді қалай табады',
    iinWhy:
      'ЖСН енгізсеңіз, уәкілетті қызметкер талаптар парағыңыз бен сертификатыңызды сол арқылы табады. Енгізбеуге де болады: оқуға, сертификат алуға және оны тексеруге ЖСН керек емес. Ол жағдайда қызметкерге сертификаттың нөмірін көрсетесіз.',
    iinGo: 'ЖСН енгізу',
    placeWhy:
      'Тұратын жеріңізді айтсаңыз, талаптар парағыңызды сол жердің уәкілетті органы таба алады. Айтпауға да болады.',
    placeGo: 'Тұратын жерді көрсету',
  },
  ru: {
    title: 'Как вас найдёт уполномоченный орган',
    titleFolded: 'Как вас найдёт орган',
    iinWhy:
      'Если указать ИИН, уполномоченный сотрудник найдёт по нему вашу карточку требований и сертификат. Можно и не указывать: для обучения, сертификата и его проверки ИИН не нужен. Тогда вы покажете сотруднику номер сертификата.',
    iinGo: 'Указать ИИН',
    placeWhy:
      'Если указать место жительства, вашу карточку требований сможет найти уполномоченный орган этого места. Можно и не указывать.',
    placeGo: 'Указать место жительства',
  },
  en: {
    title: 'How an authority finds you',
    titleFolded: 'How an authority finds you',
    iinWhy:
      'With your IIN an authorised officer finds your record and your certificate. You may leave it out: learning, the certificate and checking it need no IIN. You then show the officer the number of your certificate.',
    iinGo: 'Give my IIN',
    placeWhy:
      'If you say where you live, the authority of that place can find your record. You may leave that out too.',
    placeGo: 'Say where I live',
  },
})
