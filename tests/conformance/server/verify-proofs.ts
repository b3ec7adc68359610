import { z } from 'zod'
import { proofHolds } from '../../../app/certification/credential/check-proof'
import { contexts } from './contexts'
import { resolveDidKey } from './did-key'
import { address } from './model'
import { Refusal } from './refusal'

/** The date may lack an offset: a processor may take what others wrote wrongly. */
const dateTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no date')

const proofModel = z
  .object({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    id: address.optional(),
    verificationMethod: address,
    proofPurpose: z.string(),
    proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/),
    created: dateTime.optional(),
    expires: dateTime.optional(),
    previousProof: z.union([z.string(), z.array(z.string()).nonempty()]).optional(),
    challenge: z.string().optional(),
    domain: z.union([z.string(), z.array(z.string())]).optional(),
  })
  .passthrough()
type AnyProof = z.infer<typeof proofModel>

export type Expected = {
  purpose: 'assertionMethod' | 'authentication'
  /** Who must be among those that signed; null when anybody may. */
  controller: string | null
  challenge?: string
  domain?: string
  now: Date
}

/**
 * Verifies every proof of a document (Data Integrity 1.0, 4.4 to 4.6): sets, and chains in which a proof names those
 * that must hold before it and that it covers, too.
 *
 * @throws Refusal that says what does not hold.
 */
export async function verifyProofs(secured: object, expected: Expected): Promise<void> {
  const { proof: given, ...document } = { proof: null, ...secured }
  const proofs = z.union([proofModel.transform((one) => [one]), z.array(proofModel).nonempty()])
  const all = proofs.safeParse(given)
  if (!all.success) throw new Refusal('PROOF_VERIFICATION_ERROR', 'the proof is malformed')
  const signers: string[] = []
  for (const proof of all.data) {
    signers.push(await verifyProof(proof, document, all.data, expected))
  }
  if (expected.controller !== null && !signers.includes(expected.controller)) {
    throw new Refusal('PROOF_VERIFICATION_ERROR', 'none of those who signed is the issuer')
  }
}

/** Verifies one proof, and says who made it. */
async function verifyProof(
  proof: AnyProof,
  document: object,
  all: AnyProof[],
  expected: Expected,
): Promise<string> {
  const refuse = (why: string): never => {
    throw new Refusal('PROOF_VERIFICATION_ERROR', why)
  }
  if (proof.proofPurpose !== expected.purpose) refuse(`the proof is not for ${expected.purpose}`)
  if (expected.challenge !== undefined && proof.challenge !== expected.challenge) {
    refuse('the proof answers another challenge')
  }
  if (expected.domain !== undefined && ![proof.domain].flat().includes(expected.domain)) {
    refuse('the proof is for another domain')
  }
  if (proof.expires !== undefined && readTime(proof.expires) < expected.now) {
    refuse('the proof has expired')
  }
  const previous = findPrevious(proof, all)
  const method = resolveDidKey(proof.verificationMethod)
  if (!method) return refuse('the key of the proof is not known')
  const covered = previous.length > 0 ? { ...document, proof: previous } : document
  if (!(await proofHolds(proof, covered, method, contexts))) {
    refuse('the document does not say what was signed')
  }
  return method.controller
}

/** The proofs that a proof follows; all of them stand in the document. */
function findPrevious({ previousProof }: AnyProof, all: AnyProof[]): AnyProof[] {
  if (previousProof === undefined) return []
  return [previousProof].flat().map((id) => {
    const previous = all.find((proof) => proof.id === id)
    if (!previous) throw new Refusal('PROOF_VERIFICATION_ERROR', `there is no proof ${id}`)
    return previous
  })
}

/** A time without an offset is taken for one of UTC. */
function readTime(text: string): Date {
  return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
}
