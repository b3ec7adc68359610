/** The event by which the camera tells what a QR code says; it bubbles. */
export const qrCodeSeen = 'qr-code-seen'

/** Calls back with what each QR code says that a camera within an element sees. @returns a function that ends it. */
export function listenForCodes(within: HTMLElement, seen: (text: string) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) seen(String(event.detail))
  }
  within.addEventListener(qrCodeSeen, hear)
  return () => within.removeEventListener(qrCodeSeen, hear)
}
