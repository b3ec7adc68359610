import type { Language } from '../../platform/i18n/language'
import type { SiteOrganisation } from './site'

/** Who answers for the site, in one language. */
export function sayOrganisation(
  { name, address, telephone, hours, email }: SiteOrganisation,
  language: Language,
) {
  return {
    name: name[language],
    address: address && address[language],
    telephone,
    hours: hours && hours[language],
    email,
  }
}
