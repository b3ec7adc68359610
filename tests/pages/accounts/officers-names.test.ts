import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { moveResidence } from '../../../app/accounts/move-residence.server'
import { logLooks } from '../../../app/eligibility/log-looks.server'
import { openLook } from '../../../app/eligibility/open-look.server'
import { decideRequirement } from '../../../app/journeys/decide-requirement.server'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { grantLearning } from '../../../app/journeys/grant-learning.server'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import routes from '../../../app/routes'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenChange } from '../../support/given-change'
import { givenExtract } from '../../support/given-extract'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'
import { readEmails } from '../../support/read-emails'

/** What every member of staff here is called by, and nobody else. */
const surname = 'Көрінбесова'
const now = new Date('2026-12-01T09:00:00Z')

/** A parent whom staff of every role had to do with: looks, decisions, moves, changes, grants, extracts. */
async function givenParent() {
  const services = await freshServices()
  const { database } = services
  await givenExamination(services)
  await givenTable(database, { requirements: [aRequirement(), aChecklistItem()] })
  const { person, enrolmentId, attemptId } = await givenHandIn(services, { right: 3 })
  const member = (name: string, role: 'authority' | 'trainer' | 'administrator') =>
    givenPerson(services, { name: `${surname} ${name}`, role, now })
  const officer = await member('Аружан', 'authority')
  const trainer = await member('Гүлнар', 'trainer')
  const administrator = await member('Сара', 'administrator')
  const colleague = await member('Тимур', 'administrator')
  const partner = await givenPerson(services, { now })
  await givenHousehold(database, [person.id, partner.id])

  const context = requestContext(services, { now })
  const failed = await grantLearning(services, {
    trainerId: trainer.id,
    enrolmentId,
    kind: 'attempts',
    amount: 1,
    reason: 'The connection broke',
    seen: 0,
    requestId: 'r1',
    now: handInAt,
  })
  expect(failed.kind).toBe('granted')
  const passed = await finishAttempt(requestContext(services, { now: handInAt }), {
    personId: person.id,
    attemptId,
  })
  const code = passed.kind === 'graded' ? (passed.certificateCode ?? '') : ''
  await givenChange(services, 'suspend', code, {
    proposedBy: administrator.id,
    confirmedBy: colleague.id,
    now,
  })

  const asked = { ...officer, region: 'KZ-75' }
  await database.transaction(async (tx) => {
    await moveResidence(tx, {
      personId: person.id,
      actorId: officer.id,
      region: 'KZ-75',
      district: null,
      now,
    })
    // Removed again, because whoever holds it needs a second factor to read anything.
    const role = { personId: person.id, role: 'reviewer', actorId: administrator.id, now } as const
    await grantRole(tx, { ...role, region: null })
    await removeRole(tx, role)
    const look = { purpose: 'court-preparation', now, requestId: 'r1' }
    await openLook(tx, { ...look, officer: asked, personId: person.id, foundBy: 'iin' })
    await logLooks(tx, {
      ...look,
      personIds: [person.id],
      asker: officer,
      region: 'KZ-75',
      foundBy: 'batch',
    })
  })
  const decision = await decideRequirement(context, {
    officer: { id: officer.id, region: 'KZ-75' },
    personId: person.id,
    placementForm: 'adoption',
    requirement: aChecklistItem().id,
    kind: 'satisfied',
    ground: 'Protocol 17 of the visit',
    groundDate: '2026-11-20',
    validUntil: null,
    seen: null,
    now,
  })
  expect(decision.kind).toBe('decided')
  const extract = await givenExtract(services, { personId: person.id, askedBy: officer.id, now })
  const staff = [officer, trainer, administrator, colleague]
  const params = {
    enrolmentId,
    attemptId,
    position: '1',
    module: 'adaptation',
    lesson: 'first-meeting',
    part: 'first-evening',
    programme: 'adoptive-parent',
    form: 'adoption',
  }
  return { services, person, staff, code, extract: extract.code, params }
}

/** Every address of the site that has a page, with the file that answers it. */
const addresses = routes.map(({ path = '', file }) => ({ path, file }))

const app = join(import.meta.dirname, '../../../app')

test('no page, paper, extract or e-mail that a parent can reach names a member of staff, nor tells their id', async () => {
  const { services, person, staff, code, extract, params } = await givenParent()
  const reached: string[] = []
  for (const { path, file } of addresses) {
    const page = (await import(pathToFileURL(join(app, file)).href)) as {
      loader?: (args: LoaderFunctionArgs) => unknown
    }
    if (!page.loader) continue
    const request = new Request(`http://127.0.0.1:3000/${path}`, {
      headers: { cookie: person.cookie, accept: 'text/html' },
    })
    const codes = { code: path.includes('extracts') ? extract : code }
    const context = requestContext(services, { now })
    const said = await sayAll(page.loader, { request, params: { ...params, ...codes }, context })
    if (said === null) continue
    reached.push(path)
    expect(said, path).not.toContain(surname)
    for (const { id } of staff) expect(said, path).not.toContain(id)
  }
  for (const path of [
    'account/trail',
    'record',
    'record/looks',
    'record/history',
    'record/household',
    'record/forms/:form',
    'record/region',
    'record/extracts/:code',
    'record/extracts/:code/json',
    'certificates/:code',
    'certificates/:code/credential',
    'learn/:enrolmentId/test',
    'attempts/:attemptId/result',
    'verify/:code',
    'household',
  ]) {
    expect(reached).toContain(path)
  }
  const emails = (await readEmails(services)).filter(({ to }) => to === person.email)
  expect(emails.length).toBeGreaterThan(2)
  expect(JSON.stringify(emails)).not.toContain(surname)
})

/** What a loader answers, as text; null for what it refuses, or where it leads elsewhere. */
async function sayAll(
  loader: (args: LoaderFunctionArgs) => unknown,
  args: LoaderFunctionArgs,
): Promise<string | null> {
  try {
    const said = await loader(args)
    if (said instanceof Response) return said.ok ? await said.text() : null
    return JSON.stringify(said)
  } catch (thrown) {
    if (thrown instanceof Response) return null
    throw thrown
  }
}
