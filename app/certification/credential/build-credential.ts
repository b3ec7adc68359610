import { translate } from '../../platform/i18n/messages'
import type { Statement } from '../domain/statement'
import { verifyAddress } from '../domain/verify-address'
import { credentialMessages } from './credential-messages'
import { unsignedCredentialSchema, type UnsignedCredential } from './credential-shape'
import { issuerDid } from './issuer-keys'
import { credentialsContext, openBadgesContext } from './load-document'
import { statusListAddress, type StatusPlace } from './status-place'

/**
 * A statement as an open credential that is yet to be signed: Open Badges 3.0 (`OpenBadgeCredential`), a Verifiable
 * Credential 2.0. It says what the paper says, in the language that the paper has beside Kazakh, except for
 * the points of the test: who checks a certificate needs to know that it was passed. The holder is named as
 * text; there is no IIN and no id of a person. The id is the address at which it can be checked.
 *
 * @throws ZodError rather than state what `checkCredential` would not read back.
 */
export function buildCredential(statement: Statement, place: StatusPlace): UnsignedCredential {
  const { baseUrl } = statement.issuer
  const { language } = statement.holder
  const list = statusListAddress(baseUrl, place.list, 'suspension')
  return unsignedCredentialSchema.parse({
    '@context': [credentialsContext, openBadgesContext],
    id: verifyAddress(baseUrl, statement.code),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: statement.programme.title[language],
    issuer: describeIssuer(statement),
    validFrom: statement.awardedAt,
    ...(statement.expiresAt && { validUntil: statement.expiresAt }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityType: 'name',
          identityHash: statement.holder.name,
        },
      ],
      creditsEarned: statement.credit.academicHours,
      achievement: describeAchievement(statement),
    },
    credentialStatus: {
      id: `${list}#${place.position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: String(place.position),
      statusListCredential: list,
      statusReference: statusListAddress(baseUrl, place.list, 'revocation'),
    },
  })
}

function describeIssuer({ issuer, holder: { language } }: Statement) {
  return {
    id: issuerDid(issuer.baseUrl),
    type: ['Profile'],
    name: issuer.name[language],
    url: issuer.baseUrl,
    address: { type: ['Address'], addressLocality: issuer.city[language] },
    ...(issuer.signatory && { official: issuer.signatory.name }),
    ...(issuer.licence && {
      otherIdentifier: [
        { type: 'IdentifierEntry', identifierType: 'ext:licence', identifier: issuer.licence },
      ],
    }),
  }
}

function describeAchievement(statement: Statement) {
  const { programme, modules, credit, result, issuer } = statement
  const { language } = statement.holder
  const say = translate(credentialMessages, language)
  const address = `${issuer.baseUrl}/programmes/${programme.slug}`
  return {
    id: `${address}#${programme.number}`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    humanCode: programme.slug,
    version: String(programme.number),
    name: programme.title[language],
    description: say('description', {
      hours: credit.academicHours,
      modules: modules.map(({ title }) => title[language]).join('; '),
    }),
    criteria: {
      id: address,
      narrative: result ? say('criteriaWithTest', { passMark: result.passMark }) : say('criteria'),
    },
    creditsAvailable: credit.academicHours,
    inLanguage: language,
  }
}
