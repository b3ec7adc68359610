import { shadesOf, type Shades } from '../presented/shades'

/** A picture with more pixels is made smaller: so many have a page of A4 at 300 dots an inch and most photographs; browsers draw at most 16 million. */
const mostPixels = 12_600_000

/** Unpacks a picture of any kind that the browser knows, or says null. Large ones are made smaller. */
export async function readPicture(bytes: Uint8Array): Promise<Shades | null> {
  try {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
    const scale = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)))
    const pixels = renderPixels(picture, picture.width * scale, picture.height * scale)
    picture.close()
    return pixels
  } catch {
    return null
  }
}

const canvas = () => document.createElement('canvas')
let shared: HTMLCanvasElement | null = null

/** The pixels of a picture, or of what a camera shows, on white. */
export function renderPixels(source: CanvasImageSource, width: number, height: number): Shades {
  shared ??= canvas()
  shared.width = Math.max(1, Math.round(width))
  shared.height = Math.max(1, Math.round(height))
  const context = shared.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('the browser renders nothing')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, shared.width, shared.height)
  context.drawImage(source, 0, 0, shared.width, shared.height)
  const { data } = context.getImageData(0, 0, shared.width, shared.height)
  return shadesOf(shared.width, shared.height, data)
}
