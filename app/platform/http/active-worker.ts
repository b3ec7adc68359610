/**
 * The worker of a registration, once one works: the one that does already, or the one that is being installed. Not that of
 * `serviceWorker.ready`, which may be another's whose scope is wider.
 *
 * @throws Error when it could not be installed.
 */
export function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const { active, installing, waiting } = registration
  if (active) return Promise.resolve(active)
  const coming = installing ?? waiting
  return new Promise((resolve, reject) => {
    const look = () => {
      if (coming?.state === 'activated') resolve(coming)
      else if (!coming || coming.state === 'redundant') reject(new Error('no worker was installed'))
    }
    coming?.addEventListener('statechange', look)
    look()
  })
}
