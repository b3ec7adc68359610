import { expect, test } from 'vitest'
import { withRequirement } from '../../../app/eligibility/domain/change-requirement'
import type { RequirementTable } from '../../../app/eligibility/domain/requirement-table'
import { listTableVersions } from '../../../app/eligibility/data/requirement-tables'
import { findNewestTable } from '../../../app/eligibility/find-newest-table.server'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { readTableInForce } from '../../../app/eligibility/read-table-in-force.server'
import type { TableOrigin } from '../../../app/eligibility/store-requirement-table.server'
import { decideRequirement } from '../../../app/eligibility/decide-requirement.server'
import { previewRequirementTable } from '../../../app/journeys/preview-requirement-table.server'
import { publishRequirementTable } from '../../../app/journeys/publish-requirement-table.server'
import type { Services } from '../../../app/context'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenPeople } from '../../support/given-rows'
import { aChecklistItem, aRequirement, aTable } from '../../support/given-requirement-table'

const day = (text: string) => new Date(`${text}T09:00:00Z`)
const file = (follows: number | null = null): TableOrigin => ({ from: 'file', follows })
const edit = (edited: number | null): TableOrigin => ({ from: 'interface', edited })

const approval = { proposalId: 'proposal', confirmedBy: 'colleague' }

/** A site with those who publish and decide in these tests. */
async function freshWithOfficers() {
  const services = await freshServices()
  await givenPeople(services.database, 'admin', 'officer', 'p9')
  return services
}

function publish(
  { database }: Pick<Services, 'database'>,
  table: RequirementTable,
  origin: TableOrigin,
  now = day('2026-11-21'),
) {
  return database.transaction((tx) =>
    publishRequirementTable(tx, table, { actorId: 'admin', approval, origin, now }),
  )
}

const training = aTable()
const visited = aTable({ requirements: [aRequirement(), aChecklistItem()] })
const noted = aTable({ requirements: [aRequirement({ checkedOn: '2026-11-22' })] })

test('a day is answered by the version that was published then, and says which', async () => {
  const services = await freshWithOfficers()
  await publish(services, training, file(), day('2026-11-01'))
  await publish(services, visited, edit(1), day('2026-11-10'))
  const required = async (on: string) => {
    const answer = await readTableInForce(services.database.read, {
      placementForm: 'adoption',
      on,
    })
    if (answer.kind === 'no-table') return answer.kind
    return [answer.kind, answer.version.number, answer.table.requirements.map(({ id }) => id)]
  }
  const [first, second] = ['psychological-training', 'home-visit']
  expect(await required('2026-11-01')).toEqual(['published', 1, [first]])
  expect(await required('2026-11-09')).toEqual(['published', 1, [first]])
  expect(await required('2026-11-10')).toEqual(['published', 2, [first, second]])
  expect(await required('2030-01-01')).toEqual(['published', 2, [first, second]])
  expect(await required('2026-10-31')).toEqual(['before-any-table', 1, [first]])
  const other = await readTableInForce(services.database.read, {
    placementForm: 'patronage',
    on: '2026-11-10',
  })
  expect(other).toEqual({ kind: 'no-table' })
})

test('a requirement is asked from its first day to its last, both included', async () => {
  const services = await freshWithOfficers()
  const dated = aRequirement({ inForceFrom: '2020-07-01', inForceUntil: '2024-07-23' })
  await publish(services, aTable({ requirements: [dated] }), file())
  const isRequired = async (on: string) => {
    const answer = await readTableInForce(services.database.read, {
      placementForm: 'adoption',
      on,
    })
    return answer.kind !== 'no-table' && answer.table.requirements.length > 0
  }
  expect(await isRequired('2020-06-30')).toBe(false)
  expect(await isRequired('2020-07-01')).toBe(true)
  expect(await isRequired('2024-07-23')).toBe(true)
  expect(await isRequired('2024-07-24')).toBe(false)
})

test('a file does not undo what was edited in the interface, changed or not, unless it says it follows', async () => {
  const services = await freshWithOfficers()
  await publish(services, training, file())
  await publish(services, visited, edit(1))
  expect(await publish(services, training, file())).toMatchObject({ kind: 'kept', number: 2 })
  expect(await publish(services, noted, file())).toMatchObject({ kind: 'kept', number: 2 })
  expect(await publish(services, noted, file(1))).toMatchObject({ kind: 'kept', number: 2 })
  expect(await publish(services, visited, file())).toMatchObject({ kind: 'unchanged' })
  expect(await publish(services, noted, file(2))).toMatchObject({ kind: 'published', number: 3 })
  const versions = await listTableVersions(services.database.read, 'adoption')
  expect(versions.map(({ origin }) => origin)).toEqual(['file', 'interface', 'file'])
})

test('of two who edit one version, the second is told and overwrites nothing', async () => {
  const services = await freshWithOfficers()
  await publish(services, training, file())
  const outcomes = await Promise.all([
    publish(services, visited, edit(1)),
    publish(services, noted, edit(1)),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['published', 'refused'])
  expect(outcomes).toContainEqual({ kind: 'refused', why: 'changed-meanwhile' })
  expect(await listTableVersions(services.database.read, 'adoption')).toHaveLength(2)
})

test('each version leaves an audit entry that names it, and what is unchanged leaves none', async () => {
  const services = await freshWithOfficers()
  await publish(services, training, file())
  await publish(services, visited, edit(1))
  expect(await publish(services, visited, edit(2))).toMatchObject({ kind: 'unchanged' })
  const entries = await services.database.read.select().from(auditEntries)
  const published = entries.filter(({ action }) => action === 'rules.published')
  expect(published.map(({ detail }) => detail)).toMatchObject([
    { placementForm: 'adoption', number: 1, origin: 'file' },
    { placementForm: 'adoption', number: 2, origin: 'interface' },
  ])
})

test('a preview counts in how many records a requirement would stand otherwise, and publishing agrees', async () => {
  const services = await freshWithOfficers()
  const { database } = services
  const award = (personId: string) => {
    const { programmeVersion } = anAward()
    return { personId, enrolmentId: personId, programmeVersion }
  }
  const only = aTable({ requirements: [aChecklistItem()] })
  await publish(services, only, file())
  for (const person of ['p1', 'p2', 'p3']) await givenCertificate(services, award(person))
  for (const [personId, kind] of [
    ['p1', 'satisfied'],
    ['p9', 'not-satisfied'],
  ] as const) {
    await database.transaction((tx) =>
      decideRequirement(tx, {
        officer: { id: 'officer', region: 'KZ-75' },
        personId,
        placementForm: 'adoption',
        requirement: 'home-visit',
        kind,
        ground: 'Protocol',
        groundDate: '2026-11-20',
        validUntil: null,
        seen: null,
        now: day('2026-11-21'),
      }),
    )
  }

  const now = day('2026-11-22')
  const after = withRequirement(only, aRequirement())
  const touched = await previewRequirementTable(database.read, { before: only, after, now })
  const training = { requirement: 'psychological-training', from: 'not-asked' }
  expect(touched).toEqual([
    { ...training, to: 'met', people: 3 },
    { ...training, to: 'missing', people: 1 },
  ])
  expect(JSON.stringify(touched)).not.toContain('p9')

  await publish(services, after, edit(1), now)
  const stateOf = async (personId: string) => {
    const [form] = await readRecord(database.read, { personId, now })
    return form?.items.find(({ requirement }) => requirement === 'psychological-training')?.state
  }
  expect(await Promise.all(['p1', 'p2', 'p3', 'p9'].map(stateOf))).toEqual([
    'met',
    'met',
    'met',
    'missing',
  ])

  const ended = aChecklistItem({ inForceUntil: '2026-11-21' })
  const newest = await findNewestTable(database.read, 'adoption')
  const before = newest?.definition ?? after
  const ending = await previewRequirementTable(database.read, {
    before,
    after: withRequirement(before, ended),
    now,
  })
  const visit = { requirement: 'home-visit', to: 'not-asked' }
  expect(ending).toHaveLength(2)
  expect(ending).toContainEqual({ ...visit, from: 'decided', people: 2 })
  expect(ending).toContainEqual({ ...visit, from: 'missing', people: 2 })
})

test('a change of words alone touches nobody', async () => {
  const services = await freshWithOfficers()
  const touched = await previewRequirementTable(services.database.read, {
    before: training,
    after: noted,
    now: day('2026-11-22'),
  })
  expect(touched).toEqual([])
})

test('what one administrator edited alone is not published', async () => {
  const { database } = await freshServices()
  const now = day('2026-11-21')
  const alone = await database.transaction((tx) =>
    publishRequirementTable(tx, training, { actorId: 'admin', origin: edit(null), now }),
  )
  expect(alone).toEqual({ kind: 'refused', why: 'second-administrator-needed' })
})
