import { z } from 'zod'
import { statedDigests } from './contexts'

/* What the W3C Verifiable Credentials Data Model 2.0 (and 1.1) demands of the outward form of a document. */

/** A URL in which nothing is put right silently: the parser of URLs would forgive spaces, for one. */
export const address = z.string().regex(/^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`]+$/)

const oneOrMore = <Item extends z.ZodTypeAny>(item: Item) =>
  z.union([item, z.array(item).nonempty()])

const dateTimeStamp = z
  .string()
  .regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is not a point in time')

/** 11.1 Language and base direction. */
const words = oneOrMore(
  z.union([
    z.string(),
    z
      .object({
        '@value': z.string(),
        '@language': z.string().optional(),
        '@direction': z.enum(['ltr', 'rtl']).nullable().optional(),
      })
      .strict(),
  ]),
)

/** 4.5 Types: what says what it is. */
const typed = z.object({ type: oneOrMore(z.string().min(1)), id: address.optional() }).passthrough()

const named = { name: words.optional(), description: words.optional() }

const subject = z
  .object({ id: address.optional(), ...named })
  .passthrough()
  .refine((claims) => Object.keys(claims).length > 0, 'claims nothing')

const issuer = z.union([address, z.object({ id: address, ...named }).passthrough()])

/** 5.3 Integrity of related resources. */
const related = z
  .object({
    id: address,
    digestSRI: z.string().optional(),
    digestMultibase: z.string().optional(),
    mediaType: z.string().optional(),
  })
  .passthrough()
  .refine(
    ({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined,
    'has no digest',
  )
  .refine(
    ({ id, digestSRI, digestMultibase }) =>
      [digestSRI, digestMultibase].every(
        (digest) => digest === undefined || statedDigests.get(id)?.includes(digest),
      ),
    'has not the digest that was stated',
  )

const relatedResources = oneOrMore(related).refine((resources) => {
  const ids = [resources].flat().map(({ id }) => id)
  return new Set(ids).size === ids.length
}, 'names a resource twice')

const contextsOf = (base: string) =>
  z
    .union([z.literal(base), z.array(z.union([address, z.record(z.unknown())])).nonempty()])
    .refine((contexts) => [contexts].flat()[0] === base, `does not begin with ${base}`)

const typesWith = (type: string) =>
  oneOrMore(z.string().min(1)).refine((types) => [types].flat().includes(type), `has no ${type}`)

const anyVersion = {
  id: address.optional(),
  type: typesWith('VerifiableCredential'),
  issuer,
  credentialSubject: oneOrMore(subject),
  credentialStatus: oneOrMore(typed).optional(),
  termsOfUse: oneOrMore(typed).optional(),
  evidence: oneOrMore(typed).optional(),
  refreshService: oneOrMore(typed).optional(),
  credentialSchema: oneOrMore(typed.extend({ id: address })).optional(),
  ...named,
}

const credential2 = z
  .object({
    '@context': contextsOf('https://www.w3.org/ns/credentials/v2'),
    validFrom: dateTimeStamp.optional(),
    validUntil: dateTimeStamp.optional(),
    relatedResource: relatedResources.optional(),
    ...anyVersion,
  })
  .passthrough()
  .refine(
    ({ validFrom, validUntil }) =>
      !validFrom || !validUntil || Date.parse(validFrom) <= Date.parse(validUntil),
    'ends before it begins',
  )

const credential1 = z
  .object({
    '@context': contextsOf('https://www.w3.org/2018/credentials/v1'),
    issuanceDate: dateTimeStamp,
    expirationDate: dateTimeStamp.optional(),
    ...anyVersion,
  })
  .passthrough()

/** A credential, signed or not. */
export const credentialModel = z.union([credential2, credential1])
export type AnyCredential = z.infer<typeof credentialModel>

/** 4.13 Verifiable presentations. */
export const presentationModel = z
  .object({
    '@context': contextsOf('https://www.w3.org/ns/credentials/v2'),
    id: address.optional(),
    type: typesWith('VerifiablePresentation'),
    holder: issuer.optional(),
    verifiableCredential: z.union([credentialModel, z.array(credentialModel)]).optional(),
    termsOfUse: oneOrMore(typed).optional(),
  })
  .passthrough()

/** Who issued it. */
export function issuerOf({ issuer: named }: AnyCredential): string {
  return typeof named === 'string' ? named : named.id
}
