import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { rulesFile } from '../../../app/authoring/domain/files'
import { placementForms } from '../../../app/eligibility/domain/requirement-table'
import { languages } from '../../../app/platform/i18n/language'

const folder = join(process.cwd(), 'content/rules')
const tables = readdirSync(folder).map((file) =>
  rulesFile.parse(parse(readFileSync(join(folder, file), 'utf8'))),
)
const requirementsOf = (form: string) =>
  tables.find(({ placementForm }) => placementForm === form)?.requirements ?? []

test('there is a table of each form of placement', () => {
  expect(tables.map(({ placementForm }) => placementForm).sort()).toEqual(
    [...placementForms].sort(),
  )
})

test('what nobody has read says so in each language, and cites an act or an outlet with its day', () => {
  const sources = tables.flatMap(({ requirements }) =>
    requirements.flatMap(({ source, exemptions }) => [
      source,
      ...exemptions.map((exemption) => exemption.source),
    ]),
  )
  for (const { certainty, title } of sources) {
    expect(certainty).toBe('reported')
    for (const language of languages) {
      expect(title[language]).toMatch(/оқыған жоқпыз|не читали|have not read/)
      expect(title[language]).toMatch(/№ ?\d|No\. ?\d|(?:20[12]\d) жылғы \d|\d+ \S+ 20[12]\d/)
    }
  }
})

test('nothing rests on nameless reports: an outlet with its days is named, or public sources with theirs', () => {
  const nameless = /press|report|печат|сообщ|баспасөз|хабарла/i
  const outlet = /Kazinform|Казинформ|Қазинформ/
  const told = tables.flatMap(({ note, requirements }) => [
    ...(note ? [note] : []),
    ...requirements.flatMap(({ title, explanation, source, exemptions }) => [
      title,
      ...(explanation ? [explanation] : []),
      source.title,
      ...exemptions.flatMap((exemption) => [exemption.title, exemption.source.title]),
    ]),
  ])
  expect(told.length).toBeGreaterThan(50)
  for (const text of told) {
    for (const language of languages) {
      const unnamed = nameless.test(text[language]) && !outlet.test(text[language])
      expect(unnamed, text[language]).toBe(false)
    }
  }
})

test('what rests on public sources says as of which day, which is that of the check', () => {
  const months = { kk: 'қараша', ru: 'ноября', en: 'November' }
  const resting = tables
    .flatMap(({ requirements }) => requirements)
    .filter(({ source }) => /public sources/.test(source.title.en))
  expect(resting.length).toBeGreaterThan(20)
  for (const { source, checkedOn } of resting) {
    const [year = '', , day = ''] = checkedOn.split('-')
    for (const language of languages) {
      const asOf = source.title[language].match(/ашық дереккөз|открыт\S+ источник|public sources/)
      expect(asOf, source.title[language]).not.toBeNull()
      for (const part of [year, day, months[language]]) {
        expect(source.title[language]).toContain(part)
      }
    }
  }
})

test('guardians and trustees are asked for training as Kazinform reported, close relatives excepted', () => {
  for (const form of ['guardianship', 'trusteeship']) {
    const training = requirementsOf(form).find(({ kind }) => kind === 'training')
    expect(training?.source.title.en).toContain('Kazinform')
    expect(training?.source.title.ru).toMatch(/30 августа 2025.*31 августа 2025/)
    expect(training?.source.url).toBeNull()
    expect(training?.exemptions.map(({ id }) => id)).toEqual(['close-relatives'])
  }
})

test('the ban on unmarried men ended for adoption alone, by the act of the Constitutional Court', () => {
  const bans = tables.flatMap(({ placementForm, requirements }) =>
    requirements.filter(({ id }) => id === 'married-man').map((each) => ({ placementForm, each })),
  )
  expect(bans.map(({ placementForm }) => placementForm)).toEqual(['adoption'])
  expect(bans[0]?.each).toMatchObject({
    inForceUntil: '2024-07-23',
    source: { url: 'https://adilet.zan.kz/rus/docs/S2400000049' },
  })
})

test('every table has the law that is reported to be in force since 4 February 2026', () => {
  for (const { placementForm, requirements } of tables) {
    const known = requirements.find(({ id }) => id === 'no-prosecution')
    expect(known?.inForceFrom, placementForm).toBe('2026-02-04')
  }
})
