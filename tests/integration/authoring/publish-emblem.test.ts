import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findPicture } from '../../../app/learning/find-picture.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { enrol } from '../../../app/learning/enrol.server'
import { printCertificate } from '../../../app/certification/issuing/print-certificate.server'
import { statementSchema } from '../../../app/certification/domain/statement'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenFolder } from '../../support/given-folder'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const svg = '<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="#00ff00"/></svg>\n'

function givenEmblem(name: string, file: string | Buffer | null) {
  const folder = givenFolder()
  folder.replace('organisation.yaml', 'licence:', `emblem: '${name}'\nlicence:`)
  if (file !== null) folder.write(name, file)
  return folder.path
}

test('an emblem is published with the programme, and printed on its certificates', async () => {
  const services = await freshServices()
  const { database } = services
  const folder = givenEmblem('ours.svg', svg)
  expect(await publishContent(services, { folder, actorId: null, now })).toMatchObject({
    kind: 'published',
  })
  const version = await findNewestProgrammeVersion(database.read, 'sample')
  const hash = createHash('sha256').update(svg).digest('hex')
  expect(version?.definition.issuer.emblem).toBe(hash)
  expect(await findPicture(database.read, hash)).toMatchObject({ type: 'image/svg+xml' })

  const { id: personId } = await givenPerson(services)
  const enrolled = await database.transaction((tx) =>
    enrol(tx, { personId, programme: 'sample', now }),
  )
  if (enrolled.kind === 'refused') throw new Error(enrolled.why)
  const { id: enrolmentId } = enrolled.enrolment
  const print = async (facts: { personId: string; enrolmentId: string }) => {
    const certificate = await givenCertificate(services, facts)
    const statement = statementSchema.parse(JSON.parse(certificate.statement))
    // The statement does not name the emblem: it says what was learned, not how paper looks.
    expect(certificate.statement).not.toContain(hash)
    return (await printCertificate(services, { certificate, statement, now })).length
  }
  const withEmblem = await print({ personId, enrolmentId })
  const without = await print({ personId, enrolmentId: 'of a programme that is not here' })
  expect(withEmblem).not.toBe(without)
})

test.for([
  ['ours.svg', null, 'organisation.yaml', 'ours.svg is missing'],
  ['../ours.svg', null, 'organisation.yaml', 'must be the name of an .svg or .png file'],
  ['ours.svg', '<svg viewBox="0 0 9 9">\n<script/>\n</svg>', 'ours.svg:2', '<script> cannot stand'],
  ['ours.png', 'not a picture', 'ours.png', 'no PNG'],
] as const)('the emblem %s is refused where it is wrong', async ([name, file, where, why]) => {
  const services = await freshServices()
  const folder = givenEmblem(name, file)
  const outcome = await publishContent(services, { folder, actorId: null, now })
  if (outcome.kind !== 'refused') throw new Error('it was published')
  const told = outcome.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
  expect(told.join('\n')).toContain(where)
  expect(told.join('\n')).toContain(why)
})
