import type { Language, Multilingual } from '../../platform/i18n/language'
import { useLanguage } from '../../platform/i18n/messages'

/** What specimens say: words as long as they become on the site, and longer. They are shown to engineers alone. */
const words = {
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  remove: { kk: 'Шақыруды алып тастау', ru: 'Убрать приглашение', en: 'Remove the invitation' },
  next: {
    kk: 'Келесі сабаққа өту: «Баланың бейімделуіне қалай көмектесуге болады»',
    ru: 'Перейти к следующему уроку: «Как помочь ребёнку освоиться дома»',
    en: 'Go on to the next lesson: “How to help a child feel at home”',
  },
  long: {
    kk: 'Қанағаттандырылмағандықтарыңыздан',
    ru: 'Переосвидетельствованиями',
    en: 'Disproportionatenesses',
  },
  sentence: {
    kk: 'Бала жаңа үйге өз қарқынымен үйренеді: асықтырмаңыз, жанында болыңыз.',
    ru: 'Ребёнок привыкает к новому дому в своём темпе: не торопите его и будьте рядом.',
    en: 'A child gets used to a new home at its own pace: do not hurry it, and stay near.',
  },
  name: { kk: 'Аты-жөніңіз', ru: 'Имя и фамилия', en: 'Your name' },
  nameHint: {
    kk: 'Жеке куәлікте қалай жазылса, солай.',
    ru: 'Так, как в удостоверении личности.',
    en: 'As it stands in your identity card.',
  },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  day: { kk: 'Шешім шыққан күн', ru: 'День решения', en: 'Day of the decision' },
  note: {
    kk: 'Қосымша айтарыңыз',
    ru: 'Что ещё вы хотите сказать',
    en: 'What else you want to say',
  },
  region: { kk: 'Облыс немесе қала', ru: 'Область или город', en: 'Region or city' },
  almaty: { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty' },
  turkistan: { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan region' },
  north: { kk: 'Солтүстік', ru: 'Север', en: 'North' },
  kyzylzhar: {
    kk: 'Солтүстік Қазақстан облысы',
    ru: 'Северо-Казахстанская область',
    en: 'North Kazakhstan region',
  },
  form: { kk: 'Орналастыру түрі', ru: 'Форма устройства', en: 'Form of placement' },
  adoption: { kk: 'Бала асырап алу', ru: 'Усыновление (удочерение)', en: 'Adoption' },
  guardianship: {
    kk: 'Қорғаншылық немесе қамқоршылық',
    ru: 'Опека или попечительство',
    en: 'Guardianship or trusteeship',
  },
  fosterFamily: { kk: 'Қабылдаушы отбасы', ru: 'Приёмная семья', en: 'Foster family' },
  search: { kk: 'Аты бойынша іздеу', ru: 'Поиск по имени', en: 'Search by name' },
  searchHint: {
    kk: 'Кемінде екі әріп жазыңыз.',
    ru: 'Напишите не меньше двух букв.',
    en: 'Type two letters or more.',
  },
  find: { kk: 'Іздеу', ru: 'Найти', en: 'Search' },
  showAll: { kk: 'Бәрін көрсету', ru: 'Показать все', en: 'Show all' },
  requirement: { kk: 'Талап', ru: 'Требование', en: 'Requirement' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  hours: { kk: 'Сағат', ru: 'Часы', en: 'Hours' },
  training: {
    kk: 'Баланы отбасына алатын ата-аналардың психологиялық даярлығы',
    ru: 'Психологическая подготовка родителей, принимающих ребёнка в семью',
    en: 'Psychological training of parents who take a child into the family',
  },
  medical: { kk: 'Медициналық қорытынды', ru: 'Медицинское заключение', en: 'Medical report' },
  met: { kk: 'Орындалды', ru: 'Выполнено', en: 'Met' },
  missing: { kk: 'Әлі жоқ', ru: 'Ещё нет', en: 'Missing' },
  qr: {
    kk: 'Тексеру бетіне апаратын QR-код',
    ru: 'QR-код со ссылкой на страницу проверки',
    en: 'QR code that leads to the page of checks',
  },
  call: {
    kk: 'Қауіп төнсе, бірден 112 нөміріне қоңырау шалыңыз; бала 111 нөміріне де хабарласа алады.',
    ru: 'Если грозит опасность, сразу звоните 112; ребёнок может позвонить и по номеру 111.',
    en: 'In danger call 112 at once; a child can call 111 as well.',
  },
  programme: { kk: 'Бала асырап алушы ата-ана', ru: 'Родитель-усыновитель', en: 'Adoptive parent' },
  issuer: {
    kk: '«Шаңырақ» даярлау орталығы, Алматы',
    ru: 'Центр подготовки «Шанырак», Алматы',
    en: 'Shanyrak training centre, Almaty',
  },
} as const satisfies Record<string, Multilingual>

export type SampleWord = keyof typeof words

/** The words of specimens in one language. */
export function sampleWords(language: Language): (word: SampleWord) => string {
  return (word) => words[word][language]
}

/** The words of specimens in the language of the page. */
export function useSampleWords(): (word: SampleWord) => string {
  return sampleWords(useLanguage())
}
