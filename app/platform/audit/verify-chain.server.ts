import { timeOfId } from './entry-time'
import { chainedHash, genesis, hashLink, signedBytes, type StoredEntry } from './hash-entry.server'
import { linksAtOnce, linksToCheckpoint, lookBack } from './link-entries.server'

/** The chain as it is read, in the order of its numbers; entries without a link come last. */
export type ChainItem =
  | { kind: 'link'; number: number; hash: string; entryId: string; entry: StoredEntry | null }
  | {
      kind: 'checkpoint'
      number: number
      hash: string
      signature: string
      keyId: string
      at: Date
    }
  | { kind: 'unlinked'; entry: StoredEntry }

export type ChainFault =
  /** A number, or several, are missing: links were removed. */
  | 'link-missing'
  /** The link is there, its entry is not. */
  | 'entry-missing'
  /** The entry is not what was written. */
  | 'entry-changed'
  /** The link does not follow from the one before and its entry: one was changed, inserted or moved. */
  | 'link-changed'
  /** The checkpoint does not fit the chain, or its signature is not of a key of ours. */
  | 'checkpoint-changed'
  /** A checkpoint was to be made long ago, and is not there. */
  | 'checkpoint-missing'
  /** A checkpoint signs an end that is further than the last link: the end was cut off. */
  | 'end-missing'
  /** An entry without a link stands where everything was linked long ago: it was put in. */
  | 'entry-inserted'

export type ChainReport = {
  links: number
  checkpoints: number
  /** Checkpoints signed with a key that was compromised by then: they prove nothing. */
  doubtful: number
  /** Entries that wait for their link. */
  waiting: number
  /** The last number that is right up to there, and its hash; both change with every entry. */
  end: { number: number; hash: string }
  /** Ids of the keys that signed checkpoints. */
  keyIds: string[]
  /** The first thing that is wrong: at which number, and with which entry when there is one. */
  fault: { what: ChainFault; number: number; entryId: string | null } | null
}

/**
 * Whether a signature over a message is that of the named key; `doubtful` when it is, but the key was in other hands too
 * at that instant.
 */
export type CheckSignature = (
  keyId: string,
  message: Uint8Array,
  signature: Uint8Array,
  at: Date,
) => 'good' | 'bad' | 'doubtful'

/** The hash of a stored entry; null where it holds what no entry can, as an instant that is none. */
function hashOf(entry: StoredEntry): string | null {
  try {
    return chainedHash(entry)
  } catch {
    return null
  }
}

/** The most links that can stand without a checkpoint: a thousand, and the round that went beyond. */
const mostUnsigned = linksToCheckpoint + linksAtOnce

/**
 * Verifies a chain from its beginning, page by page, and stops at the first thing that is wrong. It keeps nothing
 * of what it has read but the end: memory does not grow with the trail.
 */
export async function verifyChain(
  pages: AsyncIterable<ChainItem[]>,
  checkSignature: CheckSignature,
): Promise<ChainReport> {
  const keyIds = new Set<string>()
  const end = { number: 0, hash: genesis }
  const report: ChainReport = {
    links: 0,
    checkpoints: 0,
    doubtful: 0,
    waiting: 0,
    end,
    keyIds: [],
    fault: null,
  }
  let signed = 0
  let newest = 0

  function judge(item: ChainItem): ChainFault | null {
    if (item.kind === 'link') {
      const { number, hash, entry } = item
      if (number !== end.number + 1) return 'link-missing'
      if (!entry) return 'entry-missing'
      if (entry.id !== item.entryId) return 'link-changed'
      const own = hashOf(entry)
      if (own === null || (entry.hash !== null && entry.hash !== own)) return 'entry-changed'
      if (hashLink(end.hash, own) !== hash) return 'link-changed'
      end.number = number
      end.hash = hash
      report.links++
      newest = Math.max(newest, timeOfId(entry.id))
      return number - signed > mostUnsigned ? 'checkpoint-missing' : null
    }
    if (item.kind === 'checkpoint') {
      const { number, hash, keyId, at } = item
      if (number > end.number) return 'end-missing'
      const signature = Buffer.from(item.signature, 'base64url')
      const fits =
        number === end.number &&
        hash === end.hash &&
        signature.toString('base64url') === item.signature
      const worth =
        fits && !Number.isNaN(at.getTime())
          ? checkSignature(keyId, signedBytes({ number, hash, at }), signature, at)
          : 'bad'
      if (worth === 'bad') return 'checkpoint-changed'
      signed = number
      report.checkpoints++
      if (worth === 'doubtful') report.doubtful++
      else keyIds.add(keyId)
      return null
    }
    report.waiting++
    const { entry } = item
    const own = hashOf(entry)
    if (own === null || (entry.hash !== null && entry.hash !== own)) return 'entry-changed'
    return report.links > 0 && isBehind(entry.id) ? 'entry-inserted' : null
  }

  function isBehind(id: string): boolean {
    const made = timeOfId(id)
    return Number.isNaN(made) || made < newest - lookBack.far
  }

  for await (const page of pages) {
    for (const item of page) {
      const what = judge(item)
      if (!what) continue
      // What is missing would have been the next; what is wrong has a number of its own.
      const missing = what === 'link-missing' || what === 'end-missing' || item.kind === 'unlinked'
      const number = missing ? end.number + 1 : item.number
      const entryId = item.kind === 'unlinked' ? item.entry.id : null
      return {
        ...report,
        keyIds: [...keyIds],
        fault: { what, number, entryId: item.kind === 'link' ? item.entryId : entryId },
      }
    }
  }
  return { ...report, keyIds: [...keyIds] }
}
