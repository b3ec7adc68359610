import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import type { Services } from '../../../app/context'
import { action as check } from '../../../app/exchange/pages/check-certificate'
import { action as verify } from '../../../app/verification/pages/verify'
import { judgePresented } from '../../../app/verification/presented/judge-presented'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { openKnown } from '../../../app/verification/presented/known'
import { readKnown } from '../../../app/verification/read-known.server'
import { aStatement } from '../../support/a-statement'
import { postForm } from '../../support/ask-page'
import { freshFolder } from '../../support/fresh-database'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenRegistered, givenStanding, type Registered } from '../../support/given-registered'
import { givenTerminal } from '../../support/given-terminal'
import { forgeries, type Forgery, type Genuine } from '../../conformance/forgeries'

// The command line has a clock of its own.
const now = new Date()
const stated = aStatement({ awardedAt: new Date(now.getTime() - 3_600_000).toISOString() })
const aMinuteAgo = new Date(now.getTime() - 60_000)

/** What each of the four ways to check says of a text. */
async function checkEverywhere(services: Services, text: string, address: string) {
  const asked = { path: '/verify', address, now }
  const page = await postForm(services, verify, { code: text }, asked)
  const api = await askApi(services, text, address)
  const known = await openKnown(await readKnown(services, 'en', now))
  if (!known) throw new Error('what is known is not as it was signed')
  const presented = readPresentedText(text, [services.config.baseUrl.origin])
  const offline =
    presented.kind === 'token' || presented.kind === 'credential'
      ? (await judgePresented(presented, known, now)).verdict.kind
      : presented.kind
  return {
    page: kindOf(page.data),
    api,
    commandLine: await askCommandLine(services, text),
    offline,
  }
}

function kindOf(answer: unknown): string {
  const { verdict } = answer as { verdict?: { verdict: string } }
  return verdict?.verdict ?? JSON.stringify(answer)
}

async function askApi(services: Services, text: string, address: string): Promise<string> {
  const body = text.startsWith('{') ? `{"credential":${text}}` : JSON.stringify({ token: text })
  const request = new Request('http://127.0.0.1:3000/api/v1/certificates/check', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
  const context = requestContext(services, { address, now })
  const { verdict, reason } = await (await check({ request, params: {}, context })).json()
  return verdict ?? reason
}

async function askCommandLine(services: Services, text: string): Promise<string> {
  const file = join(freshFolder(), 'presented')
  writeFileSync(file, text)
  const terminal = givenTerminal()
  const code = await runAdmin(['certificate:verify', file], terminal, () => services.config)
  const [said = ''] = terminal.said
  expect(code).toBe(said.endsWith(': valid') ? 0 : 1)
  return (/: ([a-z ]+)/.exec(said)?.[1] ?? terminal.told.join()).trim().replaceAll(' ', '-')
}

/** A forgery of a certificate that the register knows and that stands as the forgery supposes. */
async function forge(services: Services, forgery: Forgery): Promise<string> {
  const genuine = await givenRegistered(services, { stated })
  if (forgery.standing !== 'standing') {
    await givenStanding(services, genuine.id, forgery.standing, aMinuteAgo)
  }
  const made = await forgery.make(asGenuine(services, genuine))
  return typeof made === 'string' ? made : JSON.stringify(made)
}

function asGenuine(services: Services, { statement, credential, token }: Registered): Genuine {
  const { statusListCredential, statusListIndex } = credential.credentialStatus
  const list = Number(/\/(\d+)\/suspension$/.exec(statusListCredential)?.[1])
  return {
    statement,
    credential,
    token,
    place: { list, position: Number(statusListIndex) },
    issue: (stated) => givenRegistered(services, { stated }),
    now,
  }
}

test('what is genuine is valid on the page, by the API, on the command line and offline', async () => {
  const services = await freshServices()
  await refreshStatusLists(services, now)
  const { document, token } = await givenRegistered(services, { stated })
  const valid = { page: 'valid', api: 'valid', commandLine: 'valid', offline: 'valid' }
  expect(await checkEverywhere(services, token, '10.0.0.1')).toEqual(valid)
  expect(await checkEverywhere(services, document, '10.0.0.1')).toEqual(valid)
  const address = `${services.config.baseUrl.origin}/v#${token}`
  expect(await checkEverywhere(services, address, '10.0.0.1')).toMatchObject({ page: 'valid' })
})

test(
  'no forgery passes anywhere, and each is refused for the same reason',
  { timeout: 240_000 },
  async () => {
    const services = await freshServices()
    const texts: [Forgery, string][] = []
    for (const forgery of forgeries) texts.push([forgery, await forge(services, forgery)])
    await refreshStatusLists(services, now)
    expect(forgeries.length).toBeGreaterThan(40)
    for (const [index, [forgery, text]] of texts.entries()) {
      const { verdict, name } = forgery
      // The lists tell of what was replaced that it was taken back for good, and no more.
      const offline = verdict === 'replaced' ? 'revoked' : verdict
      expect(await checkEverywhere(services, text, `10.1.0.${index}`), name).toEqual({
        page: verdict,
        api: verdict,
        commandLine: verdict,
        offline,
      })
    }
  },
)
