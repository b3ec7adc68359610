import { lookAtFrame } from '../presented/find-qr-code'
import { renderPixels } from './read-picture'

/** What a camera is asked to show, and how large a frame is looked at. */
const wish = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
const longestSide = 1280

/** Between two looks, in milliseconds: a phone must not grow warm. */
const pause = 120

export type Scan =
  { kind: 'found'; text: string } | { kind: 'several' | 'missing' | 'refused' | 'stopped' }

/**
 * Shows what the camera sees until a QR code is in it, or until it is stopped. Of several codes in one view none is taken. The camera is let go in every case, also when
 * the page is left.
 */
export async function scanCamera(video: HTMLVideoElement, stop: AbortSignal): Promise<Scan> {
  if (!navigator.mediaDevices) return { kind: 'missing' }
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return { kind: name === 'NotAllowedError' ? 'refused' : 'missing' }
  }
  const letGo = () => stream.getTracks().forEach((track) => track.stop())
  addEventListener('pagehide', letGo)
  try {
    video.srcObject = stream
    await video.play()
    return await lookUntilFound(video, stop)
  } catch {
    return { kind: stop.aborted ? 'stopped' : 'missing' }
  } finally {
    removeEventListener('pagehide', letGo)
    letGo()
    video.srcObject = null
  }
}

async function lookUntilFound(video: HTMLVideoElement, stop: AbortSignal): Promise<Scan> {
  while (!stop.aborted) {
    const { videoWidth: width, videoHeight: height } = video
    if (width > 0) {
      const scale = Math.min(1, longestSide / Math.max(width, height))
      const view = lookAtFrame(renderPixels(video, width * scale, height * scale))
      if (view.kind !== 'none') return view
    }
    await nextLook()
  }
  return { kind: 'stopped' }
}

/** The first frame that is painted after the pause. A page out of sight paints none, and is not looked at. */
function nextLook(): Promise<void> {
  const due = performance.now() + pause
  return new Promise((resolve) => {
    const look = (now: number) => (now < due ? void requestAnimationFrame(look) : resolve())
    requestAnimationFrame(look)
  })
}
