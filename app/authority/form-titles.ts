import { isPlacementForm } from '../eligibility/domain/requirement-table'
import { catalogue, translate, useLanguage } from '../platform/i18n/messages'
import type { Language } from '../platform/i18n/language'

const titles = catalogue({
  kk: {
    adoption: 'Бала асырап алу',
    guardianship: 'Қорғаншылық',
    trusteeship: 'Қамқоршылық',
    patronage: 'Патронат',
    'foster-family': 'Қабылдаушы отбасы',
    'host-family': 'Қонақ отбасы',
    'professional-foster-family': 'Кәсіби қабылдаушы отбасы',
  },
  ru: {
    adoption: 'Усыновление',
    guardianship: 'Опека',
    trusteeship: 'Попечительство',
    patronage: 'Патронат',
    'foster-family': 'Приёмная семья',
    'host-family': 'Гостевая семья',
    'professional-foster-family': 'Приёмная профессиональная семья',
  },
  en: {
    adoption: 'Adoption',
    guardianship: 'Guardianship',
    trusteeship: 'Trusteeship',
    patronage: 'Patronage',
    'foster-family': 'Foster family',
    'host-family': 'Host family',
    'professional-foster-family': 'Professional foster family',
  },
})

/** The short name of a placement form, as lists and figures have room for; or the word itself when it is none. */
export function formTitle(form: string, language: Language): string {
  return isPlacementForm(form) ? translate(titles, language)(form) : form
}

/** As formTitle, in the language of the page. */
export function useFormTitle(): (form: string) => string {
  const language = useLanguage()
  return (form) => formTitle(form, language)
}
