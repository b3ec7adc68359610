import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Services } from '../context'
import { ChainFileFault, readChainFile, signaturesBy } from '../platform/audit/chain-file.server'
import { compareRegister } from '../platform/audit/compare-register.server'
import { headFiles, readHeadFile } from '../platform/audit/heads/head-files.server'
import { judgeHead, type HeadVerdict } from '../platform/audit/heads/judge-head.server'
import { readChain } from '../platform/audit/read-chain.server'
import {
  verifyChain,
  type ChainFault,
  type ChainReport,
} from '../platform/audit/verify-chain.server'
import {
  findTriggerFaults,
  type TriggerFault,
} from '../platform/database/find-trigger-faults.server'
import { formatInstant } from '../platform/text/format-instant'
import type { ExitCode, RunCommand, Terminal } from './command'
import { listRegisters } from './list-registers'
import { readTrailLines } from './read-trail-lines.server'

const faults: Record<ChainFault, string> = {
  'link-missing': 'is missing: what stood there was removed',
  'entry-missing': 'has no entry: it was removed',
  'entry-changed': 'is not what was written: the entry was changed',
  'link-changed': 'does not follow from what is before it: something was changed, put in or moved',
  'checkpoint-changed': 'is signed wrongly: the checkpoint, or what it signs, was changed',
  'checkpoint-missing': 'should long be signed: a checkpoint was removed, or the site runs no jobs',
  'end-missing': 'is missing: a checkpoint signs it, the end of the trail was cut off',
  'entry-inserted': 'does not stand for it: the entry was put in where all was linked long ago',
}

const headFaults: Partial<Record<HeadVerdict, string>> = {
  'beyond-end':
    'is beyond the end: the trail was cut off, or an older database stands in its place',
  'other-trail': 'is another there: this is not the trail that was signed',
  'not-ours': 'is not signed by a key of this site',
}

const triggerFaults: Record<TriggerFault['what'], string> = {
  missing: 'is missing: rows could be changed or removed there',
  changed: 'is not what was made: it, or the function that it runs, was changed',
  disabled: 'is disabled: rows could be changed or removed there',
  foreign: 'is not of this release: it could keep rows from being written',
}

/**
 * Verifies the audit trail of this installation, or one that was exported, from its first entry to its last; that of the
 * installation also against the registers of what it tells, against the ends that it signed before, and whether the triggers
 * stand that keep all of it as it is.
 */
export const auditVerify: RunCommand = async ({ operands, options, terminal, openServices }) => {
  const [file] = operands
  if (file === '-') return verifyFile('standard input', terminal.input, terminal)
  if (file !== undefined) {
    const path = terminal.path(file)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      terminal.tell(`Refused: there is no file ${path}.`)
      return 1
    }
    return verifyFile(path, createReadStream(path), terminal)
  }
  const services = await openServices()
  const { database, keys } = services
  const report = await verifyChain(readChain(database.read), (keyId, message, signature, at) => {
    if (!keys.verify(keyId, message, signature)) return 'bad'
    return keys.trust(keyId, at) === 'trusted' ? 'good' : 'doubtful'
  })
  const given = options.optional('heads')
  const codes = [
    tell(terminal, report),
    await tellRegisters(services, terminal),
    await tellTriggers(services, terminal),
    await tellHeads(services, terminal, given === undefined ? [] : [terminal.path(given)]),
  ]
  return codes.includes(1) ? 1 : 0
}

/** Tells where the trail and the tables of legal facts do not say the same. */
async function tellRegisters({ database }: Services, terminal: Terminal): Promise<ExitCode> {
  const registers = listRegisters()
  let code: ExitCode = 0
  for (const register of registers) {
    for (const { kind, action, subjectId, at } of await compareRegister(database.read, register)) {
      code = 1
      const fact = `${action} of ${subjectId} at ${formatInstant(at)}`
      terminal.say(
        kind === 'no-entry'
          ? `The register holds ${fact}, and the trail has no entry of it: it was cut, or the register forged.`
          : `The trail tells ${fact}, and the register does not hold it: it was removed or changed.`,
      )
    }
  }
  if (code === 0) terminal.say(`The ${registers.length} registers of legal facts agree with it.`)
  return code
}

/** Tells which triggers that keep rows from being changed do not stand as they were made. */
async function tellTriggers({ config, database }: Services, terminal: Terminal): Promise<ExitCode> {
  const folder = join(process.cwd(), 'db/migrations')
  const { engine } = config.database
  const { made, faults } = await findTriggerFaults(database.read, engine, folder)
  for (const { name, table, what } of faults) {
    terminal.say(`The trigger ${name} of ${table} ${triggerFaults[what]}.`)
  }
  if (faults.length > 0) return 1
  terminal.say(`The ${made} triggers that keep facts as they are stand.`)
  return 0
}

/** Tells which ends that were signed and kept in files the trail does not hold. */
async function tellHeads(
  { config, database, keys }: Services,
  terminal: Terminal,
  given: string[],
): Promise<ExitCode> {
  const isOwnKey = (id: string) => keys.publicKeys.some(({ kid }) => kid === id)
  let code: ExitCode = 0
  for (const file of [...headFiles(config), ...given]) {
    const { heads } = readHeadFile(file)
    const counts = new Map<string, number>()
    for (const head of heads) {
      const verdict = await judgeHead(database.read, head, isOwnKey)
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
      const fault = headFaults[verdict]
      if (!fault) continue
      code = 1
      terminal.say(`${file}: number ${head.number}, signed at ${formatInstant(head.at)}, ${fault}.`)
    }
    const lost = counts.get('lost-in-restore') ?? 0
    if (counts.get('held')) terminal.say(`${file}: ${counts.get('held')} signed ends are held.`)
    if (lost > 0) terminal.say(`${file}: ${lost} are of what a restore lost, as the trail says.`)
    if (heads.length === 0 && given.includes(file)) {
      terminal.tell(
        `${file}: ${existsSync(file) ? 'no signed end is in it' : 'there is no such file'}.`,
      )
      code = 1
    }
  }
  return code
}

async function verifyFile(path: string, input: Readable, terminal: Terminal): Promise<ExitCode> {
  try {
    const { keys, pages } = await readChainFile(readTrailLines(input))
    const code = tell(terminal, await verifyChain(pages, signaturesBy(keys)))
    terminal.tell('The keys come from the file itself: compare their ids with those of the issuer.')
    return code
  } catch (error) {
    if (!(error instanceof ChainFileFault)) throw error
    terminal.tell(`${path}:${error.line}: ${error.message}`)
    return 1
  } finally {
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
