import { catalogue } from '../platform/i18n/messages'

/** What the adults who apply together see of each other. */
export const householdStandingMessages = catalogue({
  kk: {
    title: 'Бірге өтініш беретіндер',
    lead: 'Мұнда әр ересектің өз талаптар парағы бойынша жағдайы қатар көрсетілген. Тізімдегілер бір-бірінің әр талап бойынша күйін және оның қай күнге дейін ескерілетінін ғана көреді: негіздері, тарихы мен кімнің қарағаны көрінбейді. Тізімнен шыққан адам мұнда көрінбейді және сіздің талаптар парағыңызды енді көрмейді.',
    toHousehold: 'Тізімді өзгерту немесе одан шығу',
    own: '{name} (сіз)',
    until: 'ескерілетін соңғы күні: {date}',
    askedUnknown:
      'Әр талаптың ересектердің әрқайсысынан сұралатын-сұралмайтыны дереккөздерде нақты айтылмаған: қорғаншылық органынан біліп алыңыз.',
    'each-adult': 'Ересектердің әрқайсысынан сұралады.',
    household: 'Бірге өтініш беретіндердің бәрінен бір рет сұралады.',
    askedOf: 'Кімнен сұралады',
    officialTitle: 'Бірге өтініш беретіндер',
    officialLead:
      'Бұл адаммен бірге өтініш беретін, сіздің өңіріңіздегі ересектер. Әрқайсысының талаптар парағы осы мақсатпен бөлек ашылады: бұл бөлек қарау болып тіркеледі, оны адамның өзі көреді.',
    open: 'Талаптар парағын ашу',
    openOf: '{name}: талаптар парағын ашу',
  },
  ru: {
    title: 'Кто подаёт заявление вместе',
    lead: 'Здесь рядом показано, как обстоят дела у каждого взрослого по его собственной карточке. Участники видят друг о друге только состояние каждого требования и до какого дня оно учитывается: ни оснований, ни истории, ни того, кто смотрел карточку. Того, кто вышел из списка, здесь не видно, и ваша карточка ему больше не видна.',
    toHousehold: 'Изменить список или выйти из него',
    own: '{name} (вы)',
    until: 'учитывается включительно по {date}',
    askedUnknown:
      'В источниках не сказано точно, относится ли каждое требование к каждому взрослому: уточните в органе опеки.',
    'each-adult': 'Требуется от каждого взрослого.',
    household: 'Требуется один раз от всех, кто подаёт заявление вместе.',
    askedOf: 'От кого требуется',
    officialTitle: 'Кто подаёт заявление вместе',
    officialLead:
      'Взрослые вашего региона, которые подают заявление вместе с этим человеком. Карточка каждого открывается отдельно, с той же целью; человек увидит этот просмотр.',
    open: 'Открыть карточку',
    openOf: '{name}: открыть карточку',
  },
  en: {
    title: 'Who applies together',
    lead: 'Here each adult’s own record is shown, side by side. Those on the list see in each other’s record only how each requirement stands and until when it counts: no grounds, no history, and not who has looked. Whoever leaves the list is no longer shown, and no longer sees yours.',
    toHousehold: 'Change the list, or leave it',
    own: '{name} (you)',
    until: 'counts until the end of {date}',
    askedUnknown:
      'Our sources do not say for certain whether each requirement is required of each adult: please ask the guardianship body.',
    'each-adult': 'It is required of each adult.',
    household: 'It is required once of those who apply together.',
    askedOf: 'Who it is required of',
    officialTitle: 'Who applies together',
    officialLead:
      'Adults of your region who apply together with this person. Each record is opened separately, for the same purpose; the person will see that look.',
    open: 'Open the record',
    openOf: '{name}: open the record',
  },
})
