import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { countMinutes } from '../../../app/learning/domain/programme-version'
import { findLesson } from '../../../app/learning/find-lesson.server'
import { findPicture } from '../../../app/learning/find-picture.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { findProgrammeVersion } from '../../../app/learning/find-programme-version.server'
import { listProgrammes } from '../../../app/learning/list-programmes.server'
import { storeMedia } from '../../../app/learning/store-media.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenProgramme } from '../../support/given-programme'

const modules = { behaviour: ['needs', 'anger'], adaptation: ['stages'] }

test('a version has its modules and lessons in the order of the programme', async () => {
  const database = await freshDatabase()
  const version = await givenProgramme(database, { modules })
  expect(version.modules.map((each) => each.module)).toEqual(['behaviour', 'adaptation'])
  const [behaviour] = version.modules
  expect(behaviour?.lessons.map((each) => each.lesson)).toEqual(['needs', 'anger'])
  expect(behaviour?.lessons[1]?.titles).toEqual({
    kk: 'anger (kk)',
    ru: 'anger (ru)',
    en: 'anger (en)',
  })
  expect(countMinutes(version.modules)).toBe(135)
})

test('a version that does not exist is an error, not an empty programme', async () => {
  const database = await freshDatabase()
  await expect(findProgrammeVersion(database.read, 'none')).rejects.toThrow('none')
})

test('the newest version of a programme is the one published last', async () => {
  const database = await freshDatabase()
  const first = await givenProgramme(database)
  expect((await findNewestProgrammeVersion(database.read, 'adoptive-parent'))?.id).toBe(first.id)
  const second = await givenProgramme(database)
  expect((await findNewestProgrammeVersion(database.read, 'adoptive-parent'))?.id).toBe(second.id)
  expect(second.number).toBe(2)
  expect(await findNewestProgrammeVersion(database.read, 'host-family')).toBeNull()
})

test('every programme is listed once, in its newest version', async () => {
  const database = await freshDatabase()
  await givenProgramme(database, { programme: 'host-family' })
  await givenProgramme(database)
  const newest = await givenProgramme(database)
  const listed = await listProgrammes(database.read)
  expect(listed.map((version) => version.programme)).toEqual(['adoptive-parent', 'host-family'])
  expect(listed[0]?.id).toBe(newest.id)
})

test('a lesson is read in the language that was asked for', async () => {
  const database = await freshDatabase()
  const version = await givenProgramme(database)
  const id = version.modules[0]?.lessons[0]?.id ?? ''
  expect((await findLesson(database.read, id, 'kk'))?.title).toBe('first-meeting (kk)')
  expect(await findLesson(database.read, id, 'ru')).toEqual({
    title: 'first-meeting (ru)',
    summary: 'About first-meeting (ru)',
    checkedOn: '2026-11-21',
    gained: 'What first-meeting gives (ru)',
    words: 6,
    blocks: [{ kind: 'html', html: '<p>The first evening is quiet.</p>' }],
  })
  expect(await findLesson(database.read, 'none', 'kk')).toBeNull()
})

test('what was published is read once and then remembered', async () => {
  const database = await freshDatabase()
  const version = await givenProgramme(database)
  const id = version.modules[0]?.lessons[0]?.id ?? ''
  const text = await findLesson(database.read, id, 'en')
  const deaf = await freshDatabase()
  expect(await findLesson(deaf.read, id, 'en')).toBe(text)
  expect(await findProgrammeVersion(deaf.read, version.id)).toBe(version)
})

test('a picture is found by the hash of its bytes', async () => {
  const database = await freshDatabase()
  const bytes = Buffer.from([82, 73, 70, 70, 0, 255])
  const hash = createHash('sha256').update(bytes).digest('hex')
  await database.transaction((tx) => storeMedia(tx, [{ hash, type: 'image/webp', bytes }]))
  expect(await findPicture(database.read, hash)).toEqual({ type: 'image/webp', bytes })
  expect(await findPicture(database.read, hash.replace(/./, 'x'))).toBeNull()
})
