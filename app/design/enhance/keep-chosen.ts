import { formOwnerField } from '../../platform/forms/form-owner-field'
import { owner, waiting } from './answers-of-page'
import { chosenIn, keyOf, pageId, seenBy } from './chosen-answer'
import { placesOfPage } from './places-of-page'
import { whenNear } from './when-near'

/** Finds out whether the page saves something as it is chosen, or has a place for news about it. */
const saving = 'form[data-autosave], form[data-waiting], [data-save-state]'

let sendChosen: ReturnType<typeof import('./autosave').saveAsChosen> | null = null
let arrival: Promise<void> | null = null
let writings = 0

const watch = whenNear(saving, () => void load().catch(() => {}))

/**
 * Keeps in the browser what is chosen in a form marked `data-autosave="address"`, immediately. The script that sends it
 * (autosave) is loaded when such a form comes near the screen or is used, or if something waits. Until that script is there, nobody
 * can sign out or hand in while something waits, and every choice waits for it, on this page or the next. If it cannot be loaded, the
 * form says so.
 */
export function keepChosen(): void {
  if (!owner) return
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      const form =
        target instanceof Element && target.closest<HTMLFormElement>('form[data-autosave]')
      const isText = isTextField(target)
      const isTyped = isText && type === 'input'
      if (!form || (!isText && type === 'input')) return
      if (isTyped || !isText) keep(form)
      if (sendChosen) sendChosen(keyOf(form), isTyped ? 'typing' : isText ? 'typed' : 'chosen')
      else load().catch(() => tellUnsent(form))
    })
  }
  // This runs before the form is sent (send-forms).
  document.addEventListener('submit', waitForAutosave, true)
  for (const event of ['shown', 'arrived', 'unsent']) document.addEventListener(event, look)
  for (const event of ['online', 'focus']) addEventListener(event, look)
  addEventListener('pagehide', () => {
    if (sendChosen) return
    // What the browser could not keep is lost when the page is closed.
    for (const [key, { body, seen }] of waiting.all()) {
      const fields = [body, ...seen, `${formOwnerField}=${owner}`].join('&')
      if (!waiting.isKept(key)) navigator.sendBeacon(key, new URLSearchParams(fields))
    }
  })
  look()
}

/** What a person types into, so that it is kept with each letter and not at its end. */
function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text')
  )
}

function keep(form: HTMLFormElement) {
  const revision = form.querySelector<HTMLInputElement>('[name=revision]')
  if (revision) revision.value = `${pageId}-${++writings}`
  waiting.set(keyOf(form), { body: chosenIn(new FormData(form)), seen: seenBy(form) })
}

/** Loads the script that sends answers, when it is needed. If loading fails, the next event tries again. */
function look() {
  if (sendChosen) return
  if (waiting.all().length > 0) load().catch(() => {})
  else watch()
}

/** Says at a form that what was chosen has not been sent; what sends it says later what has become of it. */
function tellUnsent(form: HTMLFormElement) {
  const place = '[data-save-state]'
  const state = form.querySelector<HTMLElement>(place) ?? document.querySelector<HTMLElement>(place)
  const said = waiting.isKept(keyOf(form)) ? 'failed' : 'unkept'
  if (!state || sendChosen) return
  state.dataset.state = said
  state.textContent = state.dataset[said] ?? ''
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

/** Another window may have left something waiting after this page was opened. */
function waitForAutosave(event: SubmitEvent) {
  const { target: form, submitter } = event
  if (sendChosen || !(form instanceof HTMLFormElement) || waiting.all().length === 0) return
  const { signOut, unsent } = placesOfPage()
  const isSigningOut = new URL(form.action).pathname === signOut
  if (!isSigningOut && form.dataset.handIn === undefined) return
  event.preventDefault()
  load().then(
    () => form.requestSubmit(submitter),
    // The site may have a new version since: a page that is loaded again gets a script that works.
    () => location.assign(isSigningOut && unsent ? unsent : location.href),
  )
}
