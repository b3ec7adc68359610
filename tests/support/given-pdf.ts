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

/** The catalogue, object 1, with the names of all files that are specified among the objects. */
export function givenCatalogue(parts: PdfPart[], more = ''): PdfPart {
  const names = parts.flatMap(({ number, body }) => {
    const [, name] = /^<< \/Type \/Filespec .*?\((.*?)\)/.exec(body.toString('latin1')) ?? []
    return name === undefined ? [] : [`(${name}) ${number} 0 R`]
  })
  const tree = `/Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >>`
  const body = `<< /Type /Catalog /Pages 2 0 R ${names.length > 0 ? tree : ''} ${more} >>`
  return { number: 1, body }
}

/** A page with nothing on it. */
const emptyPage: PdfPart[] = [
  {
    number: 90,
    body: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 91 0 R /Resources << >> >>',
  },
  pdfStream(91, '', ''),
]

/** A file of a catalogue, a page and the objects, with its table of objects. */
export function writePdf(parts: PdfPart[], page = emptyPage): Buffer {
  const catalogue = parts.find(({ number }) => number === 1)
  const pages = parts.find(({ number }) => number === 2)
  const all: PdfPart[] = [
    ...(catalogue ? [] : [givenCatalogue(parts)]),
    ...(pages ? [] : [{ number: 2, body: '<< /Type /Pages /Kids [90 0 R] /Count 1 >>' }]),
    ...page,
    ...parts,
  ]
  return writeObjects(all)
}

/** A file of exactly these objects, the catalogue being number 1; `between` stands between the numbers of their heads. */
export function writeObjects(all: PdfPart[], between = ' '): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')]
  const places = new Map<number, number>()
  let length = pieces[0]?.length ?? 0
  for (const { number, body } of all) {
    places.set(number, length)
    const head = `${number}${between}0${between}obj\n`
    const piece = Buffer.concat([Buffer.from(head), Buffer.from(body), Buffer.from('\nendobj\n')])
    pieces.push(piece)
    length += piece.length
  }
  const table = [...places].map(
    ([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  )
  const trailer = `trailer\n<< /Root 1 0 R /Size 999 >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(`xref\n${table.join('')}${trailer}`)])
}

/** A page of which more is said. */
export function pdfPage(more: string): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 91 0 R /Resources << >> ${more} >>`
}

/** The catalogue, one page, and the objects. */
export function wholePdf(parts: PdfPart[]): PdfPart[] {
  return [
    givenCatalogue(parts),
    { number: 2, body: '<< /Type /Pages /Kids [90 0 R] /Count 1 >>' },
    ...emptyPage,
    ...parts,
  ]
}

/** A file with the content attached, of which some objects were changed and others added. */
export function pdfWith(content: string, parts: PdfPart[]): Buffer {
  const others = wholePdf(attachment(3, content)).filter(
    ({ number }) => !parts.some((part) => part.number === number),
  )
  return writeObjects([...others, ...parts])
}
