import type { Work } from '../platform/work/answer-tasks.server'
import type { Presented } from './presented/presented'
import { readPresentedBytes } from './presented/read-presented-bytes'
import { readPicturePixels } from './read-picture-pixels.server'

/** Reads a file that a stranger sent, in a thread (readFileTask): looking for a QR code takes seconds. */
export const readFile: Work<{ bytes: Uint8Array; origins: readonly string[] }, Presented> = ({
  bytes,
  origins,
}) => readPresentedBytes(bytes, origins, readPicturePixels)
