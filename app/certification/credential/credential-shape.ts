import * as z from 'zod/v4-mini'
import { credentialsContext, openBadgesContext } from './load-document'
import { trainingCode } from './training-code'

const line = z.string().check(z.minLength(1), z.maxLength(2000))
/** To one decimal: a signed graph has 16 digits, and a number that only differs behind them would be shown unsigned. */
const academicHours = z.number().check(
  z.minimum(0),
  z.refine((hours) => Number(hours.toFixed(1)) === hours),
)
const paragraph = z.string().check(z.minLength(1), z.maxLength(50_000))
const instant = z.iso.datetime()

const proofSchema = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  proofPurpose: z.literal('assertionMethod'),
  created: instant,
  verificationMethod: line,
  /** Base58 of 64 bytes. */
  proofValue: z.string().check(z.regex(/^z[1-9A-HJ-NP-Za-km-z]{43,88}$/)),
})

export type Proof = z.infer<typeof proofSchema>

/** One proof, in a list: 1EdTech's schema wants a list. */
const proofsSchema = z.tuple([proofSchema])

const issuer = z.strictObject({
  id: line,
  type: z.tuple([z.literal('Profile')]),
  name: line,
  url: line,
  address: z.strictObject({ type: z.tuple([z.literal('Address')]), addressLocality: line }),
  official: z.optional(line),
  otherIdentifier: z.optional(
    z.tuple([
      z.strictObject({
        type: z.literal('IdentifierEntry'),
        identifierType: z.literal('ext:licence'),
        identifier: line,
      }),
    ]),
  ),
})

const status = z.strictObject({
  id: line,
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal('suspension'),
  statusListIndex: z.string().check(z.regex(/^(?:0|[1-9]\d{0,5})$/)),
  statusListCredential: line,
  statusReference: line,
})

const achievement = {
  id: line,
  type: z.tuple([z.literal('Achievement')]),
  achievementType: z.literal('CertificateOfCompletion'),
  humanCode: line,
  version: line,
  name: line,
  description: paragraph,
  criteria: z.strictObject({ id: line, narrative: paragraph }),
  creditsAvailable: academicHours,
  inLanguage: line,
}

const subject = {
  type: z.tuple([z.literal('AchievementSubject')]),
  identifier: z.tuple([
    z.strictObject({
      type: z.literal('IdentityObject'),
      hashed: z.literal(false),
      identityType: z.literal('name'),
      identityHash: line,
    }),
  ]),
  creditsEarned: academicHours,
}

/** Of a programme that is none of a training that is asked for, or did not say so yet. */
const plainSubject = z.strictObject({ ...subject, achievement: z.strictObject(achievement) })

const hours = z.string().check(z.regex(/^(?:0|[1-9]\d{0,4})(?:\.\d)?$/))

/** Of a training or a part of one: which, and how many of its academic hours. */
const trainingSubject = z.strictObject({
  ...subject,
  result: z.tuple([
    z.strictObject({ type: z.tuple([z.literal('Result')]), resultDescription: line, value: hours }),
  ]),
  achievement: z.strictObject({
    ...achievement,
    alignment: z.tuple([
      z.strictObject({
        type: z.tuple([z.literal('Alignment')]),
        targetCode: z.string().check(z.regex(trainingCode)),
        targetName: line,
        targetDescription: line,
        targetType: z.literal('ext:training'),
        targetUrl: line,
      }),
    ]),
    resultDescription: z.tuple([
      z.strictObject({
        id: line,
        type: z.tuple([z.literal('ResultDescription')]),
        name: line,
        resultType: z.literal('ext:academicHours'),
        valueMin: z.literal('0'),
        valueMax: hours,
      }),
    ]),
  }),
})

const unsignedShape = {
  '@context': z.tuple([z.literal(credentialsContext), z.literal(openBadgesContext)]),
  id: line,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: line,
  issuer,
  validFrom: instant,
  validUntil: z.optional(instant),
  credentialSubject: z.union([plainSubject, trainingSubject]),
  credentialStatus: status,
}

/**
 * The one spelling of our credentials. JSON-LD knows many that come to the same signed graph; whoever reads only
 * this one can neither be shown a property that is not signed nor another context's reading of one that is. A change
 * is a new shape beside this one, for credentials once issued are read forever.
 */
export const credentialSchema = z.strictObject({ ...unsignedShape, proof: proofsSchema })
export type Credential = z.infer<typeof credentialSchema>

export const unsignedCredentialSchema = z.strictObject(unsignedShape)
export type UnsignedCredential = z.infer<typeof unsignedCredentialSchema>

const unsignedListShape = {
  '@context': z.tuple([z.literal(credentialsContext)]),
  id: line,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: line,
  validFrom: instant,
  validUntil: instant,
  credentialSubject: z.strictObject({
    id: line,
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.enum(['revocation', 'suspension']),
    encodedList: z.string().check(z.regex(/^u[\w-]{1,40000}$/)),
  }),
}

/** The one spelling of our status lists. */
export const statusListCredentialSchema = z.strictObject({
  ...unsignedListShape,
  proof: proofsSchema,
})
export type StatusListCredential = z.infer<typeof statusListCredentialSchema>

export const unsignedStatusListSchema = z.strictObject(unsignedListShape)
export type UnsignedStatusList = z.infer<typeof unsignedStatusListSchema>
