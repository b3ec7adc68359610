import { deflateSync } from 'node:zlib'

/** An object of a PDF as it stands between `obj` and `endobj`. */
export type PdfPart = { number: number; body: string | Buffer }

/** A stream object, compressed. */
export function pdfStream(number: number, entries: string, content: string | Buffer): PdfPart {
  const data = deflateSync(content)
  const head = `<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`
  return { number, body: Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]) }
}

/** A file with credential.json attached, of the objects 3 and 4, and more objects. */
export function givenPdf(content: string, ...more: PdfPart[]): Buffer {
  return writePdf([...attachment(3, content), ...more])
}

/** A file and its specification, under two numbers that follow each other. */
export function attachment(number: number, content: string, name = 'credential.json'): PdfPart[] {
  return [
    pdfStream(number, '/Type /EmbeddedFile /Subtype /application#2Fjson', content),
    {
      number: number + 1,
      body: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${number} 0 R >> >>`,
    },
  ]
}

/** A file of a catalogue, an empty page and the objects. Its table of objects is left out: it is not believed. */
export function writePdf(parts: PdfPart[]): Buffer {
  const all: PdfPart[] = [
    { number: 1, body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { number: 2, body: '<< /Type /Pages /Kids [] /Count 0 >>' },
    ...parts,
  ]
  const written = all.flatMap(({ number, body }) => [
    Buffer.from(`${number} 0 obj\n`),
    Buffer.from(body),
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'),
    ...written,
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ])
}
