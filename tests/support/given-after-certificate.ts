import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { AfterCertificate } from '../../app/learning/domain/after-certificate'
import type { Multilingual } from '../../app/platform/i18n/language'
import { givenLibraryFolder } from './given-library'

const said = (text: string): Multilingual => ({
  kk: `${text} kk`,
  ru: `${text} ru`,
  en: `${text} en`,
})

/** What comes after the certificate, with the units of the library of tests. */
export function anAfterCertificate(different: Partial<AfterCertificate> = {}): AfterCertificate {
  return {
    checkedOn: '2026-11-21',
    lead: said('One call'),
    call: { text: said('Call them'), questions: [said('Which papers')] },
    bring: [said('The certificate')],
    home: said('No need to read ahead'),
    months: [
      { month: 1, title: said('Sleep'), text: said('Same people'), units: ['first-night', 'food'] },
      { month: 3, title: said('Later'), text: said('Talk'), units: [] },
    ],
    ...different,
  }
}

/** The folder of tests with a library and what comes after the certificate. */
export function givenAfterCertificate(different: Partial<AfterCertificate> = {}) {
  const folder = givenLibraryFolder()
  mkdirSync(join(folder.path, 'site'))
  folder.write('site/after-certificate.yaml', stringify(anAfterCertificate(different)))
  return folder
}
