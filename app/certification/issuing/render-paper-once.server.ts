import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Threads } from '../../platform/work/open-threads.server'
import { renderPaperTask } from './render-paper-task'
import type { CertificatePaper } from '../pdf/render-certificate-pdf.server'

/** What is kept of papers, in bytes: some hundred of them, 39 kB each. They name people, so none is kept longer than an hour. */
const kept = new LRUCache<string, Uint8Array>({
  maxSize: 4_194_304,
  sizeCalculation: ({ length }) => length,
  ttl: 3_600_000,
})

/** Papers that are being rendered: who asks for the same one meanwhile waits for it. */
const underWay = new Map<string, Promise<Uint8Array>>()

/**
 * The paper as renderCertificatePdf renders it, in a thread, or kept from the last time: the same statement, credential,
 * emblem and digits always give the same bytes, so that whoever asks again takes no turn.
 *
 * @param personId whose turn it takes when it is to be rendered.
 * @throws Busy when too many are asked for at once; an Error when it cannot be rendered. Neither is kept.
 */
export function renderPaperOnce(
  threads: Threads,
  paper: CertificatePaper,
  personId: string,
): Promise<Uint8Array> {
  const digest = digestOf(paper)
  const ready = kept.get(digest)
  if (ready) return Promise.resolve(ready)
  const same = underWay.get(digest)
  if (same) return same
  const rendering = render(threads, paper, personId)
    .then((pdf) => {
      kept.set(digest, pdf)
      return pdf
    })
    .finally(() => underWay.delete(digest))
  underWay.set(digest, rendering)
  return rendering
}

async function render(threads: Threads, paper: CertificatePaper, personId: string) {
  const rendered = await threads.run(renderPaperTask, paper, personId)
  if (rendered.kind === 'done') return rendered.made
  throw new Error(`a paper took too much ${rendered.why} to render`)
}

/** SHA-256 of everything that is rendered; of an emblem, which may be large, of its bytes as they are. */
function digestOf({ emblem, ...paper }: CertificatePaper): string {
  const rendered = JSON.stringify({ ...paper, emblem: emblem?.type ?? null })
  return createHash('sha256')
    .update(rendered)
    .update(emblem?.bytes ?? '')
    .digest('hex')
}
