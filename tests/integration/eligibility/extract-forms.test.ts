import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { checkExtract } from '../../../app/eligibility/check-extract.server'
import { extractStatement, iinGroundIn } from '../../../app/eligibility/domain/extract-statement'
import { sealExtract } from '../../../app/eligibility/extracting/seal-extract.server'
import { people } from '../../../db/schema/accounts'
import { freshServices } from '../../support/fresh-services'
import { givenExtract } from '../../support/given-extract'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenTable } from '../../support/given-requirement-table'

async function given() {
  const services = await freshServices()
  await givenProgramme(services.database)
  await givenTable(services.database)
  const { id } = await givenPerson(services, { iin: '700911204362' })
  return { services, id, extract: () => givenExtract(services, { personId: id }) }
}

test('an extract says what the IIN rested on at its instant, and never one without the other', async () => {
  const { services, id, extract } = await given()
  const holderOf = async () => {
    const seal = checkExtract(services.keys, await extract())
    if (seal.kind !== 'intact') throw new Error(seal.kind)
    return { ...seal.statement.holder, told: iinGroundIn(seal.statement) }
  }
  expect(await holderOf()).toMatchObject({ iinGround: 'asserted', told: 'asserted' })
  const change = (columns: Partial<typeof people.$inferInsert>) =>
    services.database.transaction(async (tx) => {
      await tx.update(people).set(columns).where(eq(people.id, id))
    })
  await change({ iinSeenAt: new Date('2026-11-20T09:00:00Z'), iinSeenBy: id })
  expect(await holderOf()).toMatchObject({ iinGround: 'seen', told: 'seen' })
  await change({ iinHash: null, iinCipher: null, iinLastFour: null, iinSeenAt: null })
  expect(await holderOf()).toMatchObject({ iinLastFour: null, iinGround: null, told: null })
})

test('extracts of each earlier form verify, and say nothing of what the IIN rests on', async () => {
  const site = await given()
  const { services } = site
  const { file: _file, ...extract } = await site.extract()
  const newest = extractStatement.parse(JSON.parse(extract.statement))
  const { name, iinLastFour } = newest.holder
  const third = { ...newest, version: 3, holder: { name, iinLastFour } }
  const untrained = newest.forms.map((form) => ({
    ...form,
    items: form.items.map((item) => {
      const { training: _training, ...rest } = item as typeof item & { training?: unknown }
      return rest
    }),
  }))
  for (const earlier of [
    third,
    { ...third, version: 2 },
    { ...third, version: 1, forms: untrained },
  ]) {
    const statement = extractStatement.parse(earlier)
    const sealed = { ...extract, ...sealExtract(services.keys, statement) }
    const seal = checkExtract(services.keys, sealed)
    expect(seal, String(earlier.version)).toMatchObject({ kind: 'intact', statement })
    expect(iinGroundIn(statement)).toBeNull()
  }
  for (const wrong of [
    { ...newest, holder: { name, iinLastFour } },
    { ...newest, holder: { name, iinLastFour, iinGround: null } },
    { ...newest, holder: { name, iinLastFour: null, iinGround: 'seen' } },
    { ...newest, holder: { name, iinLastFour, iinGround: 'confirmed' } },
    { ...newest, version: 3 },
  ]) {
    expect(extractStatement.safeParse(wrong).success, JSON.stringify(wrong.holder)).toBe(false)
  }
})
