import { deflateSync } from 'node:zlib'
import type { PdfPart } from './given-pdf'

/** The entries of a dictionary, each as it is written: its key with the slash, and its value. */
export type Written = [key: string, value: string][]

/** What may be done to the dictionaries of the stream that holds objects, and of the one that is the table. */
export type Bend = {
  objects?: (entries: Written) => Written
  table?: (entries: Written) => Written
}

/** A dictionary of these entries. */
export function writeEntries(entries: Written): string {
  return `<< ${entries.map(([key, value]) => `${key} ${value}`).join(' ')} >>`
}

/**
 * A file whose objects are told by a stream (ISO 32000-2, 7.5.7 and 7.5.8), the catalogue being number 1: those without a stream of
 * their own stand together in object 800, and the table is object 801.
 */
export function writeStreamedPdf(parts: PdfPart[], bend: Bend = {}): Buffer {
  const texts = parts.filter(({ body }) => !body.includes('stream\n'))
  const held = texts.map(({ number, body }) => ({ number, text: body.toString('latin1') }))
  const heads: string[] = []
  let offset = 0
  for (const { number, text } of held) {
    heads.push(`${number} ${offset}`)
    offset += text.length + 1
  }
  const head = `${heads.join(' ')}\n`
  const written: Written = [
    ['/Type', '/ObjStm'],
    ['/N', String(held.length)],
    ['/First', String(head.length)],
  ]
  const together = writeStream(
    written,
    head + held.map(({ text }) => text).join('\n'),
    bend.objects,
  )
  const streams = parts.filter((part) => !texts.includes(part))
  const pieces = [Buffer.from('%PDF-1.7\n')]
  const table = new Map<number, [kind: number, where: number, index: number]>()
  let length = 9
  for (const { number, body } of [...streams, { number: 800, body: together }]) {
    const piece = Buffer.concat(
      [`${number} 0 obj\n`, body, '\nendobj\n'].map((each) => Buffer.from(each)),
    )
    table.set(number, [1, length, 0])
    pieces.push(piece)
    length += piece.length
  }
  for (const [index, { number }] of held.entries()) table.set(number, [2, 800, index])
  table.set(801, [1, length, 0])
  const numbers = [...table.keys()].sort((a, b) => a - b)
  const rows = numbers.flatMap((number) => {
    const [kind, where, index] = table.get(number) ?? [0, 0, 0]
    return [kind, where >> 16, (where >> 8) & 255, where & 255, index]
  })
  const entries: Written = [
    ['/Type', '/XRef'],
    ['/Size', '802'],
    ['/Root', '1 0 R'],
    ['/W', '[1 3 1]'],
    ['/Index', `[${numbers.map((number) => `${number} 1`).join(' ')}]`],
  ]
  const last = writeStream(entries, Buffer.from(rows), bend.table)
  const end = [`801 0 obj\n`, last, `\nendobj\nstartxref\n${length}\n%%EOF\n`]
  return Buffer.concat([...pieces, ...end.map((each) => Buffer.from(each))])
}

/** A stream, compressed; what is said of that can be bent like all else in its dictionary. */
export function writeStream(
  entries: Written,
  content: string | Buffer,
  bend: (entries: Written) => Written = (all) => all,
): Buffer {
  const data = deflateSync(Buffer.from(content as string, 'latin1'))
  const all = bend([...entries, ['/Filter', '/FlateDecode'], ['/Length', String(data.length)]])
  return Buffer.concat([
    Buffer.from(`${writeEntries(all)}\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}
