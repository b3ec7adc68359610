import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { issueCredential } from '../../../app/certification/credential/issue-credential'
import {
  bitAt,
  decodeStatusList,
  encodeStatusList,
} from '../../../app/certification/credential/status-list'
import {
  statusListLength,
  statusPurposes,
  type StatusPurpose,
} from '../../../app/certification/credential/status-place'
import type { givenKey } from '../../support/given-issuer'
import { contexts } from './contexts'
import { didKeyOf } from './did-key'
import { credentialModel, issuerOf, presentationModel, type AnyCredential } from './model'
import { Refusal } from './refusal'
import { verifyProofs } from './verify-proofs'

export type VcApi = ReturnType<typeof openVcApi>

/**
 * An issuer and verifier that signs whatever is well formed: for tests alone.
 *
 * @param origin where its status lists are found.
 */
export function openVcApi(origin: string, key: ReturnType<typeof givenKey>) {
  const { did, methodId } = didKeyOf(key)
  const bits: Record<StatusPurpose, Set<number>> = { revocation: new Set(), suspension: new Set() }
  const places = new Map<string, number>()
  const listAddress = (purpose: StatusPurpose) => `${origin}/credentials/status/${purpose}`

  const sign = async (unsigned: object) => {
    const now = new Date()
    const signer = { methodId, sign: key.sign, now, contexts }
    const { proof, ...signed } = await issueCredential(unsigned, signer).catch(explain)
    // One proof alone needs no list; 1EdTech's schema, which wants one, is not what is tested here.
    return { ...signed, proof: proof[0] }
  }

  /** A place in both lists, for a credential that says nothing of its status. */
  const pickStatus = () => {
    const position = randomInt(statusListLength)
    const entries = statusPurposes.map((statusPurpose) => ({
      id: `${listAddress(statusPurpose)}#${position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(position),
      statusListCredential: listAddress(statusPurpose),
      statusReference: `${origin}/`,
    }))
    return { position, entries }
  }

  return {
    did,

    /** Signs a credential in its own name, with a place in its status lists when it says nothing of a status. */
    async issue(body: unknown): Promise<object> {
      const { credential } = readBody(z.object({ credential: credentialModel }), body)
      if ('proof' in credential) throw new Refusal('MALFORMED_VALUE_ERROR', 'it is signed already')
      const { issuer } = credential
      const ours = {
        ...credential,
        issuer: typeof issuer === 'string' ? did : { ...issuer, id: did },
      }
      if ('issuanceDate' in ours || 'credentialStatus' in ours) return sign(ours)
      const { position, entries } = pickStatus()
      const signed = await sign({ ...ours, credentialStatus: entries })
      if (ours.id !== undefined) places.set(ours.id, position)
      return signed
    },

    /** @throws Refusal when anything about the credential does not hold. */
    async verify(body: unknown): Promise<void> {
      const { verifiableCredential } = readBody(
        z.object({ verifiableCredential: credentialModel }),
        body,
      )
      await verifyCredential(verifiableCredential)
    },

    /** @throws Refusal when anything about the presentation, or a credential in it, does not hold. */
    async verifyPresentation(body: unknown): Promise<void> {
      const { verifiablePresentation: presentation, options } = readBody(
        z.object({
          verifiablePresentation: presentationModel,
          options: z
            .object({ challenge: z.string().optional(), domain: z.string().optional() })
            .passthrough()
            .default({}),
        }),
        body,
      )
      const { holder, verifiableCredential = [] } = presentation
      await verifyProofs(presentation, {
        purpose: 'authentication',
        controller: holder === undefined ? null : typeof holder === 'string' ? holder : holder.id,
        challenge: options.challenge,
        domain: options.domain,
        now: new Date(),
      })
      for (const credential of [verifiableCredential].flat()) await verifyCredential(credential)
    },

    /** Sets or clears the bit of a credential that was issued here under an id. */
    setStatus(body: unknown): void {
      const change = readBody(
        z.object({
          credentialId: z.string(),
          credentialStatus: z.object({ statusPurpose: z.enum(statusPurposes) }).passthrough(),
          status: z.boolean().default(true),
        }),
        body,
      )
      const position = places.get(change.credentialId)
      if (position === undefined) throw new Refusal('NOT_FOUND', 'nothing was issued under that id')
      const list = bits[change.credentialStatus.statusPurpose]
      if (change.status) list.add(position)
      else list.delete(position)
    },

    readStatusList,
  }

  async function readStatusList(purpose: StatusPurpose): Promise<object> {
    return sign({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: listAddress(purpose),
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did,
      validFrom: new Date().toISOString(),
      credentialSubject: {
        id: `${listAddress(purpose)}#list`,
        type: 'BitstringStatusList',
        statusPurpose: purpose,
        encodedList: await encodeStatusList(bits[purpose]),
      },
    })
  }

  async function verifyCredential(credential: AnyCredential): Promise<void> {
    const now = new Date()
    await verifyProofs(credential, {
      purpose: 'assertionMethod',
      controller: issuerOf(credential),
      now,
    })
    verifyDates(credential, now)
    for (const entry of [credential.credentialStatus ?? []].flat()) await verifyStatus(entry)
  }

  /** Only lists of this server are known here: nothing is fetched. */
  async function verifyStatus(entry: object): Promise<void> {
    if (!('type' in entry) || ![entry.type].flat().includes('BitstringStatusListEntry')) return
    const place = readEntry.safeParse(entry)
    if (!place.success) throw new Refusal('MALFORMED_VALUE_ERROR', 'the status entry is malformed')
    const { statusPurpose, statusListIndex, statusListCredential, id } = place.data
    if (id === statusListCredential) {
      throw new Refusal('MALFORMED_VALUE_ERROR', 'the entry has the name of the list')
    }
    if (statusListCredential !== listAddress(statusPurpose)) {
      throw new Refusal('STATUS_RETRIEVAL_ERROR', 'the status list is not known here')
    }
    const position = Number(statusListIndex)
    if (position >= statusListLength) throw new Refusal('RANGE_ERROR', 'there is no such position')
    const list = decodeStatusList(await encodeStatusList(bits[statusPurpose]))
    if (bitAt(list, position))
      throw new Refusal('STATUS_VERIFICATION_ERROR', `${statusPurpose} is set`)
  }
}

const readEntry = z.object({
  id: z.string().optional(),
  statusPurpose: z.enum(statusPurposes),
  statusListIndex: z.string().regex(/^(?:0|[1-9]\d*)$/),
  statusListCredential: z.string(),
})

function verifyDates(credential: AnyCredential, now: Date): void {
  const from = 'issuanceDate' in credential ? credential.issuanceDate : credential.validFrom
  const until = 'expirationDate' in credential ? credential.expirationDate : credential.validUntil
  if (typeof from === 'string' && new Date(from) > now) {
    throw new Refusal('VALIDITY_ERROR', 'it is not valid yet')
  }
  if (typeof until === 'string' && new Date(until) < now) {
    throw new Refusal('VALIDITY_ERROR', 'it has expired')
  }
}

function readBody<Shape extends z.ZodTypeAny>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new Refusal('MALFORMED_VALUE_ERROR', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** What cannot be signed is the asker's fault: a term without a meaning, for one. */
function explain(error: unknown): never {
  throw new Refusal(
    'PROOF_GENERATION_ERROR',
    error instanceof Error ? error.message : String(error),
  )
}
