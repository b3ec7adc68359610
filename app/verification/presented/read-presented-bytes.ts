import { explainUnread } from './explain-unread'
import { findQrCodes, type FoundCodes } from './find-qr-code'
import { isPdf } from './is-pdf'
import type { Presented, PresentedRefusal, Refused } from './presented'
import { readPdf } from './read-pdf'
import type { PdfPicture } from './read-pdf-pictures'
import { readPng } from './read-png'
import { isPng } from './read-png-chunks'
import { readPresentedText } from './read-presented-text'
import type { Shades } from './shades'

/** The largest file that is looked at, in bytes. */
export const largestFile = 5_000_000

/** Unpacks a picture, or says null when it is none that can be. */
export type ReadPixels = (bytes: Uint8Array) => Promise<Shades | null>

/**
 * Reads a file that was dropped, chosen or photographed: a PDF with the credential attached, a PNG with the
 * credential baked in, a picture of a QR code, also within a PDF, or the text of a credential. What the file is its bytes say, not its name.
 */
export async function readPresentedBytes(
  bytes: Uint8Array,
  origins: readonly string[],
  readPixels: ReadPixels,
): Promise<Presented> {
  if (bytes.length === 0) return refused('empty-file')
  if (bytes.length > largestFile) return refused('file-too-large')
  if (isPdf(bytes)) {
    const pdf = readPdf(bytes)
    if (pdf.kind === 'pictures') return readScan(pdf.pictures, origins, readPixels)
    return pdf.kind === 'refused' ? pdf : readSigned(pdf.text, origins)
  }
  if (isPng(bytes)) {
    const png = readPng(bytes)
    if (png.kind === 'refused') return png
    if (png.kind === 'baked') return readSigned(png.text, origins)
    return readPicture(bytes, origins, readPixels)
  }
  const text = readUtf8(bytes)
  if (text === null) return readPicture(bytes, origins, readPixels)
  return signedIn(readPresentedText(text, origins), 'unknown-file')
}

async function readPicture(
  bytes: Uint8Array,
  origins: readonly string[],
  readPixels: ReadPixels,
): Promise<Presented> {
  const pixels = await readPixels(bytes)
  return pixels ? readTheOne(findQrCodes(pixels), origins) : explainUnread(bytes)
}

/** The pictures of a scanned paper. One that cannot be unpacked might hold another code than the rest. */
async function readScan(
  pictures: PdfPicture[],
  origins: readonly string[],
  readPixels: ReadPixels,
): Promise<Presented> {
  const texts = new Set<string>()
  let hasUnread = false
  for (const picture of pictures) {
    if (picture.kind === 'unread') return unreadScan(picture.format)
    const pixels = picture.kind === 'shades' ? picture.shades : await readPixels(picture.bytes)
    if (!pixels && picture.kind === 'jpeg') {
      const { why, format } = explainUnread(picture.bytes)
      return why === 'broken-picture'
        ? refused('unreadable-scan')
        : format
          ? unreadScan(format)
          : refused(why)
    }
    if (!pixels) return refused('unreadable-scan')
    const found = findQrCodes(pixels)
    for (const text of found.texts) texts.add(text)
    hasUnread ||= found.hasUnread
  }
  return readTheOne({ texts: [...texts], hasUnread }, origins)
}

/** Of two codes nobody knows which one was meant: neither is judged. */
function readTheOne({ texts, hasUnread }: FoundCodes, origins: readonly string[]): Presented {
  const [text, ...more] = texts
  if (text === undefined) return refused('no-qr-code')
  if (more.length > 0 || hasUnread) return refused('several-qr-codes')
  return signedIn(readPresentedText(text, origins), 'nothing-signed')
}

/**
 * A file counts for what is signed in it. A number that it quotes is the number of some certificate, and says nothing of the
 * file: it is looked up only for whoever types it.
 */
function signedIn(presented: Presented, otherwise: PresentedRefusal): Presented {
  if (presented.kind === 'code') return refused('nothing-signed')
  return presented.kind === 'mistyped' ? refused(otherwise) : presented
}

/** What is attached or baked in must carry its own signature. */
function readSigned(text: string, origins: readonly string[]): Presented {
  const presented = readPresentedText(text, origins)
  const { kind } = presented
  return kind === 'credential' || kind === 'token' || kind === 'refused'
    ? presented
    : refused('nothing-signed')
}

function unreadScan(format: string): Refused {
  return { kind: 'refused', why: 'unread-format', format }
}

function refused(why: PresentedRefusal): Refused {
  return { kind: 'refused', why }
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
