/**
 * Lets no Request of this process follow another's abort signal. Nothing here aborts a request, but the
 * framework copies each one twice for every loader, signal included, and what follows a signal is kept
 * until the next full collection: after 30,000 pages the process held 330 MB instead of 130
 * (docs/decisions/003).
 */
export function forgetSignals() {
  const Plain = globalThis.Request
  globalThis.Request = class Request extends Plain {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init?.signal ? { ...init, signal: null } : init)
    }
  }
}
