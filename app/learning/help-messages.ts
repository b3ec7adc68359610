import { catalogue } from '../platform/i18n/messages'

/** The page of help. */
export const helpPageMessages = catalogue({
  kk: {
    title: 'Шұғыл көмек',
    lead: 'Көмек сұрау үшін бәрін анық біліп алудың қажеті жоқ. Күмәндансаңыз, қоңырау шалыңыз.',
    index: 'Не болды?',
    linesTitle: 'Кімге қоңырау шалу керек',
    printed:
      'Бұл бетті басып шығарып, көрінетін жерге іліп қойыңыз. Қасына қорғаншылық маманының, дәрігердің, психологтің және түнде келе алатын адамның нөмірін жазыңыз.',
    toTop: 'Тізімге оралу',
  },
  ru: {
    title: 'Срочная помощь',
    lead: 'Чтобы просить о помощи, не нужно быть уверенным. Если сомневаетесь, звоните.',
    index: 'Что случилось?',
    linesTitle: 'Кому звонить',
    printed:
      'Распечатайте эту страницу и повесьте на виду. Рядом запишите номера специалиста органа опеки, врача, психолога и человека, который может приехать ночью.',
    toTop: 'К списку',
  },
  en: {
    title: 'Help now',
    lead: 'You need not be certain in order to ask for help. If in doubt, call.',
    index: 'What has happened?',
    linesTitle: 'Whom to call',
    printed:
      'Print this page and put it where it can be seen. Beside it write the numbers of your guardianship specialist, doctor, psychologist and somebody who can come at night.',
    toTop: 'Back to the list',
  },
})
