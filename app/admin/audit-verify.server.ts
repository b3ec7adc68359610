import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ChainFileFault, readChainFile, signaturesBy } from '../platform/audit/chain-file.server'
import { readChain } from '../platform/audit/read-chain.server'
import {
  verifyChain,
  type ChainFault,
  type ChainReport,
} from '../platform/audit/verify-chain.server'
import type { ExitCode, RunCommand, Terminal } from './command'

const faults: Record<ChainFault, string> = {
  'link-missing': 'is missing: what stood there was removed',
  'entry-missing': 'has no entry: it was removed',
  'entry-changed': 'is not what was written: the entry was changed',
  'link-changed': 'does not follow from what is before it: something was changed, put in or moved',
  'checkpoint-changed': 'is signed wrongly: the checkpoint, or what it signs, was changed',
  'checkpoint-missing':
    'should long be signed: a checkpoint was removed, or the site has no chores',
  'end-missing': 'is missing: a checkpoint signs it, the end of the trail was cut off',
  'entry-inserted': 'does not stand for it: the entry was put in where all was linked long ago',
}

/** Verifies the audit trail of this installation, or one that was exported, from its first entry to its last. */
export const auditVerify: RunCommand = async ({ operands, terminal, openServices }) => {
  const [file] = operands
  if (file !== undefined) return verifyFile(terminal.path(file), terminal)
  const { database, keys } = await openServices()
  const report = await verifyChain(readChain(database.read), (keyId, message, signature, at) => {
    if (!keys.verify(keyId, message, signature)) return 'bad'
    return keys.trust(keyId, at) === 'trusted' ? 'good' : 'doubtful'
  })
  return tell(terminal, report)
}

async function verifyFile(path: string, terminal: Terminal): Promise<ExitCode> {
  const input = createReadStream(path, 'utf8')
  const lines = createInterface({ input, crlfDelay: Infinity })
  try {
    const { keys, pages } = await readChainFile(lines)
    const code = tell(terminal, await verifyChain(pages, signaturesBy(keys)))
    terminal.tell('The keys come from the file itself: compare their ids with those of the issuer.')
    return code
  } catch (error) {
    if (!(error instanceof ChainFileFault)) throw error
    terminal.tell(`${path}:${error.line}: ${error.message}`)
    return 1
  } finally {
    lines.close()
    input.destroy()
  }
}

function tell(terminal: Terminal, report: ChainReport): ExitCode {
  const { links, checkpoints, doubtful, waiting, end, keyIds, fault } = report
  if (fault) {
    const entry = fault.entryId === null ? '' : ` (entry ${fault.entryId})`
    terminal.say(`Number ${fault.number}${entry} ${faults[fault.what]}.`)
    return 1
  }
  terminal.say(`${links} entries are as they were written, in their order.`)
  terminal.say(`${checkpoints} checkpoints, signed by ${keyIds.join(', ') || 'nobody yet'}.`)
  terminal.say(`Last: number ${end.number}, hash ${end.hash}.`)
  if (doubtful > 0) {
    terminal.say(`${doubtful} of them by a key that was compromised by then: these prove nothing.`)
  }
  if (waiting > 0)
    terminal.say(`${waiting} entries wait for their link, which a running site adds.`)
  return 0
}
