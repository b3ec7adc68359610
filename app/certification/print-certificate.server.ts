import type { Services } from '../context'
import { findEnrolment } from '../learning/find-enrolment.server'
import { findMedia } from '../learning/find-media.server'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import type { Database } from '../platform/database/database.server'
import type { Certificate } from './data/certificates'
import type { Statement } from './domain/statement'
import { drawPaperJob } from './draw-paper-job'
import { ensureCredential } from './ensure-credential.server'
import type { Emblem } from './pdf/draw-emblem'

/**
 * The paper of a certificate whose seal is intact: PDF, with its credential attached and the emblem that its
 * organisation had when the holder began. It is the same whatever became of the certificate since; who checks it
 * learns that. It is drawn in a thread.
 *
 * @throws Busy when too many are asked for at once.
 */
export async function printCertificate(
  services: Pick<Services, 'database' | 'keys' | 'threads'>,
  { certificate, statement, now }: { certificate: Certificate; statement: Statement; now: Date },
): Promise<Uint8Array> {
  const credential = await ensureCredential(services, certificate.id, now)
  const emblem = await findEmblem(services.database.read, certificate)
  const paper = { statement, credential, emblem }
  const drawn = await services.threads.run(drawPaperJob, paper, certificate.personId)
  if (drawn.kind === 'gave-up') throw new Error(`a paper took too much ${drawn.why} to draw`)
  return drawn.made
}

/** The emblem was published with the version of the programme; earlier ones have none. */
async function findEmblem(
  db: Database,
  { personId, enrolmentId }: Certificate,
): Promise<Emblem | null> {
  const enrolment = await findEnrolment(db, { personId, enrolmentId })
  if (!enrolment) return null
  const { definition } = await findProgrammeVersion(db, enrolment.programmeVersionId)
  return definition.issuer.emblem ? findMedia(db, definition.issuer.emblem) : null
}
