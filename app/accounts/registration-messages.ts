import { catalogue } from '../platform/i18n/messages'

/** The words of whoever has registered and waits for the letter. */
export const registrationMessages = catalogue({
  kk: {
    sentTo:
      '{email} мекенжайына хат жібердік ({moment}). Хаттағы сілтемені ашсаңыз, жалғастыра аласыз.',
    sentToAddress:
      '{email} мекенжайына хат жібердік. Хаттағы сілтемені ашсаңыз, жалғастыра аласыз.',
    sentHint: 'Хат бірнеше минут ішінде келмесе, спам қалтасын қараңыз.',
    sentSomewhere:
      'Тіркелсеңіз, көрсетілген мекенжайға хат жіберіледі. Ондағы сілтемені ашсаңыз, жалғастыра аласыз.',
    sentSomewhereHint:
      'Хат келмесе, поштаңыз бен құпиясөзіңізді жазып, кіріп көріңіз: мекенжай әлі расталмаған болса, хатты қайта жіберуді ұсынамыз.',
    registerAgain: 'Қайта тіркелу',
    'told-unconfirmed':
      'Құпиясөз дұрыс, бірақ бұл мекенжай әлі расталмаған. Хаттағы сілтемені ашыңыз немесе хатты қайта сұраңыз.',
    'told-again': 'Хат қайта жіберілді. Бұрынғы хаттағы сілтеме енді жарамайды.',
    'told-corrected': 'Мекенжай түзетіліп, хат жіберілді. Бұрынғы хаттағы сілтеме енді жарамайды.',
    notDelivered: '{email} мекенжайына хат жеткізе алмадық.',
    addressRefused: 'Пошта сервері бұл мекенжайды қабылдамады. Мекенжайды тексеріп, түзетіңіз.',
    letterGivenUp: 'Пошта сервері жауап бермеді. Хатты қайта сұраңыз.',
    letterRetrying:
      'Пошта сервері әзірге жауап бермей тұр. Хатты өзіміз қайта жіберіп көреміз, күте тұрыңыз.',
    sendAgain: 'Хатты қайта жіберу',
    wrongAddress: 'Мекенжай қате жазылған ба?',
    wrongAddressHint:
      'Түзетіңіз: хат жаңа мекенжайға барады, бұрынғы хаттағы сілтеме жарамсыз болады.',
    correct: 'Түзетіп, хат жіберу',
  },
  ru: {
    sentTo:
      'Мы отправили письмо на адрес {email} ({moment}). Откройте ссылку из письма, чтобы продолжить.',
    sentToAddress:
      'Мы отправили письмо на адрес {email}. Откройте ссылку из письма, чтобы продолжить.',
    sentHint: 'Если письма нет несколько минут, загляните в папку «Спам».',
    sentSomewhere:
      'После регистрации на указанный адрес приходит письмо. Откройте ссылку из него, чтобы продолжить.',
    sentSomewhereHint:
      'Если письма нет, попробуйте войти с почтой и паролем: если адрес ещё не подтверждён, мы предложим отправить письмо снова.',
    registerAgain: 'Зарегистрироваться ещё раз',
    'told-unconfirmed':
      'Пароль верный, но этот адрес ещё не подтверждён. Откройте ссылку из письма или попросите прислать его снова.',
    'told-again': 'Письмо отправлено ещё раз. Ссылка из прежнего письма больше не действует.',
    'told-corrected':
      'Адрес исправлен, письмо отправлено. Ссылка из прежнего письма больше не действует.',
    notDelivered: 'Письмо на адрес {email} доставить не удалось.',
    addressRefused: 'Почтовый сервер не принял этот адрес. Проверьте и исправьте его.',
    letterGivenUp: 'Почтовый сервер не ответил. Попросите прислать письмо снова.',
    letterRetrying:
      'Почтовый сервер пока не отвечает. Мы попробуем ещё раз сами, подождите немного.',
    sendAgain: 'Отправить письмо ещё раз',
    wrongAddress: 'В адресе ошибка?',
    wrongAddressHint:
      'Исправьте его: письмо уйдёт на новый адрес, а ссылка из прежнего письма перестанет действовать.',
    correct: 'Исправить и отправить',
  },
  en: {
    sentTo: 'We have written to {email} ({moment}). Open the link in the letter to go on.',
    sentToAddress: 'We have written to {email}. Open the link in the letter to go on.',
    sentHint: 'If it has not come within a few minutes, look into your spam folder.',
    sentSomewhere:
      'Whoever registers gets a letter at the address they gave. Open the link in it to go on.',
    sentSomewhereHint:
      'If no letter has come, try to sign in with your e-mail and password: when the address is not confirmed yet, we offer to send the letter again.',
    registerAgain: 'Register again',
    'told-unconfirmed':
      'The password is right, but this address is not confirmed yet. Open the link in the letter, or ask for the letter again.',
    'told-again': 'The letter has been sent again. The link in the earlier one no longer works.',
    'told-corrected':
      'The address is corrected and the letter is on its way. The link in the earlier one no longer works.',
    notDelivered: 'We could not deliver the letter to {email}.',
    addressRefused: 'The mail server did not accept this address. Please check it and correct it.',
    letterGivenUp: 'The mail server did not answer. Please ask for the letter again.',
    letterRetrying:
      'The mail server is not answering at the moment. We keep trying; please wait a little.',
    sendAgain: 'Send the letter again',
    wrongAddress: 'Is the address wrong?',
    wrongAddressHint:
      'Correct it: the letter goes to the new address, and the link in the earlier one stops working.',
    correct: 'Correct and send',
  },
})
