import { expect, test } from 'vitest'
import * as batchPage from '../../../app/authority/pages/batch'
import * as deskPage from '../../../app/authority/pages/desk'
import * as openPage from '../../../app/authority/pages/open-person'
import * as apiBatch from '../../../app/exchange/pages/batch-checks'
import * as apiSearch from '../../../app/exchange/pages/search-record'
import { recordLooks } from '../../../db/schema/eligibility'
import { askApi, givenClient } from '../../support/api-client'
import { postForm, type Page } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'

const iin = '700911204362'
const said = 'Opinion on application 118'
const fields = { purpose: 'court-preparation', words: '' }

const blanks = [' ', '\t', '\u00a0', '\u200b', '\u3164\u2800', '   ']
const repeated = ['1', '7', '11', '1111', '0000000', '1-1/1', '№ 11', '١١١', '——', '//', '...']
const wordless = ['дело', 'case', 'істі']
const sound = ['12', '12/26', '№ 7-1204/2026', 'А-1', ' 12/26 ']

/** The desk and the API with one person whom all their doors find. */
async function givenDoors() {
  const services = await freshServices()
  await givenTable(services.database)
  const officer = await givenPerson(services, { role: 'authority' })
  const person = await givenPerson(services, {
    iin,
    residence: { region: 'KZ-75', district: null },
  })
  const { token } = await givenClient(services)
  const desk = (
    page: Pick<Page, 'action'>,
    path: string,
    form: Record<string, string>,
    params: Record<string, string> = {},
  ) => postForm(services, page.action, form, { cookie: officer.cookie, path, params })
  let keys = 0
  const api = async (page: Parameters<typeof askApi>[1], path: string, body: object) => {
    const headers = { 'Idempotency-Key': `key-of-case-${keys++}` }
    return askApi(services, page, { method: 'POST', path, token, body, headers })
  }
  /** By door: whether a look with this case number was refused. Left out, no number is sent. */
  const refusals = async (caseNumber?: string) => {
    const given: Record<string, string> = caseNumber === undefined ? {} : { caseNumber }
    const form = { ...fields, ...given }
    const answers = [
      await desk(deskPage, '/authority', { sought: iin, ...form }),
      await desk(openPage, `/authority/people/${person.id}`, form, { personId: person.id }),
      await desk(batchPage, '/authority/batch', { ...form, list: iin, column: '' }),
      await api(apiSearch, '/api/v1/records/search', { iin, purpose: said, ...given }),
      await api(apiBatch, '/api/v1/batch-checks', { items: [iin], purpose: said, ...given }),
    ]
    return answers.map(({ status }) => status >= 400)
  }
  return { services, refusals }
}

const all = (answer: boolean) => Array.from({ length: 5 }, () => answer)

test.each([
  ['blanks', blanks],
  ['one repeated sign', repeated],
  ['a word without a digit', wordless],
])('%s are no case number, at the desk and in the API', async (_, numbers) => {
  const { services, refusals } = await givenDoors()
  for (const number of numbers) {
    expect(await refusals(number), JSON.stringify(number)).toEqual(all(true))
  }
  expect(await services.database.read.select().from(recordLooks)).toEqual([])
})

test('a case number that says something is kept, and none need be given, at the desk and in the API', async () => {
  const { services, refusals } = await givenDoors()
  for (const number of [...sound, undefined]) {
    expect(await refusals(number), number).toEqual(all(false))
  }
  const looks = await services.database.read.select().from(recordLooks)
  const kept = new Set(looks.map(({ caseNumber }) => caseNumber))
  expect(kept).toEqual(new Set([...sound.map((each) => each.trim()), null]))
})
