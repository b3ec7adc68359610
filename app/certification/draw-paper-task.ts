import type { Task } from '../platform/work/task'
import type { CertificatePaper } from './pdf/draw-certificate-pdf.server'

/** Draws the paper of a certificate; what it makes are the bytes of the PDF. */
export const drawPaperTask: Task<CertificatePaper, Uint8Array> = {
  name: 'draw-paper',
  lane: { name: 'paper', heapMb: 128 },
  timeoutMs: 15_000,
}
