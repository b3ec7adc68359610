import { createHash } from 'node:crypto'
import type { Services } from '../../context'
import { findEnrolment } from '../../learning/find-enrolment.server'
import { findPicture } from '../../learning/find-picture.server'
import { findProgrammeVersion } from '../../learning/find-programme-version.server'
import type { Database } from '../../platform/database/database.server'
import { isBusy } from '../../platform/work/busy'
import { insertPaper, isIssuedPaper } from '../data/certificate-papers'
import type { Certificate } from '../data/certificates'
import type { Statement } from '../domain/statement'
import { renderPaperOnce } from './render-paper-once.server'
import { ensureCredential } from './ensure-credential.server'
import type { CertificatePaper } from '../pdf/render-certificate-pdf.server'
import type { Emblem } from '../pdf/render-emblem'

/**
 * The paper of a certificate whose seal is intact: PDF, with its credential attached and the emblem that its
 * organisation had when the holder began. It is the same whatever became of the certificate since; who checks it
 * learns that. It is rendered in a thread, and once for whoever asks within the hour. Its digest is kept, so that a check can tell it from one that was edited.
 *
 * @param iinLastFour the last four digits of the holder's IIN, where the holder wants them to be printed.
 * @throws Busy when too many are asked for at once.
 */
export async function printCertificate(
  services: Pick<Services, 'database' | 'keys' | 'log' | 'threads'>,
  { certificate, statement, iinLastFour = null, now }: PrintCertificate,
): Promise<Uint8Array> {
  const credential = await ensureCredential(services, certificate.id, now)
  const emblem = await findEmblem(services.database.read, certificate)
  const paper = { statement, credential, emblem, iinLastFour }
  const rendered = await render(services, paper, certificate.personId)
  await keepDigest(services.database, { certificate, pdf: rendered, now })
  return rendered
}

/** An emblem that was published before emblems were tried keeps nobody from their paper: it is rendered without. */
async function render(
  { threads, log }: Pick<Services, 'log' | 'threads'>,
  paper: CertificatePaper,
  personId: string,
): Promise<Uint8Array> {
  try {
    return await renderPaperOnce(threads, paper, personId)
  } catch (error) {
    if (!paper.emblem || isBusy(error)) throw error
    log.error({ err: error }, 'the emblem cannot be rendered, the paper is without')
    return render({ threads, log }, { ...paper, emblem: null }, personId)
  }
}

export type PrintCertificate = {
  certificate: Certificate
  statement: Statement
  iinLastFour?: string | null
  now: Date
}

/** Most papers are downloaded more than once: only the first time is written. */
async function keepDigest(
  database: Services['database'],
  { certificate, pdf, now }: { certificate: Certificate; pdf: Uint8Array; now: Date },
) {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const { id: certificateId, code } = certificate
  if (await isIssuedPaper(database.read, { code, sha256 })) return
  await database.transaction((tx) => insertPaper(tx, { certificateId, sha256, printedAt: now }))
}

/** The emblem was published with the version of the programme; earlier ones have none. */
async function findEmblem(
  db: Database,
  { personId, enrolmentId }: Certificate,
): Promise<Emblem | null> {
  const enrolment = await findEnrolment(db, { personId, enrolmentId })
  if (!enrolment) return null
  const { definition } = await findProgrammeVersion(db, enrolment.programmeVersionId)
  return definition.issuer.emblem ? findPicture(db, definition.issuer.emblem) : null
}
