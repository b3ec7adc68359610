import { catalogue } from '../platform/i18n/messages'

/** What contradicts a decision, before it is made. */
export const conflictMessages = catalogue({
  kk: {
    heading: 'Бұл шешім төмендегілерге қайшы келеді',
    headingOf: '«{decision}» шешімі төмендегілерге қайшы келеді',
    refused: '{title}: расталмаған.',
    open: '{title}: әлі орындалмаған.',
    'court-decided': '{title}: сот шешімі тіркелген.',
    reversed: 'Осы талап бойынша {date} күні керісінше шешім қабылданған.',
    'other-form': '{title}: дәл осы талап бойынша {date} күні керісінше шешім қабылданған.',
    'certificate-ended':
      'Осы тізілімдегі сертификат уақытша тоқтатылған, кері қайтарып алынған немесе мерзімі өткен.',
    aware: 'Қайшылықтарды көрдім, сонда да осылай шешемін',
  },
  ru: {
    heading: 'Этому решению противоречит',
    headingOf: 'Решению «{decision}» противоречит',
    refused: '{title}: не подтверждено.',
    open: '{title}: ещё не выполнено.',
    'court-decided': '{title}: решение суда уже внесено.',
    reversed: 'По этому требованию {date} решили обратное.',
    'other-form': '{title}: по этому же требованию {date} решили обратное.',
    'certificate-ended': 'Сертификат нашего реестра приостановлен, отозван, или срок его истёк.',
    aware: 'Вижу, что этому противоречит, и всё же решаю так',
  },
  en: {
    heading: 'This decision contradicts what follows',
    headingOf: 'The decision “{decision}” contradicts what follows',
    refused: '{title}: not confirmed.',
    open: '{title}: not done yet.',
    'court-decided': '{title}: a decision of the court has been entered.',
    reversed: 'The opposite was decided about this requirement on {date}.',
    'other-form': '{title}: the opposite was decided about the same requirement on {date}.',
    'certificate-ended':
      'The certificate of this register was suspended or revoked, or has expired.',
    aware: 'I have seen what contradicts this, and decide so all the same',
  },
})
