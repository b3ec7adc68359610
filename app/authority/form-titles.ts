import { isPlacementForm } from '../eligibility/domain/requirement-table'
import { translate, useLanguage } from '../platform/i18n/messages'
import type { Language } from '../platform/i18n/language'
import { formTitleMessages } from './words/form-title-messages'

/** The short name of a placement form, as lists and figures have room for; or the word itself when it is none. */
export function formTitle(form: string, language: Language): string {
  return isPlacementForm(form) ? translate(formTitleMessages, language)(form) : form
}

/** As formTitle, in the language of the page. */
export function useFormTitle(): (form: string) => string {
  const language = useLanguage()
  return (form) => formTitle(form, language)
}
