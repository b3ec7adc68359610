import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { updateDetails } from '../../../app/accounts/data/people'
import { fillNameKeys } from '../../../app/accounts/fill-name-keys.server'
import { findPeopleByName } from '../../../app/accounts/find-people-by-name.server'
import { listPeople } from '../../../app/accounts/list-people.server'
import { listPeopleByNameWithin } from '../../../app/accounts/list-people-within.server'
import type { Services } from '../../../app/context'
import { nameWords, people } from '../../../db/schema/accounts'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenResidents } from '../../support/given-residents'

const almaty = { region: 'KZ-75', district: null }
const scope = { regions: ['KZ-75'], district: null }

async function foundEverywhere({ database: { read } }: Services, wanted: string) {
  const admin = await listPeople(read, { wanted, before: null })
  const trainer = await findPeopleByName(read, wanted)
  const desk = await listPeopleByNameWithin(read, { wanted, scope })
  return [admin.people.map(({ id }) => id), trainer.personIds, desk.people.map(({ id }) => id)]
}

test.each([
  'Әбдірахманов Нұрлан',
  'Нұрлан Әбдірахманов',
  'Абдирахманов',
  'НУРЛАН абдирахманов серикулы',
  'ΑБДИРΑΧМΑΗОВ', // Greek capitals
  'Серікұлы Нұрлан',
  'абдирах нур',
  'Aбдирахманов',
  '  Әбдірахманов\u00a0 Нұрлан ',
])(
  '%j finds the person at the desk, in the list of people and among the learners',
  async (wanted) => {
    const services = await freshServices()
    const { id } = await givenPerson(services, {
      name: 'Әбдірахманов Нұрлан Серікұлы',
      residence: almaty,
    })
    await givenPerson(services, { name: 'Әбдірахманова Нұргүл', residence: almaty })
    await givenPerson(services, { name: 'Ким Анна', residence: almaty })
    const found = await foundEverywhere(services, `${wanted} Нұрлан`)
    expect(found).toEqual([[id], [id], [id]])
  },
)

test('a word that is none of the name finds nobody, and neither does what has no letter', async () => {
  const services = await freshServices()
  const email = 'aigerim@example.kz'
  await givenPerson(services, { name: 'Серікова Әйгерім', email, residence: almaty })
  for (const wanted of ['Серікова Анна', 'ерікова', '% _', '123']) {
    expect(await foundEverywhere(services, wanted)).toEqual([[], [], []])
  }
})

test('whoever belongs to another region is not found at the desk, however their name is spelled', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services, {
    name: 'Серікова Әйгерім',
    residence: { region: 'KZ-71', district: null },
  })
  expect(await foundEverywhere(services, 'серикова')).toEqual([[id], [id], []])
})

test('a name that was changed is found, and the one before no longer', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services, { name: 'Серікова Әйгерім', residence: almaty })
  await services.database.transaction((tx) =>
    updateDetails(tx, { personId: id, name: 'Ахметова Әйгерім' }),
  )
  expect(await foundEverywhere(services, 'Ахметова')).toEqual([[id], [id], [id]])
  expect(await foundEverywhere(services, 'Серикова')).toEqual([[], [], []])
})

test('people from before there were keys are given theirs, once', async () => {
  const services = await freshServices()
  const { database } = services
  const residents = await givenResidents(services, { count: 700, ...almaty })
  await database.transaction(async (tx) => {
    await tx.delete(nameWords)
    await tx.update(people).set({ nameKey: null })
  })
  expect((await findPeopleByName(database.read, 'тұрғын')).personIds).toEqual([])
  expect(await fillNameKeys(database)).toBe(700)
  expect(await fillNameKeys(database)).toBe(0)
  const { personIds, more } = await findPeopleByName(database.read, 'тургын')
  expect([personIds.length, more]).toEqual([200, true])
  expect(personIds[0]).toBe(
    residents
      .map(({ id }) => id)
      .toSorted()
      .at(-1),
  )
})

test('a search by name goes by the index of words', async () => {
  const { database } = await freshServices()
  const words = sql`SELECT person_id FROM person_name_word WHERE word >= ${'cepik'} AND word < ${'cepil'}`
  const plan = await database.transaction(async (tx) => {
    if (!('execute' in tx) || typeof tx.execute !== 'function') {
      return tx.all(sql`EXPLAIN QUERY PLAN ${words}`)
    }
    // A table of nothing is read whole by whoever may.
    await tx.execute(sql`SET LOCAL enable_seqscan = off`)
    await tx.execute(sql`SET LOCAL enable_bitmapscan = off`)
    return (await tx.execute(sql`EXPLAIN ${words}`)).rows
  })
  const told = JSON.stringify(plan)
  expect(told).toMatch(/person_name_word_word_person_id_pk|sqlite_autoindex_person_name_word_1/)
  expect(told).toMatch(/word>\? AND word<\?|Index Cond/)
})
