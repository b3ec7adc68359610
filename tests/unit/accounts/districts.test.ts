import { expect, test } from 'vitest'
import { districtTable } from '../../../app/accounts/domain/district-table'
import {
  districtName,
  districtsOf,
  isDistrictOf,
  regionOfDistrict,
} from '../../../app/accounts/domain/districts'
import { judgeResidence, residenceName } from '../../../app/accounts/domain/residence'
import { regions } from '../../../app/accounts/domain/regions'
import { languages } from '../../../app/platform/i18n/language'

const every = regions.flatMap((region) => districtsOf(region))

test('every region has districts, and every line of the table is one', () => {
  for (const region of regions) expect(districtsOf(region).length, region).toBeGreaterThan(0)
  const lines = districtTable.split('\n').filter((line) => line.includes('|'))
  expect(every).toHaveLength(lines.length)
})

test('no code stands for two districts, and no region has two of one name', () => {
  expect(new Set(every.map(({ code }) => code)).size).toBe(every.length)
  for (const language of languages) {
    const names = every.map(({ region, name }) => `${region} ${name[language]}`)
    expect(new Set(names).size, language).toBe(every.length)
  }
})

test('codes are safe in an address, and names are in the script of their language', () => {
  for (const { code, name } of every) {
    expect(code).toMatch(/^KZ-\d\d-[a-z]+(-[a-z]+)*$/)
    expect(name.kk).toMatch(/^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі -]+ (қаласы|ауданы)$/)
    expect(name.ru).toMatch(/^[А-Яа-яЁёқңөүә -]+$/i)
    expect(name.en).toMatch(/^[A-Za-z -]+ (city|District)$/)
  }
})

test('a district belongs to its region alone', () => {
  expect(isDistrictOf('KZ-75', 'KZ-75-almaly')).toBe(true)
  expect(isDistrictOf('KZ-71', 'KZ-75-almaly')).toBe(false)
  expect(regionOfDistrict('KZ-75-almaly')).toBe('KZ-75')
  expect(regionOfDistrict('KZ-75-nowhere')).toBeNull()
})

test('a residence is nothing, a region, or a region with a district of its own', () => {
  expect(judgeResidence(null, null)).toBeNull()
  expect(judgeResidence('KZ-75', null)).toBeNull()
  expect(judgeResidence('KZ-75', 'KZ-75-almaly')).toBeNull()
  expect(judgeResidence(null, 'KZ-75-almaly')).toBe('region-missing')
  expect(judgeResidence('KZ-99', null)).toBe('region-unknown')
  expect(judgeResidence('KZ-71', 'KZ-75-almaly')).toBe('district-unknown')
})

test('a place nobody knows any more is called by its code', () => {
  expect(districtName('KZ-75-almaly', 'kk')).toBe('Алмалы ауданы')
  expect(districtName('KZ-75-gone', 'kk')).toBe('KZ-75-gone')
  expect(residenceName({ region: 'KZ-75', district: 'KZ-75-medeu' }, 'ru')).toBe(
    'город Алматы, Медеуский район',
  )
})
