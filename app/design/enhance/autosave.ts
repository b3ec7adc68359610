import { keepLanguage } from '../../platform/http/keep-language'
import { formOwnerField } from '../../platform/forms/form-owner-field'
import { owner, waiting } from './answers-of-page'
import { chosenIn, keyOf, type SentFields } from './chosen-answer'
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
import type { Waiting } from './waiting-answers'

/** Keys of answers that the person has to decide about, or of which this page cannot tell. */
const held = new Set<string>()

/** Keys of texts that are being typed, with the timers that end it. */
const typing = new Map<string, number>()

type Outcome = 'saved' | 'refused' | 'closed' | 'elsewhere' | 'signedOut' | 'otherPerson' | 'failed'

/** How many answers a form says that it has seen: what was shown, or last arrived, and the last two sent. */
const mostSeen = 3

let delivery: Promise<void> | null = null
let wake = () => {}

/**
 * Sends what was chosen in a form marked `data-autosave="address"` (keep-chosen) the moment it is chosen, and what is typed
 * when nothing was typed for a second. What has not arrived waits in the browser for its person, and is sent again, less and less
 * often, until it has; a form marked `data-hand-in` is not sent before. Loaded where something waits or can be chosen. Without it
 * the form's own button saves the same.
 *
 * @returns what is told of each choice from then on.
 */
export function saveAsChosen(): typeof sendChosen {
  // Before the form is sent, by what has listened for longer (send-forms).
  document.addEventListener('submit', beforeHandIn, true)
  document.addEventListener('submit', beforeSigningOut, true)
  // The form's own button has saved the same.
  document.addEventListener('sent', (event) => forget(event as CustomEvent<SentFields>))
  document.addEventListener('shown', restore)
  document.addEventListener('arrived', arrive)
  for (const event of ['online', 'focus']) addEventListener(event, () => wake())
  addEventListener('pagehide', () => {
    // It may arrive or not, so it goes on waiting as well; to save the same twice changes nothing.
    for (const [key, item] of waiting.all()) {
      navigator.sendBeacon(key, new URLSearchParams(takeBody(key, item)))
    }
  })
  for (const form of allForms()) replaceEarlier(form)
  arrive()
  return sendChosen
}

/**
 * What was chosen before this had been loaded takes the place of what waited from an earlier page, as it does when that is shown
 * first. Of texts both wait: where the later one was begun without sight of the earlier, the server shows both.
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

/** On every page all that waits is tried once more. */
function arrive() {
  held.clear()
  restore()
  wake()
  void deliver()
}

/** Sends what was kept under a key: at once, or when nothing was typed for a second. */
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

/** Resolves when nothing waits any more, but for what the person has to decide. */
function deliver(): Promise<void> {
  delivery ??= deliverAll().finally(() => {
    delivery = null
    // What another window has sent meanwhile waits no more.
    for (const key of allForms().map(keyOf)) {
      const isWaiting = stateElement(key)?.dataset.state === 'failed' && waiting.get(key)
      if (isWaiting === undefined) tell('saved', key)
    }
  })
  return delivery
}

/** Sends what waits, one after the other, so that a newer answer never arrives before an older one. */
async function deliverAll(): Promise<void> {
  let pauseMs = 1_000
  const next = () => waiting.all().find(([key]) => !held.has(key) && !typing.has(key))
  for (let item = next(); item; item = next()) {
    const [key, { body }] = item
    const outcome = await send(key, takeBody(key, item[1]))
    // The form's own button has saved it meanwhile, or another window.
    if (outcome !== 'saved' && !waiting.get(key)) continue
    if (outcome !== 'failed') tell(outcome, key)
    if (outcome === 'saved') settle(key, body)
    else if (outcome === 'elsewhere') askWhich(key)
    else if (outcome === 'closed' || outcome === 'refused') letGo(key, body)
    else {
      // What is behind it in the row waits as well.
      if (outcome === 'failed') {
        for (const [each] of waiting.all()) if (!held.has(each)) tell(outcome, each)
      }
      // Whose page this is has gone: what waits is theirs, and stays.
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

/** The fields to send. From now on this answer may stand there, whether we hear of it or not. */
function takeBody(key: string, { body, seen }: Waiting): string {
  const all = [...new Set([...seen, sentField(body)])]
  const most = all.length > mostSeen ? [...all.slice(0, 1), ...all.slice(1 - mostSeen)] : all
  waiting.set(key, { body, seen: most })
  showSeen(key, most)
  return [body, ...most, `${formOwnerField}=${owner}`].filter(Boolean).join('&')
}

/** 4xx is the server's last word on an answer, but for whose it is; everything else may yet change. */
async function send(to: string, body: string): Promise<Outcome> {
  try {
    const { status, type, headers } = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams(body),
      redirect: 'manual',
      // Of more than 64 KiB a browser would send nothing.
      keepalive: body.length < 60_000,
      signal: AbortSignal.timeout(15_000),
    })
    const sender = headers.get('X-Form-Refused')
    if (type === 'opaqueredirect' || sender === 'signed-out') return 'signedOut'
    if (sender) return 'otherPerson'
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

/** It has arrived, unless something else was chosen meanwhile: that may now take its place. */
function settle(key: string, body: string) {
  const seen = [sentField(body)]
  const later = waiting.get(key)
  if (later?.body === body) waiting.delete(key)
  else if (later) waiting.set(key, { ...later, seen })
  showSeen(key, seen)
}

/** Another answer stands: where its question is on the page, the server shows both. */
function askWhich(key: string) {
  held.add(key)
  const form = formOf(key)
  if (form) void sendForm(form, null)
}

/** It will never be taken. Where that can be told, it has been; elsewhere it waits for a page that can. A text always stays. */
function letGo(key: string, body: string) {
  if (stateElement(key) && !revisionOf(body)) waiting.delete(key)
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

/** Nobody signs out past what was not sent: a page of its own asks what is to become of it. */
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

/** What was chosen since the form was sent goes on waiting. */
function forget({ target, detail }: CustomEvent<SentFields>) {
  if (!(target instanceof HTMLFormElement)) return
  const key = keyOf(target)
  const body = waiting.get(key)?.body
  // Where a person was asked which of two stays, they have decided.
  const isDecided = target.dataset.autosave === undefined
  if (body && (isDecided || markOf(body) === markOf(chosenIn(detail)))) waiting.delete(key)
}

/** Says at the place for it what has become of an answer, and where to go on. */
function tell(outcome: Outcome, key: string) {
  const state = stateElement(key)
  if (!state) return
  // On the page of another question nothing more is to be said of it.
  const isPast = outcome === 'saved' && !formOf(key) && allForms().length > 0
  const said = isPast ? '' : outcome === 'failed' && !waiting.isKept(key) ? 'unkept' : outcome
  // Whoever types need not hear it again.
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

/** Where a saved answer is looked at the site leads to its question, and from there to the result when that is over. */
function linkOf(outcome: Outcome, to: string): string {
  if (outcome !== 'signedOut') return to
  return `${placesOfPage().signIn}?${new URLSearchParams({ next: to })}`
}

/**
 * Shows again what was chosen here and has not arrived yet, and makes it this page's: a page that is still open elsewhere goes on
 * with its own.
 */
function restore() {
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

/** Lets the form's own button say what the script knows to have been seen. */
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
