import { keepLanguage } from '../../platform/http/keep-language'
import { placesOfPage } from './places-of-page'
import { formOwnerField } from '../../platform/forms/form-owner-field'
import { sendForm } from './send-forms'
import { openWaiting, type Waiting } from './waiting-answers'

const owner =
  document.querySelector<HTMLInputElement>(`input[name="${formOwnerField}"]`)?.value ?? ''
const waiting = openWaiting(owner)

/** Addresses of answers that the person has to decide about, or of which this page cannot tell. */
const held = new Set<string>()

/** The fields of a form, or what was sent of it. */
type SentFields = Iterable<[string, FormDataEntryValue]>

type Outcome = 'saved' | 'refused' | 'closed' | 'elsewhere' | 'signedOut' | 'otherPerson' | 'failed'

/** Fields that say what was seen (assessment/domain/seen-answer), what is to stand, and for whom the page was made: no answers. */
const notChosen = ['seen', 'sent', 'let-stand', formOwnerField]

/** How many answers a form says that it has seen: what was shown, or last arrived, and the last two sent. */
const mostSeen = 3

let delivery: Promise<void> | null = null
let wake = () => {}

/**
 * A form marked `data-autosave="address"` sends what is chosen the moment it is chosen. What has not arrived waits in
 * the browser for its person, and is sent again, less and less often, until it has; a form marked `data-hand-in` is
 * not sent before. Without this script the form's own button saves the same.
 */
export function saveAsChosen(): void {
  if (!owner) return
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element && target.closest<HTMLFormElement>('form[data-autosave]')
    if (form) choose(form)
  })
  document.addEventListener('submit', beforeHandIn)
  document.addEventListener('submit', beforeSigningOut)
  // The form's own button has saved the same.
  document.addEventListener('sent', (event) => forget(event as CustomEvent<SentFields>))
  document.addEventListener('shown', restore)
  document.addEventListener('arrived', arrive)
  for (const event of ['online', 'focus']) addEventListener(event, () => wake())
  addEventListener('pagehide', () => {
    // It may arrive or not, so it goes on waiting as well; to save the same twice changes nothing.
    for (const [to, item] of waiting.all()) {
      navigator.sendBeacon(to, new URLSearchParams(takeBody(to, item)))
    }
  })
  arrive()
}

/** On every page all that waits is tried once more. */
function arrive() {
  held.clear()
  restore()
  wake()
  void deliver()
}

function choose(form: HTMLFormElement) {
  const to = form.dataset.autosave ?? ''
  waiting.set(to, { body: chosenIn(new FormData(form)), seen: seenBy(form) })
  held.delete(to)
  wake()
  void deliver()
}

/** Of the fields of a form those of the answer, as they are kept. */
function chosenIn(fields: SentFields): string {
  const chosen = [...fields].filter(([name]) => !notChosen.includes(name))
  return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()
}

/** Resolves when nothing waits any more, but for what the person has to decide. */
function deliver(): Promise<void> {
  delivery ??= deliverAll().finally(() => (delivery = null))
  return delivery
}

/** Sends what waits, one after the other, so that a newer answer never arrives before an older one. */
async function deliverAll(): Promise<void> {
  let pauseMs = 1_000
  const next = () => waiting.all().find(([to]) => !held.has(to))
  for (let item = next(); item; item = next()) {
    const [to, { body }] = item
    const outcome = await send(to, takeBody(to, item[1]))
    // The form's own button has saved it meanwhile, or another window.
    if (outcome !== 'saved' && !waiting.get(to)) continue
    tell(outcome, to)
    if (outcome === 'saved') settle(to, body)
    else if (outcome === 'elsewhere') askWhich(to)
    else if (outcome === 'closed' || outcome === 'refused') letGo(to)
    else {
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
function takeBody(to: string, { body, seen }: Waiting): string {
  const all = [...new Set([...seen, sentField(body)])]
  const most = all.length > mostSeen ? [...all.slice(0, 1), ...all.slice(1 - mostSeen)] : all
  waiting.set(to, { body, seen: most })
  showSeen(to, most)
  return [body, ...most, `${formOwnerField}=${owner}`].filter(Boolean).join('&')
}

/** 4xx is the server's last word on an answer, but for whose it is; everything else may yet change. */
async function send(to: string, body: string): Promise<Outcome> {
  try {
    const { status, type, headers } = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams(body),
      redirect: 'manual',
      keepalive: true,
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
      422: 'refused',
    }
    return outcomes[status] ?? 'failed'
  } catch {
    return 'failed'
  }
}

/** It has arrived, unless something else was chosen meanwhile: that may now take its place. */
function settle(to: string, body: string) {
  const seen = [sentField(body)]
  const later = waiting.get(to)
  if (later?.body === body) waiting.delete(to)
  else if (later) waiting.set(to, { ...later, seen })
  showSeen(to, seen)
}

/** Another answer stands: where its question is on the page, the server shows both. */
function askWhich(to: string) {
  held.add(to)
  const form = formOf(to)
  if (form) void sendForm(form, null)
}

/** It will never be taken. Where that can be told, it has been; elsewhere it waits for a page that can. */
function letGo(to: string) {
  if (stateElement()) waiting.delete(to)
  else held.add(to)
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
  const to = target instanceof HTMLFormElement ? target.dataset.autosave : undefined
  if (to && waiting.get(to)?.body === chosenIn(detail)) waiting.delete(to)
}

/** Says at the place for it what has become of an answer, and where to go on. */
function tell(outcome: Outcome, to: string) {
  const state = stateElement()
  if (!state) return
  // On the page of another question nothing more is to be said of it.
  const isPast = outcome === 'saved' && isOfOther(to)
  const said = isPast ? '' : outcome === 'failed' && !waiting.isKept(to) ? 'unkept' : outcome
  state.dataset.state = said
  state.textContent = state.dataset[said] ?? ''
  const label = state.dataset[`${said}Link`]
  if (label) {
    const link = document.createElement('a')
    link.href = linkOf(outcome, to)
    link.textContent = label
    state.append(' ', link)
  }
}

/** Where a saved answer is looked at the site leads to its question, and from there to the result when that is over. */
function linkOf(outcome: Outcome, to: string): string {
  if (outcome !== 'signedOut') return to
  return `${placesOfPage().signIn}?${new URLSearchParams({ next: to })}`
}

/** Shows again what was chosen here and has not arrived yet. */
function restore() {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
  const item = form && waiting.get(form.dataset.autosave ?? '')
  if (!item || held.has(form.dataset.autosave ?? '')) return
  const chosen = new URLSearchParams(item.body)
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (control.type === 'radio' || control.type === 'checkbox') {
      const input = control as HTMLInputElement
      input.checked = chosen.getAll(input.name).includes(input.value)
    } else if (control instanceof HTMLSelectElement) {
      control.value = chosen.get(control.name) ?? ''
    }
  }
  showSeen(form.dataset.autosave ?? '', item.seen)
}

/** Lets the form's own button say what the script knows to have been seen. */
function showSeen(to: string, seen: string[]) {
  const form = formOf(to)
  if (!form) return
  form.querySelectorAll('[type=hidden]:is([name=seen], [name=sent])').forEach((old) => old.remove())
  for (const [name, value] of new URLSearchParams(seen.join('&'))) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
}

function seenBy(form: HTMLFormElement): string[] {
  const fields = [...new FormData(form)].filter(([name]) => name === 'seen' || name === 'sent')
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
}

function sentField(body: string): string {
  return `sent=${encodeURIComponent(body)}`
}

/** Whether the answers of the page that is shown go to another address. */
function isOfOther(to: string): boolean {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
  return form !== null && form.dataset.autosave !== to
}

function formOf(to: string): HTMLFormElement | null {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
  return form?.dataset.autosave === to ? form : null
}

function stateElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-save-state]')
}
