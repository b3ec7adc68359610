// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * E-mails about an account. They name nobody’s case; the subject tells a stranger nothing.
 * Blank lines and {link} stay on lines of their own.
 */
export const emailMessages: Catalogue<
  keyof typeof kk.email,
  {
    greeting: { name: string | number }
    confirmText: { link: string | number }
    triedText: { link: string | number }
    iinText: { link: string | number }
    iinReleasedText: { link: string | number }
    iinGivenText: { link: string | number }
    resetText: { link: string | number }
    factorSetUpText: { link: string | number }
    factorRemovedText: { link: string | number }
    invitedText: { link: string | number }
    newDeviceText: { device: string | number; link: string | number }
    codesRenewedText: { link: string | number }
    recoveryCodeText: { link: string | number }
    burstText: { link: string | number }
    changedText: { link: string | number }
    readingText: { link: string | number; reader: string | number }
    halfwayText: { link: string | number; reader: string | number }
    seekingText: { link: string | number; reader: string | number }
    searchingListText: { link: string | number; reader: string | number }
    systemText: { link: string | number; reader: string | number }
    newAddressText: { link: string | number }
    addressTakenText: { link: string | number }
    addressAskedText: { link: string | number }
    addressChangedText: { link: string | number }
  }
> = {
  kk: kk.email,
  ru: ru.email,
  en: en.email,
}
