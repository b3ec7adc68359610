import { formOwnerField } from '../../platform/forms/form-owner-field'
import { owner, waiting } from './answers-of-page'
import { chosenIn, keyOf, pageId, seenBy } from './chosen-answer'
import { placesOfPage } from './places-of-page'

/** What tells a page on which something is saved as it is chosen, or on which is told what has become of it. */
const saving = 'form[data-autosave], form[data-waiting], [data-save-state]'

let sendChosen: ReturnType<typeof import('./autosave').saveAsChosen> | null = null
let arrival: Promise<void> | null = null
let writings = 0

/**
 * Keeps what is chosen in a form marked `data-autosave="address"` in the browser, the moment it is chosen. What sends it
 * (autosave) is loaded where there is such a form, or where something waits; before it has come, nobody signs out or
 * hands in past what waits, and whatever is chosen waits for it, on this page or the next.
 */
export function keepChosen(): void {
  if (!owner) return
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      const form =
        target instanceof Element && target.closest<HTMLFormElement>('form[data-autosave]')
      const isText = target instanceof HTMLTextAreaElement
      const isTyped = isText && type === 'input'
      if (!form || (!isText && type === 'input')) return
      if (isTyped || !isText) keep(form)
      if (sendChosen) sendChosen(keyOf(form), isTyped ? 'typing' : isText ? 'typed' : 'chosen')
      else look()
    })
  }
  // Before the form is sent (send-forms).
  document.addEventListener('submit', waitForAutosave, true)
  for (const event of ['shown', 'arrived']) document.addEventListener(event, look)
  for (const event of ['online', 'focus']) addEventListener(event, look)
  addEventListener('pagehide', () => {
    if (sendChosen) return
    // What could not be kept in the browser ends with the page.
    for (const [key, { body, seen }] of waiting.all()) {
      const fields = [body, ...seen, `${formOwnerField}=${owner}`].join('&')
      if (!waiting.isKept(key)) navigator.sendBeacon(key, new URLSearchParams(fields))
    }
  })
  look()
}

function keep(form: HTMLFormElement) {
  const revision = form.querySelector<HTMLInputElement>('[name=revision]')
  if (revision) revision.value = `${pageId}-${++writings}`
  waiting.set(keyOf(form), { body: chosenIn(new FormData(form)), seen: seenBy(form) })
}

/** Loads what sends answers, where it is needed. What could not be loaded is tried again with the next event. */
function look() {
  if (document.querySelector(saving) || waiting.all().length > 0) load().catch(() => {})
}

function load(): Promise<void> {
  arrival ??= import('./autosave').then(
    (module) => {
      sendChosen = module.saveAsChosen()
    },
    (fault: unknown) => {
      arrival = null
      throw fault
    },
  )
  return arrival
}

/** Another window may have left something that waits after this page had been opened. */
function waitForAutosave(event: SubmitEvent) {
  const { target: form, submitter } = event
  if (sendChosen || !(form instanceof HTMLFormElement) || waiting.all().length === 0) return
  const { signOut, unsent } = placesOfPage()
  const isSigningOut = new URL(form.action).pathname === signOut
  if (!isSigningOut && form.dataset.handIn === undefined) return
  event.preventDefault()
  load().then(
    () => form.requestSubmit(submitter),
    // Perhaps the site was renewed since: a page that is loaded anew has a script that can.
    () => location.assign(isSigningOut && unsent ? unsent : location.href),
  )
}
