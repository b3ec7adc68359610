import { element } from './element'
import type { Say } from './say'

/** Makes a button show the camera below itself, and hands on what a QR code says. */
export function offerCamera(
  button: HTMLButtonElement,
  say: Say,
  found: (text: string) => void,
): void {
  button.after(element('div', { 'aria-live': 'polite' }))
  let running: AbortController | null = null
  button.addEventListener('click', () => {
    if (running) return running.abort()
    running = new AbortController()
    void scan(button, say, running.signal).then((text) => {
      running = null
      button.textContent = say('camera')
      if (text !== null) found(text)
    })
  })
}

async function scan(button: HTMLButtonElement, say: Say, stop: AbortSignal) {
  const place = button.nextElementSibling
  button.textContent = say('cameraStop')
  const video = element('video', {
    class: 'verify-video',
    muted: true,
    playsinline: true,
    'aria-label': say('cameraView'),
  })
  video.muted = true
  place?.replaceChildren(element('p', {}, say('cameraLooking')), video)
  const { scanCamera } = await import('./scan-camera')
  const outcome = await scanCamera(video, stop)
  place?.replaceChildren()
  if (outcome.kind === 'found') return outcome.text
  const told = { missing: 'cameraMissing', refused: 'cameraRefused', stopped: null } as const
  const why = told[outcome.kind]
  if (why) place?.append(element('p', { class: 'notice', 'data-kind': 'care' }, say(why)))
  return null
}
