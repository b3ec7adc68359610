import { expect, test } from 'vitest'
import { emergencyVersions } from '../../../db/schema/learning'
import { auditEntries } from '../../../db/schema/platform'
import { eq } from 'drizzle-orm'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { findLesson } from '../../../app/learning/find-lesson.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import * as helpPage from '../../../app/learning/pages/help'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { anEmergency, writeEmergencies } from '../../support/given-emergencies'
import { givenFolder } from '../../support/given-folder'

const now = new Date('2026-11-21T09:00:00Z')
const smoke = { kk: 'Түтін', ru: 'Дым', en: 'Smoke' }

/** A site whose first lesson names an emergency. */
async function givenSite() {
  const services = await freshServices()
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency())
  for (const language of ['kk', 'ru', 'en']) {
    const lesson = `modules/first-steps/first-evening.${language}.mdx`
    folder.replace(lesson, '<KeyPoints>', '<Emergency id="fire" />\n\n<KeyPoints>')
  }
  const { read } = services.database
  const readLesson = async () => {
    const version = await findNewestProgrammeVersion(read, 'sample')
    const lesson = version?.modules[0]?.lessons[0]
    return { id: lesson?.id ?? '', text: await findLesson(read, lesson?.id ?? '', 'en') }
  }
  return {
    services,
    folder,
    readLesson,
    publish: () => publishContent(services, { folder: folder.path, actorId: null, now }),
    help: async (language: 'kk' | 'ru' | 'en') =>
      (await getPage(services, helpPage.loader, { path: '/help', language })).data,
  }
}

test('the page of help says in each language what was published last, and nothing before', async () => {
  const { help, publish, folder } = await givenSite()
  expect(await help('en')).toMatchObject({ title: 'Help now', emergencies: [] })
  await publish()
  expect(await help('kk')).toMatchObject({ emergencies: [{ id: 'fire', title: 'Өрт' }] })
  expect(await help('en')).toMatchObject({
    emergencies: [{ first: 'Go out and call 112.', lines: ['112'] }],
  })
  writeEmergencies(folder, anEmergency({ title: smoke }))
  await publish()
  expect(await help('ru')).toMatchObject({ emergencies: [{ title: 'Дым' }] })
})

test('the same texts get no new version, and each version has its entry in the audit trail', async () => {
  const { publish, folder, services } = await givenSite()
  await publish()
  folder.replace('programmes/sample.yaml', 'passMark: 80', 'passMark: 70')
  expect(await publish()).toMatchObject({ help: [{ kind: 'unchanged', number: 1 }] })
  writeEmergencies(folder, anEmergency({ title: smoke }))
  expect(await publish()).toMatchObject({ help: [{ kind: 'published', number: 2 }] })
  const { read } = services.database
  expect(await read.select().from(emergencyVersions)).toHaveLength(2)
  const entries = await read
    .select({ subject: auditEntries.subjectId })
    .from(auditEntries)
    .where(eq(auditEntries.action, 'emergencies.published'))
  expect(entries).toHaveLength(2)
})

test('a lesson that was published keeps what it says when the text of an emergency changes', async () => {
  const { publish, folder, readLesson, services } = await givenSite()
  await publish()
  const before = await readLesson()
  expect(JSON.stringify(before.text?.blocks)).toContain('"title":"Fire"')
  writeEmergencies(folder, anEmergency({ title: smoke }))
  await publish()
  const after = await readLesson()
  expect(after.id).not.toBe(before.id)
  expect(JSON.stringify(after.text?.blocks)).toContain('"title":"Smoke"')
  const kept = await findLesson(services.database.read, before.id, 'en')
  expect(JSON.stringify(kept?.blocks)).toContain('"title":"Fire"')
})

test('a folder that says nothing of emergencies leaves those that stand', async () => {
  const { publish, folder, help } = await givenSite()
  await publish()
  folder.remove('emergencies.yaml')
  for (const language of ['kk', 'ru', 'en']) {
    const lesson = `modules/first-steps/first-evening.${language}.mdx`
    folder.replace(lesson, '<Emergency id="fire" />', '')
  }
  expect(await publish()).toMatchObject({ kind: 'published', help: [] })
  expect(await help('en')).toMatchObject({ emergencies: [{ id: 'fire' }] })
})
