import { expect, test } from 'vitest'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import type { Services } from '../../../app/context'
import type { Role } from '../../../app/accounts/domain/permissions'
import { permissionsOf, staffRoles } from '../../../app/accounts/domain/permissions'
import { expectedOf, type Act, type Situation } from '../../support/acts/act'
import { administratorActs } from '../../support/acts/administrator-acts'
import {
  givenActor,
  givenRelated,
  givenStrangers,
  now,
  type Actor,
  type Relation,
} from '../../support/acts/given-cast'
import { listActs } from '../../support/acts/list-acts'
import { officerActs } from '../../support/acts/officer-acts'
import { ownedActs, selfPages } from '../../support/acts/own-acts'
import { countRows, sendAct } from '../../support/acts/send-act'
import { trainerActs } from '../../support/acts/trainer-acts'
import { getPage, seenOn, type Page } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenExamination } from '../../support/given-hand-in'
import { givenHousehold } from '../../support/given-household'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'
import { listPages } from '../../support/list-pages'

/** Each group is tried on a site of its own: who counts all rows after every act counts slower the more there are. */
const groups = {
  'of officers': officerActs,
  'of administrators': administratorActs.filter(({ answers }) => !answers),
  'by which administrators answer each other': administratorActs.filter(({ answers }) => answers),
  'of trainers, or with what is one’s own': [...trainerActs, ...ownedActs],
}
const acts = Object.values(groups).flat()
const pages = new Map((await listPages()).map((page) => [page.path, page]))
/** A final test that can be given more time. */
const timed = { minutes: 30 }
const almaty = { region: 'KZ-75', district: null }

/** One site for all cells of the table. */
async function givenSite() {
  const services = await freshServices()
  const relatives = { id: 'relatives', title: aRequirement().title, source: aRequirement().source }
  const requirements = [
    aRequirement({ exemptions: [relatives] }),
    aChecklistItem(),
    aChecklistItem({ id: 'court', secondOfficial: true }),
  ]
  await givenExamination(services, timed)
  await givenTable(services.database, { requirements })
  // One that asks for no training, so that it is edited by itself.
  const visit = { placementForm: 'guardianship', requirements: [aChecklistItem()] } as const
  await givenTable(services.database, { ...visit, requirements: [...visit.requirements] })
  const strangers = await givenStrangers(services)
  const related = new Map<Role, Actor[]>()
  for (const role of ['authority', 'administrator', 'trainer'] as const) {
    related.set(role, await givenRelated(services, role))
  }
  return { services, strangers, related }
}

type Site = Awaited<ReturnType<typeof givenSite>>

/** The role whose act it is: the first one of staff that may do it. */
function roleOf({ permission, owned }: Act): Role {
  if (owned) return 'learner'
  const role = staffRoles.find((each) => permissionsOf([each]).includes(permission))
  if (!role) throw new Error(`no role of staff may ${permission}`)
  return role
}

async function givenSituation(
  { services, related }: Site,
  role: Role,
  proposedBy?: Actor,
): Promise<Situation> {
  const given = (facts: Partial<Actor>) =>
    givenActor(services, { role, residence: almaty, ...facts })
  const subject = await given({ relation: 'whom it is about' })
  const member = await given({ relation: 'of one household with them' })
  const formerMember = await given({ relation: 'of one household with them until now' })
  await givenHousehold(services.database, [subject.id, member.id, formerMember.id])
  await services.database.transaction((tx) =>
    leaveHousehold(tx, { personId: formerMember.id, now }),
  )
  const proposer =
    proposedBy ?? related.get(role)?.find(({ relation }) => relation === 'who proposed it')
  const other = await givenActor(services, { role })
  return { services, subject, member, formerMember, proposer: proposer ?? other, other }
}

/** What an act is sent with by an actor, with what its page showed. */
async function prepare(act: Act, situation: Situation) {
  const send = await act.given(situation)
  const { module } = pageOf(act)
  const { params, query = '', fields } = await send(situation.other)
  const { loader } = module as Partial<Page>
  const { cookie } = situation.other
  const asked = { path: `/x${query}`, params, cookie, now }
  const shown = loader && (await getPage(situation.services, loader, asked))
  const seen = shown && seenOn(shown.data, fields.intent)
  return async (actor: Actor) => {
    const sent = await send(actor)
    return seen ? { ...sent, fields: { seen, ...sent.fields } } : sent
  }
}

function pageOf({ name }: Act) {
  const page = pages.get(name.split(' ')[0] ?? '')
  if (!page) throw new Error(`no page of ${name}`)
  return page
}

type Send = Awaited<ReturnType<typeof prepare>>

/** Does an act as somebody. @returns what came out otherwise than the rules say, if anything, and whether it left a trace. */
async function tryAs(services: Services, act: Act, actor: Actor, send: Send) {
  const sent = await send(actor)
  const before = await countRows(services)
  const outcome = await sendAct(services, pageOf(act), actor, sent)
  const hasChanged = JSON.stringify(before) !== JSON.stringify(await countRows(services))
  const expected = expectedOf(act, actor, pageOf(act).module.handle.form)
  const mayChange = (expected === 'done' && !act.shows) || act.traces !== undefined
  const cell = `${act.name}: ${actor.role}, ${actor.standing}, ${actor.relation}`
  if (outcome !== expected) return { hasChanged, wrong: `${cell}: ${outcome}, not ${expected}` }
  if (hasChanged && !mayChange) {
    return { hasChanged, wrong: `${cell}: refused, and yet something changed` }
  }
  const isIdle = !hasChanged && expected === 'done' && !act.shows
  return { hasChanged, wrong: isIdle ? `${cell}: nothing changed` : null }
}

/** What becomes of whoever proposed something before it is answered. */
const departures: [
  Relation,
  (services: Services, role: Role, proposer: Actor) => Promise<unknown>,
][] = [
  [
    'when who proposed it has left office',
    ({ database }, role, { id: personId }) =>
      database.transaction<unknown>((tx) => removeRole(tx, { personId, role, actorId: null, now })),
  ],
  [
    'when who proposed it has lost their second factor',
    (services, _role, { id: personId }) =>
      services.database.transaction((tx) =>
        removeSecondFactor(tx, services, { personId, actorId: null, now }),
      ),
  ],
]

/** Answers what somebody proposed who has left since. @returns the cells that came out otherwise than the rules say. */
async function tryAfterLeaving(site: Site, act: Act): Promise<string[]> {
  const { services } = site
  const role = roleOf(act)
  const wrong: string[] = []
  for (const [relation, leave] of act.answers ? departures : []) {
    const proposer = await givenActor(services, { role, relation: 'who proposed it' })
    const situation = await givenSituation(site, role, proposer)
    const send = await prepare(act, situation)
    await leave(services, role, proposer)
    const actor = await givenActor(services, { role, relation })
    wrong.push(...[(await tryAs(services, act, actor, send)).wrong].filter((each) => each !== null))
  }
  return wrong
}

/** Does an act as everybody in turn. @returns the cells that came out otherwise than the rules say. */
async function tryAct(site: Site, act: Act): Promise<string[]> {
  const { services, strangers, related } = site
  const role = roleOf(act)
  const wrong: string[] = []
  let situation = await givenSituation(site, role)
  let send = await prepare(act, situation)
  // What somebody does with their own, their room's tests ask.
  const near = ['member', 'formerMember'] as const
  const ofCase = act.owned ? near : (['subject', ...near] as const)
  const cast = [...strangers, ...(related.get(role) ?? []), ...ofCase]
  for (const who of cast) {
    const actor = typeof who === 'string' ? situation[who] : who
    const tried = await tryAs(services, act, actor, send)
    if (tried.wrong) wrong.push(tried.wrong)
    if (!tried.hasChanged) continue
    situation = await givenSituation(site, role)
    send = await prepare(act, situation)
  }
  return [...wrong, ...(await tryAfterLeaving(site, act))]
}

test.each(Object.entries(groups))(
  'whoever asks for an act %s, it is done or refused as its rules say, and what is refused changes nothing',
  async (_name, ofGroup) => {
    const site = await givenSite()
    const wrong: string[] = []
    for (const act of ofGroup) wrong.push(...(await tryAct(site, act)))
    expect(wrong, wrong.join('\n')).toEqual([])
  },
  600_000,
)

test('what is everybody’s own asks for who they are, and for no role', async () => {
  const { services, strangers } = await givenSite()
  for (const path of selfPages) {
    const page = pages.get(path)
    if (!page) throw new Error(`no page ${path}`)
    for (const actor of strangers) {
      const cell = `${path}: ${actor.role}, ${actor.standing}`
      const outcome = await sendAct(services, page, actor, { fields: { intent: 'no-such-intent' } })
      if (actor.role === 'nobody') expect(outcome, cell).toBe('sign-in')
      else if (actor.standing === 'owed') expect(outcome, cell).toBe('locked')
      else expect(['forbidden', 'set-up', 'asked-again', 'sign-in'], cell).not.toContain(outcome)
    }
  }
}, 300_000)

test('the table asks for the permission that the route names', () => {
  for (const act of acts) {
    const { access, actionAccess = access } = pageOf(act).module.handle
    const named = act.owned ? [act.permission, 'signed-in'] : [act.permission]
    expect(named, act.name).toContain(actionAccess)
  }
})

test('every act that a form of the site offers is in the table, or its page is everybody’s', async () => {
  const inTable = new Set(acts.map(({ name }) => name))
  // Whoever asks themselves needs no account; that nobody is shown another's answers has a test of its own (readiness-secrecy).
  const isOpen = (path: string) =>
    path === '/readiness' || ['open', 'code'].includes(pages.get(path)?.module.handle.form ?? '')
  const missing = (await listActs()).filter((name) => {
    const [path = ''] = name.split(' ')
    return !inTable.has(name) && !isOpen(path) && !selfPages.includes(path) && path !== '/*'
  })
  expect(missing).toEqual([])
})
