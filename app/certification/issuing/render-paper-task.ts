import type { Task } from '../../platform/work/task'
import type { CertificatePaper } from '../pdf/render-certificate-pdf.server'

/** Renders the paper of a certificate; what it makes are the bytes of the PDF. */
export const renderPaperTask: Task<CertificatePaper, Uint8Array> = {
  name: 'render-paper',
  lane: { name: 'paper', heapMb: 128 },
  timeoutMs: 15_000,
}
