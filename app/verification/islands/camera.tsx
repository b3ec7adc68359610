import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import { qrCodeSeen } from '../browser/qr-code-seen'
import type { Scan } from '../browser/scan-camera'
import { presentedMessages } from '../words/presented-messages'

type CameraProps = {
  /** What can be done without a camera, and is all that there is without JavaScript. */
  otherwise?: ReactNode
}

const whyNot = {
  several: 'several-qr-codes',
  missing: 'cameraMissing',
  refused: 'cameraRefused',
} as const

/**
 * Shows what the camera sees until a QR code is in it, or until it is stopped. What the code says it tells by an event
 * (browser/qr-code-seen), and the camera is let go.
 */
export function Camera({ otherwise }: CameraProps) {
  const t = useMessages(presentedMessages)
  const place = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [running, setRunning] = useState<AbortController | null>(null)
  const [ending, setEnding] = useState<Scan['kind'] | null>(null)
  useEffect(() => {
    if (!running || !video.current) return undefined
    void scan(video.current, running.signal).then((scanned) => {
      setRunning(null)
      setEnding(scanned.kind)
      if (scanned.kind === 'found') tellSeen(place.current, scanned.text)
    })
    return () => running.abort()
  }, [running])
  return (
    <>
      <div ref={place} className="verify-camera">
        <button
          type="button"
          className="button"
          data-look="quiet"
          onClick={() => (running ? running.abort() : setRunning(new AbortController()))}
        >
          {t(running ? 'cameraStop' : 'camera')}
        </button>
        <div aria-live="polite">
          {running ? (
            <>
              <p>{t('cameraLooking')}</p>
              <video
                ref={video}
                className="verify-video"
                muted
                playsInline
                aria-label={t('cameraView')}
              />
            </>
          ) : null}
          {!running && ending && ending !== 'found' && ending !== 'stopped' ? (
            <Notice kind="care">{t(whyNot[ending])}</Notice>
          ) : null}
        </div>
      </div>
      {otherwise}
    </>
  )
}

async function scan(video: HTMLVideoElement, stop: AbortSignal): Promise<Scan> {
  const { scanCamera } = await import('../browser/scan-camera')
  return scanCamera(video, stop)
}

function tellSeen(place: HTMLElement | null, text: string) {
  place?.dispatchEvent(new CustomEvent(qrCodeSeen, { bubbles: true, detail: text }))
}
