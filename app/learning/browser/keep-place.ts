import { formOwnerField } from '../../platform/forms/form-owner-field'

/** How long somebody stays in a section before it is where they are, and until that is sent, in milliseconds. */
const waits = { stay: 10_000, send: 50_000 }

/** Where it is sent, for the lesson that is on the page; empty for one of which no place is kept. */
function address(): string {
  return document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? ''
}

/**
 * Keeps where somebody reads: the section in which they have stayed for ten seconds, sent after another fifty, or when the page is
 * left, and never twice. Who only looks into a section changes nothing.
 *
 * @returns what is told each time of the id of the section that is read; null before the first.
 */
export function keepPlace(): (section: string | null) => void {
  let here = ''
  let place: { to: string; section: string } | null = null
  let sent = ''
  let staying = 0
  let sending = 0

  function send() {
    clearTimeout(sending)
    sending = 0
    const owner = document.querySelector<HTMLInputElement>(`input[name="${formOwnerField}"]`)
    if (!place || !owner || sent === place.to + place.section) return
    sent = place.to + place.section
    const fields = { section: place.section.replace('section-', ''), [formOwnerField]: owner.value }
    navigator.sendBeacon(place.to, new URLSearchParams(fields))
  }

  addEventListener('pagehide', send)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send()
  })
  return (section) => {
    const to = address()
    const at = to + (section ?? '')
    if (at === here) return
    here = at
    clearTimeout(staying)
    if (!section || !to) return
    staying = window.setTimeout(() => {
      place = { to, section }
      sending ||= window.setTimeout(send, waits.send)
    }, waits.stay)
  }
}
