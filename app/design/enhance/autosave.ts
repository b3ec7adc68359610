import { keepLanguage } from '../../platform/http/keep-language'
import { formOwnerField } from '../../platform/forms/form-owner-field'
import { owner, waiting } from './answers-of-page'
import { chosenIn, keyOf, type SentFields } from './chosen-answer'
import { queuedForm, queuedForms, tellDelivery } from './deliver-form'
import { formHeaders, formOutcome, inOrder, isFormKey } from './form-queue'
import { placesOfPage } from './places-of-page'
import {
  addressOf,
  allForms,
  fill,
  formOf,
  markOf,
  revisionOf,
  sentField,
  stateElement,
} from './saved-forms'
import { sendForm } from './send-forms'
import { queueKeyOf } from './unsent-forms'
import type { Waiting } from './waiting-answers'

/** Keys of answers that need a decision of the person, or that this page cannot judge. */
const held = new Set<string>()

/** Keys of texts that are being typed, with the timers that end the typing. */
const typing = new Map<string, number>()

/**
 * Keys of forms that the server accepts only later, with when to send them again, in milliseconds of the browser's clock.
 */
const later = new Map<string, number>()

type Outcome =
  'saved' | 'later' | 'refused' | 'closed' | 'elsewhere' | 'signedOut' | 'otherPerson' | 'failed'

/**
 * How many states a form says that its page has seen: the one it showed (or that last arrived) and the last two it sent.
 */
const mostSeen = 3

let delivery: Promise<void> | null = null
let wake = () => {}

/**
 * Sends what a person chooses in a form marked `data-autosave="address"` (keep-chosen) immediately, and what they type
 * after a second without typing. Until it has reached the server it waits in the browser, under its person, and is sent
 * again, with growing pauses. A form marked `data-hand-in` is not sent before that. Loaded when something waits or can be
 * chosen. Without this script, the form's own button saves the same.
 * @returns a function to call for each later choice.
 */
export function saveAsChosen(): typeof sendChosen {
  // This runs before the form is sent, because it listens for longer than send-forms.
  document.addEventListener('submit', beforeHandIn, true)
  document.addEventListener('submit', beforeSigningOut, true)
  // The form's own button has already saved the same.
  document.addEventListener('sent', (event) => forget(event as CustomEvent<SentFields>))
  document.addEventListener('shown', restore)
  document.addEventListener('arrived', arrive)
  document.addEventListener('unsent', () => void deliver())
  for (const event of ['online', 'focus']) {
    addEventListener(event, () => {
      wake()
      void deliver()
    })
  }
  addEventListener('pagehide', () => {
    // This request may or may not arrive, so the answer also keeps waiting; saving the same answer twice changes nothing.
    for (const [key, item] of waiting.all()) {
      navigator.sendBeacon(key, new URLSearchParams(takeBody(key, item)))
    }
  })
  for (const form of allForms()) replaceEarlier(form)
  arrive()
  return sendChosen
}

/**
 * A choice made before this script was loaded replaces the one that an earlier page left waiting, as it would if that one
 * had been shown first. Of texts both wait: if the later one was begun without seeing the earlier, the server shows both.
 */
function replaceEarlier(form: HTMLFormElement) {
  const key = keyOf(form)
  const chosen = waiting.get(key)
  if (!chosen || revisionOf(chosen.body)) return
  for (const [other, { seen }] of waiting.all()) {
    if (other === key || addressOf(other) !== addressOf(key)) continue
    waiting.set(key, { ...chosen, seen })
    waiting.delete(other)
  }
}

/** Every page tries once more to send everything that waits. */
function arrive() {
  held.clear()
  later.clear()
  restore()
  wake()
  void deliver()
}

/** Sends what is kept under a key: at once, or after a second without typing. */
function sendChosen(key: string, how: 'typing' | 'typed' | 'chosen'): void {
  if (how !== 'typed') held.delete(key)
  clearTimeout(typing.get(key))
  if (how === 'typing') typing.set(key, window.setTimeout(endTyping, 1_000, key))
  else endTyping(key)
}

function endTyping(key: string) {
  clearTimeout(typing.get(key))
  typing.delete(key)
  wake()
  void deliver()
}

/** Resolves when nothing waits any more, except what needs a decision of the person. */
function deliver(): Promise<void> {
  delivery ??= deliverAll().finally(() => {
    delivery = null
    // Another window has sent this meanwhile, so it no longer waits.
    for (const key of allForms().map(keyOf)) {
      const isWaiting = stateElement(key)?.dataset.state === 'failed' && waiting.get(key)
      if (isWaiting === undefined) tell('saved', key)
    }
    const soonest = Math.min(...later.values()) - Date.now()
    // No page stays open for longer than that.
    if (later.size > 0) setTimeout(() => void deliver(), Math.min(soonest, 86_400_000))
  })
  return delivery
}

/** Sends what waits, one after the other, so that a newer answer never arrives before an older one. */
async function deliverAll(): Promise<void> {
  let pauseMs = 1_000
  const isDue = (key: string) =>
    !held.has(key) && !typing.has(key) && (later.get(key) ?? 0) <= Date.now()
  const next = () => inOrder(waiting.all()).find(([key]) => isDue(key))
  for (let item = next(); item; item = next()) {
    const [key, { body }] = item
    const outcome = await send(key, takeBody(key, item[1]))
    // The form's own button, or another window, has saved it meanwhile.
    if (outcome !== 'saved' && !waiting.get(key)) continue
    if (outcome !== 'failed') tell(outcome, key)
    if (outcome === 'saved') {
      settle(key, body)
      // Forms that waited for this one may be accepted now.
      later.clear()
    } else if (outcome === 'later') continue
    else if (outcome === 'elsewhere') askWhich(key)
    else if (outcome === 'closed' || outcome === 'refused') letGo(key, body)
    else {
      // Whatever follows in the queue waits as well.
      if (outcome === 'failed') {
        for (const [each] of waiting.all()) if (!held.has(each)) tell(outcome, each)
      }
      // The person of this page has gone. What waits belongs to them and stays.
      if (outcome === 'otherPerson') return
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, pauseMs)
      })
      pauseMs = Math.min(pauseMs * 2, 30_000)
      continue
    }
    pauseMs = 1_000
  }
}

/** The fields to send. From now on this answer may be stored on the server, even if its reply never reaches us. */
function takeBody(key: string, { body, seen }: Waiting): string {
  if (isFormKey(key)) return `${body}&${formOwnerField}=${owner}`
  const all = [...new Set([...seen, sentField(body)])]
  const most = all.length > mostSeen ? [...all.slice(0, 1), ...all.slice(1 - mostSeen)] : all
  waiting.set(key, { body, seen: most })
  showSeen(key, most)
  return [body, ...most, `${formOwnerField}=${owner}`].filter(Boolean).join('&')
}

/**
 * A 4xx is the server's final word on an answer, except when another person is signed in; any other result may still
 * change.
 */
async function send(to: string, body: string): Promise<Outcome> {
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: isFormKey(to) ? formHeaders : {},
      body: new URLSearchParams(body),
      redirect: 'manual',
      // A browser refuses to send more than 64 KiB this way.
      keepalive: body.length < 60_000,
      signal: AbortSignal.timeout(15_000),
    })
    const { status, type, headers } = response
    const sender = headers.get('X-Form-Refused')
    if (type === 'opaqueredirect' || sender === 'signed-out') return 'signedOut'
    if (sender) return 'otherPerson'
    const told = isFormKey(to) ? formOutcome(response) : null
    if (told === 'saved') return told
    if (told) {
      later.set(to, Date.now() + told.laterMs)
      return 'later'
    }
    const outcomes: Record<number, Outcome> = {
      204: 'saved',
      404: 'refused',
      409: 'elsewhere',
      410: 'closed',
      413: 'refused',
      422: 'refused',
    }
    return outcomes[status] ?? 'failed'
  } catch {
    return 'failed'
  }
}

/** It has arrived. If something else was chosen meanwhile, that may now replace it. */
function settle(key: string, body: string) {
  if (isFormKey(key) && waiting.get(key)?.body === body) return waiting.delete(key)
  const seen = [sentField(body)]
  const later = waiting.get(key)
  if (later?.body === body) waiting.delete(key)
  else if (later) waiting.set(key, { ...later, seen })
  showSeen(key, seen)
}

/** The server has another answer. If the page has the question, the server shows both. */
function askWhich(key: string) {
  held.add(key)
  const form = formOf(key)
  if (form) void sendForm(form, null)
}

/**
 * It will never be accepted. If that can be said on this page, it has been said; otherwise it waits for a page that can. A
 * text always stays.
 */
function letGo(key: string, body: string) {
  const isTold = stateElement(key) !== null || isFormKey(key)
  if (isTold && !revisionOf(body)) waiting.delete(key)
  else held.add(key)
}

function beforeHandIn(event: SubmitEvent) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.dataset.handIn === undefined) return
  const ofThisTest = () => waiting.all().filter(([to]) => to.startsWith(`${location.pathname}/`))
  const [first] = ofThisTest()
  if (!first) return
  event.preventDefault()
  tell(held.has(first[0]) ? 'elsewhere' : 'failed', first[0])
  wake()
  void deliver().then(() => {
    if (ofThisTest().length === 0) form.requestSubmit()
  })
}

/** Nobody signs out while something is unsent: a separate page asks what to do with it. */
function beforeSigningOut(event: SubmitEvent) {
  const form = event.target
  if (
    !(form instanceof HTMLFormElement) ||
    new URL(form.action).pathname !== placesOfPage().signOut
  )
    return
  const count = waiting.all().length
  const choice = event.submitter?.dataset.unsent
  if (count === 0 || choice === 'keep') return
  if (choice === 'remove') return waiting.all().forEach(([to]) => waiting.delete(to))
  event.preventDefault()
  if (choice !== 'send')
    return location.assign(
      keepLanguage(
        `${placesOfPage().unsent}?${new URLSearchParams({ count: String(count) })}`,
        location.search,
      ),
    )
  wake()
  void deliver().then(() => {
    if (waiting.all().length === 0) form.requestSubmit(event.submitter)
  })
}

/** What was chosen after the form was sent keeps waiting. */
function forget({ target, detail }: CustomEvent<SentFields>) {
  if (!(target instanceof HTMLFormElement)) return
  const key = keyOf(target)
  const body = waiting.get(key)?.body
  // If the person was asked which of two answers stays, they have decided.
  const isDecided = target.dataset.autosave === undefined
  if (body && (isDecided || markOf(body) === markOf(chosenIn(detail)))) waiting.delete(key)
}

/** Says what happened to an answer, at its place on the page, and where to continue. */
function tell(outcome: Outcome, key: string) {
  const queued = queuedForm(key)
  if (queued) return tellDelivery(queued, outcome)
  const state = stateElement(key)
  if (!state) return
  // A page with another question has nothing more to say about it.
  const isPast = outcome === 'saved' && !formOf(key) && allForms().length > 0
  const said = isPast ? '' : outcome === 'failed' && !waiting.isKept(key) ? 'unkept' : outcome
  // A person who is typing does not need to hear it again.
  if (said === 'saved' && state.dataset.state === said) return
  state.dataset.state = said
  state.textContent = state.dataset[said] ?? ''
  const label = state.dataset[`${said}Link`]
  if (label) {
    const link = document.createElement('a')
    link.href = linkOf(outcome, addressOf(key))
    link.textContent = label
    state.append(' ', link)
  }
}

/**
 * The page that shows a saved answer: the site leads from there to its question, or to the result when the test is over.
 */
function linkOf(outcome: Outcome, to: string): string {
  if (outcome !== 'signedOut') return to
  return `${placesOfPage().signIn}?${new URLSearchParams({ next: to })}`
}

/**
 * Shows again what was chosen here and has not arrived yet, and makes it part of this page. A page that is still open
 * elsewhere continues with its own.
 */
function restore() {
  for (const form of queuedForms()) {
    const item = waiting.get(queueKeyOf(form) ?? '')
    if (!item) continue
    fill(form, new URLSearchParams(item.body))
    tellDelivery(form, 'failed')
  }
  for (const form of allForms()) {
    const key = keyOf(form)
    const same = waiting.all().filter(([other]) => addressOf(other) === form.dataset.autosave)
    const found = same.find(([other]) => other === key) ?? same[0]
    if (!found || held.has(found[0])) continue
    const [old, item] = found
    waiting.set(key, item)
    if (old !== key) waiting.delete(old)
    fill(form, new URLSearchParams(item.body))
    showSeen(key, item.seen)
  }
}

/** Lets the form's own button send what the script knows that the page has seen. */
function showSeen(key: string, seen: string[]) {
  const form = formOf(key)
  if (!form) return
  form.querySelectorAll('[type=hidden]:is([name=seen], [name=sent])').forEach((old) => old.remove())
  for (const [name, value] of new URLSearchParams(seen.join('&'))) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
}
