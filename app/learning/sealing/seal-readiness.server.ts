import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { openText, sealText } from '../../platform/secrets/seal-text.server'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { readinessSteps, type ReadinessAnswers, type ReadinessStep } from '../domain/readiness'

/** A self-assessment as it is stored for its person. */
export type KeptReadiness = {
  answers: ReadinessAnswers
  /** What they chose; null while they have not chosen. */
  step: ReadinessStep | null
  /** When they last answered: an ISO instant. It is encrypted as well. */
  answeredAt: string
}

const shape = z.object({
  answers: z.record(z.object({ choice: z.string().nullable(), words: z.string() })),
  step: z.enum(readinessSteps).nullable(),
  answeredAt: z.string(),
})

/**
 * The key under which a person's row is found: HMAC-SHA-256 of their id under a derived key, in hex. A person who reads
 * only the database does not learn who has a row.
 */
export function readinessOwner(secrets: Secrets, personId: string): string {
  return hmac(secrets.derive('readiness-owner'), personId).toString('hex')
}

/** Encrypts a self-assessment with a key that only this person's row has. */
export function sealReadiness(secrets: Secrets, personId: string, kept: KeptReadiness): string {
  return sealText(keyOf(secrets, personId), personId, JSON.stringify(kept))
}

/**
 * Decrypts what sealReadiness made.
 * @throws Error when it was changed, or belongs to another person.
 */
export function openReadiness(secrets: Secrets, personId: string, sealed: string): KeptReadiness {
  const opened = shape.parse(JSON.parse(openText(keyOf(secrets, personId), personId, sealed)))
  // A question or an answer that a later version no longer asks is not shown.
  return opened as KeptReadiness
}

/** 32 bytes, for one person. */
function keyOf(secrets: Secrets, personId: string): Buffer {
  return hmac(secrets.derive('readiness'), personId)
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
