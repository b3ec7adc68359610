import { catalogue } from '../platform/i18n/messages'

/** What any form can say of a field, whatever room it belongs to. */
export const formMessages = catalogue({
  kk: {
    unknownField:
      'Бұл бет сіз ашқаннан кейін өзгерген. Жазғаныңыз сақталды: тексеріп, қайта жіберіңіз.',
    fieldWrong: 'Бұл мән жарамайды. Басқаша жазып немесе таңдап көріңіз.',
    textUnreadable: 'Мәтінде сақтауға келмейтін таңба бар. Оны өшіріп, қайта жіберіңіз.',
    wordsSayNothing: 'Мұнда мағыналы сөздер жоқ. Түсінікті етіп жазыңыз.',
    wordsHoldIin: 'Мұнда ЖСН жазбаңыз: мәтін сақталады, оны басқалар да оқиды.',
    wordsNameChild:
      'Баланың атын жазбаңыз: сайтта балалар туралы дерек сақталмайды. Құжаттың нөмірі мен күні жеткілікті.',
    tooLong: 'Мәтін тым ұзын. Қысқартып жазыңыз.',
    changedMeanwhile: 'Бет ашылғаннан кейін бұл деректер өзгерген. Әзірге ештеңе сақталған жоқ.',
    standsNow: 'Қазір:',
    youTyped: 'Сіз жаздыңыз:',
    keepMine: 'Өзіңіз жазғанды қалдырғыңыз келсе, осы форманы қайта жіберіңіз.',
    keepStanding: 'Қазіргісін қалдыру',
  },
  ru: {
    unknownField:
      'Эта страница изменилась с тех пор, как вы её открыли. Написанное сохранено: проверьте его и отправьте ещё раз.',
    fieldWrong: 'Такое значение не подходит. Напишите или выберите другое.',
    textUnreadable:
      'В тексте есть знак, который нельзя сохранить. Уберите его и отправьте ещё раз.',
    wordsSayNothing: 'Здесь нет слов со смыслом. Напишите понятно.',
    wordsHoldIin: 'Не пишите здесь ИИН: текст хранится, и его читают другие.',
    wordsNameChild:
      'Не называйте имя ребёнка: данных о детях на сайте не хранят. Достаточно номера и даты документа.',
    tooLong: 'Слишком длинный текст. Сократите его.',
    changedMeanwhile:
      'Пока страница была открыта, эти данные изменились. Пока ничего не сохранено.',
    standsNow: 'Сейчас:',
    youTyped: 'Вы написали:',
    keepMine: 'Чтобы оставить своё, отправьте эту форму ещё раз.',
    keepStanding: 'Оставить как есть сейчас',
  },
  en: {
    unknownField:
      'This page has changed since you opened it. What you wrote is kept: check it and send it again.',
    fieldWrong: 'This value cannot be accepted. Please write or choose another.',
    textUnreadable: 'The text holds a character that cannot be kept. Remove it and send again.',
    wordsSayNothing:
      'There are no words with a meaning here. Please write so that it can be understood.',
    wordsHoldIin: 'Please leave the IIN out: the text is kept, and others read it.',
    wordsNameChild:
      'Please leave the child’s name out: the site keeps no data about children. The number and date of the document are enough.',
    tooLong: 'The text is too long. Please shorten it.',
    changedMeanwhile: 'This was changed after you opened the page. Nothing has been saved yet.',
    standsNow: 'Now it says:',
    youTyped: 'You wrote:',
    keepMine: 'To keep yours, send this form once more.',
    keepStanding: 'Keep what stands now',
  },
})

type Key = keyof (typeof formMessages)['en']

function isKey(key: string): key is Key {
  return Object.hasOwn(formMessages.en, key)
}

/** The message for a fault that a room has no words of its own for: never the bare key. */
export function formMessageOf(key: string): Key {
  return isKey(key) ? key : 'fieldWrong'
}
