import { createWriteStream, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeChain } from '../platform/audit/chain-file.server'
import { readChain } from '../platform/audit/read-chain.server'
import type { RunCommand } from './command'

/** Writes the audit trail, with links, checkpoints and public keys, into a new file that its owner alone reads. */
export const auditExport: RunCommand = async ({ operands, terminal, openServices, now }) => {
  const [typed = ''] = operands
  const path = terminal.path(typed)
  const { database, keys } = await openServices()
  const known = keys.publicKeys.map(({ kid, x }) => ({ kid, x }))
  const lines = Readable.from(writeChain(readChain(database.read), { keys: known, now }))
  if (typed === '-') {
    await pipeline(lines, terminal.output, { end: false })
    return 0
  }
  try {
    await pipeline(lines, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      terminal.tell(`Refused: ${path} exists.`)
      return 1
    }
    // Part of a trail would be taken for one whose end was cut off.
    rmSync(path, { force: true })
    throw error
  }
  terminal.say(path)
  return 0
}
