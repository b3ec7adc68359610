import { catalogue } from '../platform/i18n/messages'

/** How the site reads a name, and the ways to have it read otherwise. */
export const nameMessages = catalogue({
  kk: {
    surname: 'Тегі',
    given: 'Аты',
    patronymic: 'Әкесінің аты',
    read: 'Сертификатты тексергенде тек тегі сұралады. Егер мұнда басқа сөз тұрса, тегіңізді бірінші жазыңыз.',
    turned: 'Тегі бірінші тұрған жоқ сияқты. Сертификатта алдымен тегі басылады: {name}',
    turn: 'Тегін бірінші қою',
    swap: 'Менің тегім — {surname}',
    confirmSwap: 'Иә, бірақ менің тегім — {surname}',
  },
  ru: {
    surname: 'Фамилия',
    given: 'Имя',
    patronymic: 'Отчество',
    read: 'При проверке сертификата спрашивают только фамилию. Если здесь стоит другое слово, напишите фамилию первой.',
    turned: 'Похоже, фамилия стоит не первой. В сертификате сначала печатается фамилия: {name}',
    turn: 'Поставить фамилию первой',
    swap: 'Моя фамилия — {surname}',
    confirmSwap: 'Да, но моя фамилия — {surname}',
  },
  en: {
    surname: 'Surname',
    given: 'Given name',
    patronymic: 'Patronymic',
    read: 'Whoever checks the certificate is asked for the surname alone. If another word stands here, write the surname first.',
    turned: 'The surname does not seem to stand first. The certificate prints it first: {name}',
    turn: 'Put the surname first',
    swap: 'My surname is {surname}',
    confirmSwap: 'Yes, but my surname is {surname}',
  },
})
