import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../site'
import type { Register } from './report-verify'

/** Fills a site with so many certificates and starts it. */
export async function layOutRegister(
  site: Site,
  scratch: string,
  certificates: number,
): Promise<Register> {
  const codesFile = join(site.dataDir, 'codes.json')
  site.run(join(scratch, 'bin/multiply-main.mjs'), String(certificates), codesFile)
  const codes: string[] = JSON.parse(readFileSync(codesFile, 'utf8'))
  return { certificates, codes, contender: await site.start() }
}
