/*
 * What 1EdTech's JSON schema of an AchievementCredential (Open Badges 3.0, `ob_v3p0_achievementcredential_schema.json`)
 * demands of the properties that we use: written here in our own words, after the published one.
 */

const text = { type: 'string' } as const
const number = { type: 'number' } as const
const instant = { type: 'string', format: 'date-time' } as const
const typed = (...types: string[]) => ({
  type: 'array',
  minItems: 1,
  contains: { enum: types },
  items: text,
})
const extensible = (...names: string[]) => ({
  oneOf: [{ enum: names }, { type: 'string', pattern: '(ext:)[a-z|A-Z|0-9|.|-|_]+' }],
})
const identifierType = extensible('name', 'sourcedId', 'systemId', 'emailAddress', 'identifier')

const identifierEntry = {
  type: 'object',
  properties: { type: { enum: ['IdentifierEntry'] }, identifier: text, identifierType },
  required: ['type', 'identifier', 'identifierType'],
  additionalProperties: false,
}

const profile = {
  type: 'object',
  properties: {
    id: text,
    type: typed('Profile'),
    name: text,
    url: text,
    official: text,
    address: {
      type: 'object',
      properties: { type: typed('Address'), addressLocality: text },
      required: ['type'],
    },
    otherIdentifier: { type: 'array', items: identifierEntry },
  },
  required: ['id', 'type'],
}

const achievement = {
  type: 'object',
  properties: {
    id: text,
    type: typed('Achievement'),
    achievementType: extensible('Certificate', 'CertificateOfCompletion', 'Course'),
    humanCode: text,
    version: text,
    name: text,
    description: text,
    creditsAvailable: number,
    inLanguage: { type: 'string', pattern: '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$' },
    criteria: { type: 'object', properties: { id: text, narrative: text } },
    alignment: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          type: typed('Alignment'),
          targetCode: text,
          targetDescription: text,
          targetName: text,
          targetFramework: text,
          targetType: extensible('ceasn:Competency', 'ceterms:Credential', 'CFItem'),
          targetUrl: { type: 'string', format: 'uri' },
        },
        required: ['type', 'targetName', 'targetUrl'],
      },
    },
    resultDescription: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uri' },
          type: typed('ResultDescription'),
          name: text,
          resultType: extensible('GradePointAverage', 'Percent', 'RawScore', 'Result', 'Status'),
          valueMin: text,
          valueMax: text,
        },
        required: ['id', 'type', 'name', 'resultType'],
      },
    },
  },
  required: ['id', 'type', 'criteria', 'description', 'name'],
}

const identity = {
  type: 'object',
  properties: {
    type: { enum: ['IdentityObject'] },
    hashed: { type: 'boolean' },
    identityHash: text,
    identityType: identifierType,
    salt: text,
  },
  required: ['type', 'hashed', 'identityHash', 'identityType'],
  additionalProperties: false,
}

const subject = {
  type: 'object',
  properties: {
    id: text,
    type: typed('AchievementSubject'),
    creditsEarned: number,
    identifier: { type: 'array', items: identity },
    result: {
      type: 'array',
      items: {
        type: 'object',
        properties: { type: typed('Result'), resultDescription: text, value: text },
        required: ['type'],
      },
    },
    achievement,
  },
  required: ['type', 'achievement'],
}

const proof = {
  type: 'object',
  properties: {
    type: text,
    created: instant,
    cryptosuite: text,
    proofPurpose: text,
    proofValue: text,
    verificationMethod: text,
  },
  required: ['type'],
}

export const openBadgeSchema = {
  type: 'object',
  properties: {
    '@context': {
      type: 'array',
      minItems: 2,
      items: [
        { enum: ['https://www.w3.org/ns/credentials/v2'] },
        {
          type: 'string',
          pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json$',
        },
      ],
      additionalItems: { oneOf: [text, { type: 'object' }] },
    },
    id: text,
    type: {
      allOf: [typed('VerifiableCredential'), typed('AchievementCredential', 'OpenBadgeCredential')],
    },
    name: text,
    description: text,
    issuer: { oneOf: [text, profile] },
    validFrom: instant,
    validUntil: instant,
    credentialSubject: subject,
    proof: { type: 'array', items: proof },
    // One object: a list of them is what makes many credentials of others invalid.
    credentialStatus: {
      type: 'object',
      properties: { id: text, type: text },
      required: ['id', 'type'],
    },
  },
  required: ['@context', 'id', 'type', 'credentialSubject', 'issuer', 'validFrom'],
}
