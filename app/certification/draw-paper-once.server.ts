import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Threads } from '../platform/work/open-threads.server'
import { drawPaperTask } from './draw-paper-task'
import type { CertificatePaper } from './pdf/draw-certificate-pdf.server'

/** What is kept of papers, in bytes: some four hundred of them. They name people, so none is kept longer than an hour. */
const kept = new LRUCache<string, Uint8Array>({
  maxSize: 16_777_216,
  sizeCalculation: ({ length }) => length,
  ttl: 3_600_000,
})

/** Papers that are being drawn: who asks for the same one meanwhile waits for it. */
const underWay = new Map<string, Promise<Uint8Array>>()

/**
 * The paper as drawCertificatePdf draws it, drawn in a thread, or kept from the last time: the same statement, credential,
 * emblem and digits always give the same bytes, so that whoever asks again takes no turn.
 *
 * @param personId whose turn it takes when it is to be drawn.
 * @throws Busy when too many are asked for at once; an Error when it cannot be drawn. Neither is kept.
 */
export function drawPaperOnce(
  threads: Threads,
  paper: CertificatePaper,
  personId: string,
): Promise<Uint8Array> {
  const digest = digestOf(paper)
  const ready = kept.get(digest)
  if (ready) return Promise.resolve(ready)
  const same = underWay.get(digest)
  if (same) return same
  const drawing = draw(threads, paper, personId)
    .then((pdf) => {
      kept.set(digest, pdf)
      return pdf
    })
    .finally(() => underWay.delete(digest))
  underWay.set(digest, drawing)
  return drawing
}

async function draw(threads: Threads, paper: CertificatePaper, personId: string) {
  const drawn = await threads.run(drawPaperTask, paper, personId)
  if (drawn.kind === 'done') return drawn.made
  throw new Error(`a paper took too much ${drawn.why} to draw`)
}

/** SHA-256 of everything that is drawn; of an emblem, which may be large, of its bytes as they are. */
function digestOf({ emblem, ...paper }: CertificatePaper): string {
  const drawn = JSON.stringify({ ...paper, emblem: emblem?.type ?? null })
  return createHash('sha256')
    .update(drawn)
    .update(emblem?.bytes ?? '')
    .digest('hex')
}
