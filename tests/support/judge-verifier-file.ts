import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestCommand, verifierFile } from '../../app/verification/domain/verifier-file'
import { verdictKinds, type VerdictKind } from '../../app/verification/domain/verdict'
import { judgePresented } from '../../app/verification/presented/judge-presented'
import { openAnchoredKnown, type Known } from '../../app/verification/presented/known'

/** The digest of a verifier, computed by the very command that the site publishes, in a folder for scratch. */
export function digestByCommand(folder: string, file: string | Buffer): string {
  writeFileSync(join(folder, verifierFile), file)
  const { stdout, status } = spawnSync('sh', ['-c', digestCommand], { cwd: folder })
  if (status !== 0) throw new Error(`${digestCommand} ends with ${status}`)
  return stdout.toString().slice(0, 64)
}

/** What a verifier goes by, as its program reads it: the first element of each name. */
function openFile(file: string): Promise<Known | null> {
  const [signed, anchors] = ['known', 'anchors'].map((id) => {
    const [, text = ''] = new RegExp(` id="${id}">([^<]*)<`).exec(file) ?? []
    try {
      return JSON.parse(text) as unknown
    } catch {
      return null
    }
  })
  return openAnchoredKnown(signed, anchors)
}

/** How good the answers of a verifier are, token by token: greater is better, and a file that trusts nothing answers nothing. */
export async function answersOf(file: string, tokens: string[], now: Date): Promise<number[]> {
  const known = await openFile(file)
  if (!known) return tokens.map(() => -1)
  const answers = tokens.map(async (text) => {
    const { verdict } = await judgePresented({ kind: 'token', text }, known, now)
    return goodness(verdict.kind)
  })
  return Promise.all(answers)
}

/** As they are told: the graver before the milder. */
export function goodness(kind: VerdictKind): number {
  return verdictKinds.indexOf(kind)
}
