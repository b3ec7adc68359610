import type { FormErrors } from '../../platform/forms/read-form.server'
import type { Translate } from '../../platform/i18n/messages'
import { lifeMessages } from '../life-messages'

type Key = keyof (typeof lifeMessages)['en']

/** What is wrong with each field, in words; the empty name stands for the form as a whole. */
export function sayErrors(t: Translate<Key>, errors: FormErrors | undefined) {
  return (field: string): string | undefined => {
    const key = errors?.[field]
    if (key === undefined) return undefined
    return isKey(key) ? t(key) : t('checkFields')
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(lifeMessages.en, key)
}
