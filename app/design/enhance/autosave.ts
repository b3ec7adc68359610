const waiting = openWaiting('unsaved ')
const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
const address = form?.dataset.autosave ?? ''
const state = document.querySelector<HTMLElement>('[data-save-state]')

let delivery: Promise<void> | null = null
let wake = () => {}

/**
 * A form marked `data-autosave="address"` sends what is chosen the moment it is chosen. What has not
 * arrived waits in the browser, also past a reload, and is sent again, less and less often, until it has;
 * a form marked `data-hand-in` is not sent before. Without this script the form's own button saves the same.
 */
export function saveAsChosen(): void {
  if (form) {
    restore(form, waiting.get(address))
    form.addEventListener('change', () => {
      const chosen = new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, String(v)]))
      waiting.set(address, chosen.toString())
      wake()
      void deliver()
    })
  }
  document.addEventListener('submit', (event) => {
    const handIn = event.target
    if (!(handIn instanceof HTMLFormElement) || handIn.dataset.handIn === undefined) return
    if (waiting.all().length === 0) return
    event.preventDefault()
    tell('failed')
    wake()
    void deliver().then(() => handIn.requestSubmit())
  })
  addEventListener('online', () => wake())
  addEventListener('pagehide', () => {
    // It may arrive or not, so it goes on waiting as well; to save the same twice changes nothing.
    for (const [to, body] of waiting.all()) navigator.sendBeacon(to, new URLSearchParams(body))
  })
  void deliver()
}

/** Resolves when nothing waits any more. */
function deliver(): Promise<void> {
  delivery ??= deliverAll().finally(() => (delivery = null))
  return delivery
}

/** Sends what waits, one after the other, so that a newer answer never arrives before an older one. */
async function deliverAll(): Promise<void> {
  let patience = 1_000
  for (let [next] = waiting.all(); next; [next] = waiting.all()) {
    const [to, body] = next
    const outcome = await send(to, body)
    if (to === address) tell(outcome)
    if (outcome !== 'failed') {
      if (waiting.get(to) === body) waiting.delete(to)
      patience = 1_000
      continue
    }
    await new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, patience)
    })
    patience = Math.min(patience * 2, 30_000)
  }
}

/** 4xx is the server's last word on an answer; everything else, a lapsed sign-in too, may yet change. */
async function send(to: string, body: string): Promise<'saved' | 'refused' | 'failed'> {
  try {
    const { ok, status } = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    return ok ? 'saved' : [404, 409, 422].includes(status) ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}

function tell(outcome: 'saved' | 'refused' | 'failed') {
  if (!state) return
  state.dataset.state = outcome
  state.textContent = state.dataset[outcome] ?? ''
}

/** Shows again what was chosen here and has not arrived yet. */
function restore(form: HTMLFormElement, body: string | undefined) {
  if (body === undefined) return
  const chosen = new URLSearchParams(body)
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (control instanceof HTMLInputElement) {
      control.checked = chosen.getAll(control.name).includes(control.value)
    } else {
      control.value = chosen.get(control.name) ?? ''
    }
  }
}

/** Bodies by address, kept in memory and, where the browser allows it, past a reload. */
function openWaiting(prefix: string) {
  const bodies = new Map<string, string>()
  const disk = (use: (storage: Storage) => void) => {
    try {
      use(localStorage)
    } catch {
      // Storage is forbidden or full: memory must do.
    }
  }
  disk((storage) => {
    for (const [key, body] of Object.entries(storage)) {
      if (key.startsWith(prefix)) bodies.set(key.slice(prefix.length), String(body))
    }
  })
  return {
    get: (to: string) => bodies.get(to),
    all: () => [...bodies],
    set(to: string, body: string) {
      bodies.set(to, body)
      disk((storage) => storage.setItem(prefix + to, body))
    },
    delete(to: string) {
      bodies.delete(to)
      disk((storage) => storage.removeItem(prefix + to))
    },
  }
}
