import SqliteClient from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'fast-png'
import encodeQR from 'qr'
import type { SampleSite } from './sample-site'

/** All that the holder of the sample certificate can show. Paths are of files. */
export type ShownCertificate = {
  code: string
  name: string
  token: string
  document: string
  pdf: string
  json: string
  /** The printed page as a picture. */
  photo: string
  /** The QR code alone. */
  qr: string
}

/** Fetches the sample certificate in every form in which it can be shown. */
export async function fetchShown(site: SampleSite): Promise<ShownCertificate> {
  const folder = join(site.dataDir, 'shown')
  mkdirSync(folder, { recursive: true })
  const graduate = await site.signIn('graduate')
  const list = await (await graduate.get('/certificates')).text()
  const code = /\/certificates\/([0-9A-Z]{18})/.exec(list)?.[1] ?? ''
  const pdf = join(folder, 'certificate.pdf')
  const answer = await graduate.get(`/certificates/${code}/pdf`)
  writeFileSync(pdf, Buffer.from(await answer.arrayBuffer()))
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, join(folder, 'photo')])
  const { document, token, statement } = readIssued(site, code)
  const json = join(folder, 'certificate.json')
  writeFileSync(json, document)
  const qr = join(folder, 'qr.png')
  writeFileSync(qr, renderQr(`${site.url}/v#${token}`))
  const { name } = JSON.parse(statement).holder
  return { code, name, token, document, pdf, json, photo: join(folder, 'photo.png'), qr }
}

function readIssued(site: SampleSite, code: string) {
  const database = new SqliteClient(join(site.dataDir, 'shanyrak.db'), { readonly: true })
  const query = `SELECT document, token, statement FROM credential
    JOIN certificate ON certificate.id = credential.certificate_id WHERE code = ?`
  const row = database.prepare(query).get(code) as Record<
    'document' | 'token' | 'statement',
    string
  >
  database.close()
  return row
}

/** A picture of a QR code. */
export function renderQr(text: string, pixels = 4): Uint8Array {
  const { side, data } = renderModules(text, pixels)
  return encode({ width: side, height: side, data, channels: 1 })
}

/** A film of one frame for Chromium's pretended camera (YUV4MPEG2), with the QR code in its middle. */
export function filmQr(text: string, file: string): void {
  const { side, data } = renderModules(text, 5)
  const [width, height] = [800, 600]
  const left = Math.floor((width - side) / 2)
  const top = Math.floor((height - side) / 2)
  const luma = Buffer.alloc(width * height, 235)
  for (let row = 0; row < side; row++) {
    luma.set(data.subarray(row * side, (row + 1) * side), (top + row) * width + left)
  }
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`
  writeFileSync(file, Buffer.concat([Buffer.from(`${head}FRAME\n`), luma, chroma]))
}

function renderModules(text: string, pixels: number) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const side = modules.length * pixels
  const data = Uint8Array.from({ length: side * side }, (_, at) => {
    const row = Math.floor(at / side / pixels)
    return modules[row]?.[Math.floor((at % side) / pixels)] ? 16 : 235
  })
  return { side, data }
}

/** The certificate's PDF with one more file attached, and one with a script, made by an editor's hand. */
export function tamperPdf(pdf: string, change: 'attachment' | 'script'): string {
  const file = pdf.replace('.pdf', `-${change}.pdf`)
  const added =
    change === 'script'
      ? '900 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n'
      : '900 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj\n'
  const whole = readFileSync(pdf)
  const text = whole.toString('latin1')
  const [root] = /\/Root \d+ 0 R/.exec(text) ?? []
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  const table = `xref\n900 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<< ${root} /Size 901 /Prev ${previous} >>\n`
  const end = `${table}${trailer}startxref\n${whole.length + added.length}\n%%EOF\n`
  writeFileSync(file, Buffer.concat([whole, Buffer.from(added + end)]))
  return file
}
