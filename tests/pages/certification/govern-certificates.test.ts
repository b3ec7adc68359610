import { lapseOf } from '../../../app/accounts/domain/proposal-life'
import { maskName } from '../../../app/accounts/domain/mask-name'
import { expect, test } from 'vitest'
import { formatCertificateCode } from '../../../app/certification/domain/certificate-code'
import * as askPage from '../../../app/certification/pages/ask-correction'
import {
  action as retractOwn,
  loader as readOwn,
} from '../../../app/certification/pages/certificate'
import * as governed from '../../../app/certification/pages/govern-certificate'
import { loader as list } from '../../../app/certification/pages/govern-certificates'
import * as proposing from '../../../app/certification/pages/propose-change'
import { readCertificateLife } from '../../../app/certification/life/read-certificate-life.server'
import type { Obstacle } from '../../../app/certification/life/find-obstacle.server'
import { reinstateCertificate } from '../../../app/journeys/reinstate-certificate.server'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { getPage, lookAndPost, postForm, seenOn } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenProposal } from '../../support/given-change'
import { givenHousehold } from '../../support/given-household'
import { givenPerson, type GivenPerson } from '../../support/given-person'

const { action: ask } = askPage
const { action: decide, loader: readGoverned } = governed
const { loader: readProposal } = proposing

/** When pages are asked unless a test says otherwise. */
const today = new Date('2026-11-21T09:00:00Z')

const card = 'Жеке куәлік, 2026 жылғы 12 наурыз'

async function given() {
  const services = await freshServices()
  const holder = await givenPerson(services, { name: 'Серікова Әйгерім' })
  const first = await givenPerson(services, { role: 'administrator' })
  const second = await givenPerson(services, { role: 'administrator' })
  const { code, id } = await givenCertificate(services, { personId: holder.id })
  const asked = { path: `/admin/certificates/${code}`, params: { code } }
  return { services, holder, first, second, code, id, asked }
}

test('one administrator proposes, another one confirms, and both pages say what happened', async () => {
  const { services, first, second, holder, code, asked } = await given()
  const form = { ...asked, params: { code, action: 'suspend' } }
  const fields = { reason: 'under-inquiry', note: 'We ask the trainer' }
  const sent = await lookAndPost(services, proposing, fields, { ...form, cookie: first.cookie })
  expect(sent).toMatchObject({ status: 303, location: `${asked.path}?done=proposed` })

  const listed = await getPage(services, list, {
    path: '/admin/certificates',
    cookie: second.cookie,
  })
  expect(listed.data).toMatchObject({
    open: [{ code, action: 'suspend', holder: maskName(holder.name) }],
  })
  const page = await getPage(services, readGoverned, { ...asked, cookie: second.cookie })
  const proposal = (page.data as { open: { id: string } }).open.id
  const confirm = (cookie: string) =>
    lookAndPost(services, governed, { intent: 'confirm', proposal }, { ...asked, cookie })
  expect(await confirm(first.cookie)).toMatchObject({ status: 422, data: { why: 'own-proposal' } })
  expect(await confirm(second.cookie)).toMatchObject({
    status: 303,
    location: `${asked.path}?done=confirmed`,
  })
  expect(await confirm(second.cookie)).toMatchObject({ data: { why: 'already-decided' } })

  const own = await getPage(services, readOwn, {
    path: `/certificates/${code}`,
    params: { code },
    cookie: holder.cookie,
  })
  expect(own.data).toMatchObject({
    certificate: { status: 'suspended' },
    life: { events: [{ kind: 'awarded' }, { kind: 'suspended', note: 'We ask the trainer' }] },
  })
  // The holder is not told which administrator it was.
  expect(JSON.stringify(own.data)).not.toContain(first.id)
})

test('a change that nobody confirmed in time is shown as lapsed, and is proposed anew', async () => {
  const { services, first, code, asked } = await given()
  const facts = { proposedBy: first.id, now: today }
  const proposal = await givenProposal(services, 'suspend', code, facts)
  const now = lapseOf(today)
  const { cookie } = await givenPerson(services, { role: 'administrator', now })
  const later = { ...asked, cookie, now }
  const register = await getPage(services, list, { ...later, path: '/admin/certificates' })
  expect(register.data).toMatchObject({ open: [], lapsed: [{ code, decision: 'lapsed' }] })
  expect((await getPage(services, readGoverned, later)).data).toMatchObject({
    open: null,
    earlier: [{ id: proposal, decision: 'lapsed' }],
  })
  for (const intent of ['confirm', 'decline']) {
    expect(await lookAndPost(services, governed, { intent, proposal }, later)).toMatchObject({
      status: 422,
      data: { why: 'lapsed' },
    })
  }
  const form = { ...later, params: { code, action: 'suspend' } }
  const fields = { reason: 'under-inquiry', note: '' }
  expect(await lookAndPost(services, proposing, fields, form)).toMatchObject({ status: 303 })
  expect((await getPage(services, readGoverned, later)).data).toMatchObject({
    open: { action: 'suspend' },
    answering: { obstacle: 'own-proposal' },
    earlier: [{ id: proposal, decision: 'lapsed' }],
  })
})

test('what was typed stays, with what is wrong at its field', async () => {
  const { services, first, code, asked } = await given()
  const form = { ...asked, params: { code, action: 'replace' }, cookie: first.cookie }
  const send = (fields: Record<string, string>) => lookAndPost(services, proposing, fields, form)
  const typed = { reason: 'name-misspelt', note: 'x', name: 'Анна 2', document: card }
  expect(await send(typed)).toMatchObject({
    status: 422,
    data: { errors: { name: 'foreign-character' }, typed },
  })
  expect(await send({ ...typed, name: 'Анна', document: '' })).toMatchObject({
    data: { errors: { document: 'document-missing' }, typed: { name: 'Анна' } },
  })
  expect(await send({ note: '', name: 'Анна', document: card })).toMatchObject({
    data: { errors: { reason: 'reason-unknown' } },
  })
  expect(await send({ ...typed, unknown: 'x' })).toMatchObject({
    data: { errors: { '': 'unknownField' } },
  })
})

test('a certificate is found by its number however typed, and by the name of its holder', async () => {
  const { services, first, code } = await given()
  const search = async (wanted: string) => {
    const path = `/admin/certificates?q=${encodeURIComponent(wanted)}`
    const { data } = await getPage(services, list, { path, cookie: first.cookie })
    return (data as { found: { certificates: { code: string }[] } }).found.certificates
  }
  for (const wanted of [formatCertificateCode(code).toLowerCase(), 'серікова', 'Әйгерім']) {
    expect((await search(wanted)).map((each) => each.code)).toEqual([code])
  }
  expect(await search('Nobody')).toEqual([])
})

test('a holder asks for a correction, takes it back, and one administrator is enough to confirm it', async () => {
  const { services, holder, first, code, asked } = await given()
  const own = { path: `/certificates/${code}`, params: { code }, cookie: holder.cookie }
  const fields = { name: 'Серікова Айгерім', document: card, reason: 'name-changed', note: '' }
  const send = () => lookAndPost(services, askPage, fields, own)
  const requestOf = async () => {
    const { data } = await getPage(services, readOwn, own)
    return (data as { life: { request: { id: string; isOpen: boolean } | null } }).life.request
  }
  expect(await send()).toMatchObject({ status: 303, location: own.path })
  expect(await send()).toMatchObject({ status: 422, data: { errors: { '': 'already-proposed' } } })
  const request = await requestOf()
  expect(request).toMatchObject({ isOpen: true, name: 'Серікова Айгерім' })
  const back = { intent: 'retract', proposal: request?.id ?? '' }
  expect(await postForm(services, retractOwn, back, own)).toMatchObject({ status: 303 })
  expect(await requestOf()).toBeNull()

  await send()
  const proposal = (await requestOf())?.id ?? ''
  const confirmed = await lookAndPost(
    services,
    governed,
    { intent: 'confirm', proposal },
    { ...asked, cookie: first.cookie },
  )
  expect(confirmed.status).toBe(303)
  expect(confirmed.location).not.toContain(code)
  const old = await getPage(services, readOwn, own)
  expect(old.data).toMatchObject({ certificate: { status: 'replaced' }, life: { mayAsk: false } })
})

test('requests are answered by people: the sixth of a day must wait, and mistakes are none', async () => {
  const { services, holder, code, id } = await given()
  const own = { path: `/certificates/${code}`, params: { code }, cookie: holder.cookie }
  const send = async (name: string) => {
    const fields = { name, document: card, reason: 'name-misspelt', note: '' }
    return (await lookAndPost(services, askPage, fields, own)).status
  }
  const openRequest = async () => {
    const certificate = { id, replacesId: null, replacedBy: null }
    const life = await readCertificateLife(services.database.read, certificate)
    return life.proposals.find(({ decidedAt }) => decidedAt === null)?.id ?? null
  }
  for (let turn = 0; turn < 7; turn++) expect(await send('Анна 2')).toBe(422)
  for (let turn = 0; turn < 5; turn++) {
    expect(await send('Серікова Анна')).toBe(303)
    const back = { intent: 'retract', proposal: (await openRequest()) ?? '' }
    expect(await postForm(services, retractOwn, back, own)).toMatchObject({ status: 303 })
  }
  expect(await send('Серікова Анна')).toBe(429)
  expect(await openRequest()).toBeNull()
})

test("another's certificate is not there to be corrected; only administrators govern", async () => {
  const { services, holder, code, asked } = await given()
  const stranger = await givenPerson(services)
  const fields = { name: 'Анна', document: card, reason: 'name-changed', note: '' }
  const elsewhere = { ...asked, cookie: stranger.cookie }
  expect((await postForm(services, ask, fields, elsewhere)).status).toBe(404)
  for (const page of [readGoverned, list, readProposal]) {
    expect((await getPage(services, page, { ...asked, cookie: holder.cookie })).status).toBe(403)
  }
  const proposal = await givenProposal(services, 'revoke', code, { now: today })
  for (const intent of ['confirm', 'decline']) {
    const form = { ...asked, cookie: holder.cookie }
    expect((await postForm(services, decide, { intent, proposal }, form)).status).toBe(403)
  }
})

test('a change that is not possible has no form', async () => {
  const { services, first, code, asked } = await given()
  const read = (action: string) =>
    getPage(services, readProposal, { ...asked, params: { code, action }, cookie: first.cookie })
  expect(await read('reinstate')).toMatchObject({ status: 303, location: asked.path })
  expect(await read('suspend')).toMatchObject({ status: 200 })
  expect(await read('delete')).toMatchObject({ status: 404 })
})

/** Something happens to a certificate and is undone: it stands as before, and yet has changed. */
async function suspendAndReinstate({ services, code }: Awaited<ReturnType<typeof given>>) {
  const now = new Date('2026-11-22T09:00:00Z')
  const act = { code, note: null, actorId: null, confirmedBy: null, proposalId: null, now }
  await services.database.transaction(async (tx) => {
    await suspendCertificate(tx, { ...act, reason: 'under-inquiry' })
    await reinstateCertificate(tx, { ...act, reason: 'inquiry-closed' })
  })
}

const suspending = { reason: 'under-inquiry', note: 'We ask the trainer' }
const correcting = {
  ...{ reason: 'name-changed', name: 'Серікова Айгерім', document: card, note: '' },
}

test.each([
  ['proposes a change', proposing, suspending, 'first', 'errors'],
  ['asks for a correction', askPage, correcting, 'holder', 'errors'],
  ['confirms', governed, { intent: 'confirm' }, 'second', 'why'],
  ['declines', governed, { intent: 'decline' }, 'second', 'why'],
] as const)(
  'whoever %s on a page that something has happened since is told, and may do it all the same',
  async (_what, page, fields, who, told) => {
    const site = await given()
    const { services, code, asked } = site
    const isAnswer = 'intent' in fields
    const proposal = isAnswer ? await givenProposal(services, 'revoke', code, { now: today }) : null
    const params = { code, action: 'suspend' }
    const at = { ...asked, params, cookie: site[who].cookie }
    const seen = seenOn((await getPage(services, page.loader, at)).data) ?? ''
    await suspendAndReinstate(site)
    const send = (shown: string) => {
      const sent = { ...fields, ...(proposal ? { proposal } : {}), seen: shown }
      return postForm(services, page.action, sent, at)
    }
    const life = async () =>
      (
        await getPage(services, readGoverned, {
          ...at,
          params: { code },
          cookie: site.first.cookie,
        })
      ).data
    const before = await life()
    for (const shown of [seen, '']) {
      expect(await send(shown)).toMatchObject({
        status: 409,
        data: told === 'why' ? { why: 'changed-since' } : { errors: { '': 'changed-since' } },
      })
    }
    expect(await life()).toEqual(before)
    const fresh = seenOn((await getPage(services, page.loader, at)).data) ?? ''
    expect(await send(fresh)).toMatchObject({ status: 303 })
  },
)

test.each(['administrator', 'trainer', 'reviewer', 'authority'] as const)(
  'who made another one a %s: whether that one can confirm a change is said before they try',
  async (role) => {
    const { services, first, second, code, asked } = await given()
    const third = await givenPerson(services, { role: 'administrator', name: 'Үшінші' })
    const { database } = services
    await database.transaction((tx) =>
      recordAudit(tx, {
        ...{ action: 'role.granted', actorId: first.id, now: new Date('2026-11-21T09:00:01Z') },
        ...{ subject: { kind: 'person', id: second.id }, detail: { role, region: null } },
      }),
    )
    const isBound = role === 'administrator'
    const proposal = await givenProposal(services, 'revoke', code, {
      proposedBy: first.id,
      now: today,
    })
    const shownTo = async ({ cookie }: GivenPerson) =>
      ((await getPage(services, readGoverned, { ...asked, cookie })).data as Shown).answering
    const confirm = { intent: 'confirm', proposal }
    expect(await shownTo(first)).toMatchObject({ obstacle: 'own-proposal' })
    expect((await shownTo(first)).confirmers).toHaveLength(isBound ? 1 : 2)
    expect(await shownTo(third)).toEqual({ obstacle: null, confirmers: [] })
    expect((await shownTo(second)).obstacle).toBe(isBound ? 'not-independent' : null)
    if (isBound) expect((await shownTo(second)).confirmers).toEqual([third.name])
    const sent = await lookAndPost(services, governed, confirm, {
      ...asked,
      cookie: second.cookie,
    })
    expect(sent).toMatchObject(isBound ? { data: { why: 'not-independent' } } : { status: 303 })
  },
)

type Shown = { answering: { obstacle: Obstacle | null; confirmers: string[] } }

test('whoever applies together with the holder is offered no change of the certificate, and no answer', async () => {
  const { services, holder, first, second, code, asked } = await given()
  await givenHousehold(services.database, [holder.id, second.id])
  const at = { ...asked, cookie: second.cookie }
  expect((await getPage(services, readGoverned, at)).data).toMatchObject({
    own: true,
    answering: null,
  })
  await givenProposal(services, 'revoke', code, { proposedBy: first.id, now: today })
  expect((await getPage(services, readGoverned, at)).data).toMatchObject({
    answering: { obstacle: 'own-certificate', confirmers: [] },
  })
})

test('what cannot be carried out any more is said, and not offered', async () => {
  const { services, first, second, code, asked } = await given()
  await givenProposal(services, 'suspend', code, { proposedBy: first.id, now: today })
  const { database } = services
  const now = new Date('2026-11-22T09:00:00Z')
  const by = { actorId: null, confirmedBy: null, proposalId: null }
  await database.transaction((tx) =>
    suspendCertificate(tx, { code, reason: 'under-inquiry', note: null, ...by, now }),
  )
  expect(
    (await getPage(services, readGoverned, { ...asked, cookie: second.cookie })).data,
  ).toMatchObject({ answering: { obstacle: 'already-suspended' } })
})
