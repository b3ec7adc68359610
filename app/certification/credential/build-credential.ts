import { pathTo } from '../../path-to'
import { translate, type Translate } from '../../platform/i18n/messages'
import { trainingOf, type Statement } from '../domain/statement'
import { verifyAddress } from '../domain/verify-address'
import { credentialMessages } from '../words/credential-messages'
import { unsignedCredentialSchema, type UnsignedCredential } from './credential-shape'
import { issuerDid } from './issuer-keys'
import { credentialsContext, openBadgesContext } from './load-document'
import { statusListAddress, type StatusPlace } from './status-place'
import { tellTraining } from './tell-training'
import { writeTrainingCode } from './training-code'

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
      ...describeResult(statement),
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

/** Where an achievement of a training describes what its result is a number of. */
function hoursId({ issuer, programme }: Statement): string {
  const at = { programme: programme.slug, fragment: `${programme.number}-hours` }
  return issuer.baseUrl + pathTo('/programmes/:programme', at)
}

function describeResult(statement: Statement) {
  if (!trainingOf(statement)) return {}
  const value = String(statement.credit.academicHours)
  return { result: [{ type: ['Result'], resultDescription: hoursId(statement), value }] }
}

/** Which training it is and which part of it; nothing where the statement does not say. */
function describeTraining(statement: Statement) {
  const training = trainingOf(statement)
  if (!training) return {}
  const { slug, title, academicHours, part } = training
  const { language } = statement.holder
  const { baseUrl } = statement.issuer
  return {
    alignment: [
      {
        type: ['Alignment'],
        targetCode: writeTrainingCode(slug, part),
        targetName: title[language],
        targetDescription: tellTraining(training, statement.credit.academicHours, language),
        targetType: 'ext:training',
        targetUrl: baseUrl + pathTo('/requirements'),
      },
    ],
    resultDescription: [
      {
        id: hoursId(statement),
        type: ['ResultDescription'],
        name: translate(credentialMessages, language)('hours'),
        resultType: 'ext:academicHours',
        valueMin: '0',
        valueMax: String(academicHours),
      },
    ],
  }
}

function describeAchievement(statement: Statement) {
  const { programme, credit, result, issuer } = statement
  const { language } = statement.holder
  const t = translate(credentialMessages, language)
  const address = issuer.baseUrl + pathTo('/programmes/:programme', { programme: programme.slug })
  return {
    id: `${address}#${programme.number}`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    humanCode: programme.slug,
    version: String(programme.number),
    name: programme.title[language],
    description: describe(statement, t),
    criteria: {
      id: address,
      narrative: result ? t('criteriaWithTest', { passMark: result.passMark }) : t('criteria'),
    },
    creditsAvailable: credit.academicHours,
    ...describeTraining(statement),
    inLanguage: language,
  }
}

function describe(statement: Statement, t: Translate<typeof credentialMessages>): string {
  const { modules, credit, holder } = statement
  const training = trainingOf(statement)
  const what = t('description', {
    hours: credit.academicHours,
    modules: modules.map(({ title }) => title[holder.language]).join('; '),
  })
  if (!training) return what
  const part = tellTraining(training, credit.academicHours, holder.language)
  return `${what} ${t('training', { title: training.title[holder.language], part })}`
}
