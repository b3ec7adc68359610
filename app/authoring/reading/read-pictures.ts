import { readPictureSvg } from '../../certification/domain/read-emblem-svg'
import { nightNameOf } from '../../learning/domain/picture-name'
import type { Picture } from '../content'
import { findPictureFault, readPicture, type PictureFacts } from '../domain/read-picture'
import type { Desk } from './desk'

/** Reads the pictures of a folder, by file name. What is wrong with one goes to the desk. */
export function readPictures(desk: Desk, folder: string): Map<string, Picture> {
  const pictures = new Map<string, Picture>()
  for (const name of desk.list(folder)) {
    const path = `${folder}/${name}`
    const ending = /\.(webp|png|jpg|avif|svg)$/.exec(name)?.[1]
    const bytes = ending && desk.bytes(path)
    if (!bytes) continue
    const facts = ending === 'svg' ? readDrawing(desk, path) : readPhotograph(desk, path, bytes)
    if (facts) pictures.set(name, { ...facts, bytes })
  }
  return pictures
}

function readPhotograph(desk: Desk, path: string, bytes: Buffer): PictureFacts | null {
  const facts = readPicture(bytes)
  if (!facts || !path.endsWith(`.${facts.ending}`)) {
    desk.refuse(path, `is not a ${path.split('.').at(-1)} picture`)
    return null
  }
  const fault = findPictureFault(bytes, facts)
  if (fault) desk.refuse(path, fault)
  return facts
}

function readDrawing(desk: Desk, path: string): PictureFacts | null {
  const text = desk.text(path)
  if (text === undefined) return null
  const read = readPictureSvg(text)
  if (read.kind === 'refused') {
    desk.refuse(path, read.why, { line: read.line, column: 1 })
    return null
  }
  const { width, height } = read.drawing
  return { type: 'image/svg+xml', ending: 'svg', width, height }
}

/** That a drawing in the colours of night is as large as the one of day, whose place it takes. */
export function checkNights(desk: Desk, pictures: Map<string, Picture>, folder: string): void {
  for (const [name, day] of pictures) {
    const nightName = nightNameOf(name) ?? ''
    const night = pictures.get(nightName)
    if (night && (night.width !== day.width || night.height !== day.height)) {
      desk.refuse(
        `${folder}/${nightName}`,
        `must have the viewBox of ${name}, whose place it takes`,
      )
    }
  }
}
