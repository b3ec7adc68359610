import type { Language } from '../../platform/i18n/language'

type Key = 'sending' | 'noLine' | 'fault' | 'busy' | 'signIn'

/** What is said where there may be no line to ask the server for words: all of it travels with the script. */
export const sendingWords: Record<Language, Record<Key, string>> = {
  kk: {
    sending: 'Жіберіліп жатыр …',
    noLine:
      'Жіберілмеді: байланыс жоқ. Енгізгеніңіз осы жерде тұр. Байланыс орнағанда сол батырманы қайта басыңыз.',
    fault:
      'Жіберілмеді: біздің тараптан қате кетті. Енгізгеніңіз осы жерде тұр. Сәл күтіп, сол батырманы қайта басыңыз. Хабарласқанда айтатын нөмір: #',
    busy: 'Жіберілмеді: сайтқа қазір тым көп адам кіріп тұр. Енгізгеніңіз осы жерде тұр. Бір минуттан кейін сол батырманы қайта басыңыз.',
    signIn: 'Кіру бетін бөлек терезеде ашу',
  },
  ru: {
    sending: 'Отправляем …',
    noLine:
      'Не отправлено: нет связи. Введённое осталось здесь. Когда связь вернётся, нажмите ту же кнопку ещё раз.',
    fault:
      'Не отправлено: ошибка на нашей стороне. Введённое осталось здесь. Подождите немного и нажмите ту же кнопку ещё раз. Номер для обращения к нам: #',
    busy: 'Не отправлено: сейчас на сайте слишком много посетителей. Введённое осталось здесь. Нажмите ту же кнопку через минуту.',
    signIn: 'Открыть страницу входа в отдельном окне',
  },
  en: {
    sending: 'Sending …',
    noLine:
      'Not sent: no connection. What you entered is still here. When the connection is back, press the same button again.',
    fault:
      'Not sent: something went wrong on our side. What you entered is still here. Wait a little and press the same button again. The number to give us if you write: #',
    busy: 'Not sent: too many people are using the site right now. What you entered is still here. Press the same button again in a minute.',
    signIn: 'Open the sign-in page in a separate window',
  },
}
