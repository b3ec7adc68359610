import { catalogue } from '../platform/i18n/messages'

/** What is asked of whoever signs out while answers of theirs wait in the browser. */
export const unsentMessages = catalogue({
  kk: {
    title: 'Жіберілмеген жауаптар бар',
    lead: '{count, plural, other {Бұл браузерде # жауабыңыз тұр, ол әлі сақталған жоқ.}} Шықпас бұрын не істейтінімізді таңдаңыз.',
    send: 'Қазір жіберіп, содан кейін шығу',
    leadUncounted:
      'Бұл браузерде әлі сақталмаған жауаптар қалған болуы мүмкін. Шықпас бұрын не істейтінімізді таңдаңыз.',
    keep: 'Осы браузерде қалдырып, шығу',
    keepHint:
      'Басқа адам кірсе, жауаптарды көрмейді және жібермейді. Өзіңіз осы браузерден қайта кіргенде олар жіберіледі.',
    remove: 'Жауаптарды өшіріп, шығу',
    stay: 'Шықпау, оқуыма оралу',
    failed: 'Жіберілмеді: байланыс жоқ. Байланыс орнағанда өзіміз қайта жібереміз.',
    elsewhere:
      'Бір сұраққа басқа құрылғыда өзге жауап берілген: алдымен қайсысы қалатынын таңдаңыз.',
    toQuestion: 'Сұраққа өту',
    notCounted: 'Бір жауап есепке алынбады: тест осы арада тапсырылып қойған.',
  },
  ru: {
    title: 'Есть неотправленные ответы',
    lead: '{count, plural, one {В этом браузере # ваш ответ, он ещё не сохранён.} few {В этом браузере # ваших ответа, они ещё не сохранены.} many {В этом браузере # ваших ответов, они ещё не сохранены.} other {В этом браузере # ваших ответов, они ещё не сохранены.}} Выберите, что с ними сделать, прежде чем выйти.',
    send: 'Отправить сейчас и выйти',
    leadUncounted:
      'В этом браузере могли остаться ответы, которые ещё не сохранены. Выберите, что с ними сделать, прежде чем выйти.',
    keep: 'Оставить в этом браузере и выйти',
    keepHint:
      'Если войдёт другой человек, он их не увидит и не отправит. Они отправятся, когда вы снова войдёте в этом браузере.',
    remove: 'Удалить ответы и выйти',
    stay: 'Не выходить, вернуться к обучению',
    failed: 'Не отправлено: нет связи. Когда связь вернётся, мы попробуем сами.',
    elsewhere:
      'На один из вопросов на другом устройстве дан другой ответ: сначала выберите, какой оставить.',
    toQuestion: 'Перейти к вопросу',
    notCounted: 'Один ответ не учтён: тест тем временем уже сдан.',
  },
  en: {
    title: 'Some answers have not been sent',
    lead: '{count, plural, one {# answer of yours is in this browser and has not been saved yet.} other {# answers of yours are in this browser and have not been saved yet.}} Please choose what is to become of them before you sign out.',
    send: 'Send them now and sign out',
    leadUncounted:
      'Answers that have not been saved yet may be in this browser. Please choose what is to become of them before you sign out.',
    keep: 'Keep them in this browser and sign out',
    keepHint:
      'If somebody else signs in, they will neither see nor send them. They are sent when you sign in on this browser again.',
    remove: 'Remove the answers and sign out',
    stay: 'Stay signed in, back to my learning',
    failed: 'Not sent: no connection. We will try again when it is back.',
    elsewhere:
      'A different answer to one of the questions was given on another device: please choose first which one stands.',
    toQuestion: 'Go to the question',
    notCounted: 'One answer was not counted: the test has been handed in meanwhile.',
  },
})
