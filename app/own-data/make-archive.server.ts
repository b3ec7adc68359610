import { Zip, ZipDeflate } from 'fflate'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { OwnRow } from '../platform/database/own-rows'
import type { Language } from '../platform/i18n/language'
import { openGate } from '../platform/work/open-gate'
import type { Client } from '../platform/work/shares'
import { leftOut } from './domain/left-out'
import { ownRegisters } from './domain/own-registers'
import { listOwnTables } from './list-own-tables.server'
import { findOwner, mostRows, readOwnRows } from './read-own-rows.server'
import { archivePage } from './ui/write-archive-page'

/** Two archives at once, whoever asks: each is held whole until it is sent, packed. */
const gate = openGate({
  name: 'archives of own data',
  inside: 2,
  waiting: 20,
  waitingEach: 2,
  timeoutMs: 20_000,
})

export type ArchiveOrder = { personId: string; language: Language; client: Client; now: Date }

/**
 * Everything that is kept about a person, for that person, as one ZIP: `data.json` with the rows by table, `index.html` to read, and the
 * credential of each certificate as a file. Rows are read page by page and packed as they come, so that what is held is the
 * packed part alone.
 *
 * @throws Busy when too many are being made.
 */
export function makeArchive(
  services: Pick<Services, 'config' | 'database' | 'secrets'>,
  order: ArchiveOrder,
): Promise<Buffer> {
  return gate.pass(order.client, () => writeArchive(services, order))
}

async function writeArchive(
  services: Pick<Services, 'config' | 'database' | 'secrets'>,
  { personId, language, now }: ArchiveOrder,
): Promise<Buffer> {
  const pack = openPack(now)
  const { baseUrl } = services.config
  const page = archivePage(language, { site: baseUrl.origin, now })
  const json = pack.file('data.json')
  const html = pack.file('index.html')
  const owner = await findOwner(services, personId)
  const credentials: OwnRow[] = []
  const shortened: string[] = []
  json.write(`{"site":${JSON.stringify(baseUrl.origin)},"madeAt":${JSON.stringify(now)},"tables":{`)
  html.write(page.begin())
  let between = ''
  for (const { name, tables } of ownRegisters) {
    html.write(page.beginRegister(name))
    let rowsOfRegister = 0
    for (const table of listOwnTables().filter((each) =>
      tables.some((own) => own === each.table),
    )) {
      json.write(`${between}${JSON.stringify(table.table)}:[`)
      between = ','
      let rowsOfTable = 0
      for await (const rows of readOwnRows(services, table, { owner, language })) {
        const told = rows.map((row) => JSON.stringify(row)).join(',')
        json.write((rowsOfTable > 0 ? ',' : '') + told)
        html.write(rows.map((row) => page.row(row)).join(''))
        rowsOfTable += rows.length
        if (table.table === 'credential') credentials.push(...rows)
      }
      json.write(']')
      if (rowsOfTable >= mostRows) shortened.push(table.table)
      rowsOfRegister += rowsOfTable
    }
    if (rowsOfRegister === 0) html.write(page.nothing())
    if (name === 'certificates' && owner.certificateIds.length > 0)
      html.write(page.papers(new URL(pathTo('/certificates'), baseUrl).href))
  }
  json.end(`},"shortened":${JSON.stringify(shortened)},"leftOut":${JSON.stringify(leftOut)}}\n`)
  html.end(page.end())
  for (const { code, credential } of credentials) {
    pack.file(`certificates/certificate-${String(code)}.json`).end(JSON.stringify(credential))
  }
  return pack.close()
}

/** A ZIP that is packed as it is written. */
function openPack(now: Date) {
  const packed: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else packed.push(chunk)
  })
  return {
    file(name: string) {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = now
      zip.add(entry)
      return {
        write: (text: string) => entry.push(Buffer.from(text)),
        end: (text: string) => entry.push(Buffer.from(text), true),
      }
    },
    close(): Buffer {
      zip.end()
      if (fault) throw fault
      return Buffer.concat(packed)
    },
  }
}
