import { catalogue } from '../../platform/i18n/messages'

/** The words of the way to help: what it is called, and what each number is for. */
export const helpMessages = catalogue({
  kk: {
    helpNow: 'Шұғыл көмек',
    '112': 'кез келген қауіп',
    '103': 'жедел жәрдем',
    '102': 'полиция',
    '111': 'балалар мен отбасы',
    anyHour:
      'Бәрі тәулік бойы жауап береді. 111 нөмірінде психологтар бар, баланың өзі де қоңырау шала алады.',
    whatToDo: 'Қандай жағдайда не істеу керек',
  },
  ru: {
    helpNow: 'Срочная помощь',
    '112': 'любая беда',
    '103': 'скорая помощь',
    '102': 'полиция',
    '111': 'дети и семья',
    anyHour: 'Отвечают круглосуточно. По номеру 111 есть психологи, и позвонить может сам ребёнок.',
    whatToDo: 'Что делать в каждом случае',
  },
  en: {
    helpNow: 'Help now',
    '112': 'any danger',
    '103': 'ambulance',
    '102': 'police',
    '111': 'children and families',
    anyHour:
      'All of them answer day and night. 111 has psychologists, and a child can call it, too.',
    whatToDo: 'What to do in each case',
  },
})
