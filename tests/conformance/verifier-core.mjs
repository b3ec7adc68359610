import { readFileSync } from 'node:fs'

/*
 * Asks @digitalcredentials/verifier-core about credentials: a file of `{name: credential}` in, `{name: outcome}` out. It
 * reads what issuers publish on this machine, and nothing from elsewhere.
 */
const fetchAnything = globalThis.fetch
/** @type {typeof fetch} */
globalThis.fetch = async (address, settings) => {
  const { hostname } = new URL(address instanceof Request ? address.url : address)
  if (hostname !== 'localhost') throw new TypeError(`${hostname} is out of reach`)
  return fetchAnything(address, settings)
}
// Standard output belongs to the outcome; the package tells there what it could not fetch.
console.log = console.error
const { verifyCredential } = await import('@digitalcredentials/verifier-core')

/** @type {Record<string, object>} */
const cases = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
/** @type {Record<string, { errors: string[], log: Record<string, boolean | undefined> }>} */
const outcomes = {}
for (const [name, credential] of Object.entries(cases)) {
  const { errors = [], log = [] } = await verifyCredential({ credential, knownDIDRegistries: [] })
  outcomes[name] = {
    errors: errors.map((error) => `${error.name}: ${error.message}`),
    log: Object.fromEntries(log.map(({ id, valid }) => [id, valid])),
  }
}
process.stdout.write(JSON.stringify(outcomes))
