import { expect, test } from 'vitest'
import { throttleBuckets } from '../../../db/schema/platform'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { inviteToHousehold } from '../../../app/accounts/invite-to-household.server'
import { registerPerson } from '../../../app/accounts/register-person.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { takeFactorTurn } from '../../../app/accounts/take-factor-turn.server'
import type { Services } from '../../../app/context'
import { lookUpCertificate } from '../../../app/verification/look-up-certificate.server'
import { matchHolder } from '../../../app/verification/match-holder.server'
import { receivePresented } from '../../../app/verification/receive-presented.server'
import { freshServices } from '../../support/fresh-services'
import { givenExtract } from '../../support/given-extract'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenTable } from '../../support/given-requirement-table'
import { givenRegistered } from '../../support/given-registered'

const now = new Date('2026-11-21T10:00:00Z')
const email = parseEmail('nobody@example.kz')!

type Site = {
  services: Services
  person: Awaited<ReturnType<typeof givenPerson>>
  registered: Awaited<ReturnType<typeof givenRegistered>>
  /** The file of an extract whose signature is wrong. */
  extract: string
}

async function givenSite(): Promise<Site> {
  const services = await freshServices()
  const registered = await givenRegistered(services)
  const person = await givenPerson(services)
  await givenTable(services.database)
  await givenProgramme(services.database)
  const { file } = await givenExtract(services, { personId: person.id })
  const extract = file.replace(/"signature":"[^"]*"/, `"signature":"${'A'.repeat(86)}"`)
  return { services, person, registered, extract }
}

/** Whatever strangers try that is counted by more than their own network. */
const doors: [
  string,
  (site: Site, address: string) => Promise<{ kind: string } | { allowed: boolean }>,
][] = [
  [
    'codes that nobody has',
    ({ services }, address) =>
      lookUpCertificate(services, { code: '000000000000000000', address, now }),
  ],
  [
    'tokens that are doubted',
    ({ services, registered }, address) =>
      receivePresented(services, {
        ...{ given: { text: `${registered.token.slice(0, -4)}AAAA` }, address, now },
      }),
  ],
  [
    'extracts that are doubted',
    ({ services, extract }, address) =>
      receivePresented(services, { given: { text: extract }, address, now }),
  ],
  [
    'files',
    ({ services, registered }, address) =>
      receivePresented(services, {
        given: { file: Buffer.from(registered.document) },
        address,
        now,
      }),
  ],
  [
    'surnames of a holder',
    ({ services, registered }, address) =>
      matchHolder(services, { code: registered.statement.code, claim: 'Ким', address, now }),
  ],
  [
    'digits of a holder',
    ({ services, registered }, address) =>
      matchHolder(services, { code: registered.statement.code, claim: '1234', address, now }),
  ],
  [
    'passwords of an account',
    ({ services }, address) => signIn(services, { email, password: 'a guess', address, now }),
  ],
  [
    'links for a new password',
    ({ services }, address) => askForReset(services, { email, address, now }),
  ],
  [
    'codes of a second factor',
    ({ services, person }, address) =>
      takeFactorTurn(services, { personId: person.id, address, now }),
  ],
  [
    'registrations of an address',
    ({ services }, address) =>
      registerPerson(services, {
        ...{ email, name: 'Айгүл', password: 'three warm evenings', iin: null, place: null },
        ...{ language: 'kk', next: '/', address, now },
      }),
  ],
  [
    'invitations to an address',
    async ({ services }, address) => {
      const inviter = await givenPerson(services)
      return inviteToHousehold(services, {
        ...{ inviter: { ...inviter, email: parseEmail(inviter.email)!, language: 'kk' } },
        ...{ email, address, now },
      })
    },
  ],
]

test.each(doors)('%s: what all share no site uses up', async (_, ask) => {
  const site = await givenSite()
  const { read } = site.services.database
  /** What is counted of a try from an address, by limit: the hash of its subject. */
  async function countedFrom(address: string): Promise<Map<string, string>> {
    await site.services.database.transaction((tx) => tx.delete(throttleBuckets))
    await ask(site, address)
    const rows = await read.select().from(throttleBuckets)
    return new Map(rows.map(({ limit, subject }) => [limit, subject]))
  }
  const [here, near, neighbour, abroad] = [
    await countedFrom('2a00:5:1:1::1'),
    await countedFrom('2a00:5:1:2::1'),
    await countedFrom('2a00:5:2::1'),
    await countedFrom('203.0.113.1'),
  ]
  const shared = [...here].filter(([limit, subject]) => abroad.get(limit) === subject)
  expect(shared).not.toEqual([])
  for (const [limit] of shared) {
    const ofSite = `${limit}-of-site`
    const ofProvider = `${limit}-of-provider`
    expect(here.get(ofSite), ofSite).toBeDefined()
    expect(near.get(ofSite)).toBe(here.get(ofSite))
    expect(neighbour.get(ofSite)).not.toBe(here.get(ofSite))
    expect(neighbour.get(ofProvider), ofProvider).toBe(here.get(ofProvider))
    expect(abroad.get(ofProvider)).not.toBe(here.get(ofProvider))
    expect(abroad.get(ofProvider)).toBeDefined()
  }
})
