/* `npm run demo` runs this on a scratch folder: content is published, and sample people live in it. */
import { formatCertificateCode } from '../../app/certification/domain/certificate-code'
import type { Services } from '../../app/context'
import { openLook } from '../../app/eligibility/open-look.server'
import { publishContent } from '../../app/journeys/publish-content.server'
import { openServices } from '../../app/open-services'
import { readConfig } from '../../app/platform/config/config.server'
import { stepLine } from '../../app/platform/launch/tell-steps.mjs'
import { prepareData } from '../../app/prepare-data'
import { readAnswerKey } from './answer-key'
import { beginProgramme, confirmSpelling, finishLessons, passFinalTest } from './learn'
import {
  makeSamplePerson,
  sampleEmail,
  samplePassword,
  samplePeople,
  type SampleName,
} from './sample-people'

const programme = 'adoptive-parent'
const day = 86_400_000

/** Fills new data with sample people, each brought to where they are by the doors that pages use. */
async function seed(services: Services, now: Date): Promise<{ certificate: string }> {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day)
  const ids = new Map<SampleName, string>()
  for (const name of Object.keys(samplePeople) as SampleName[]) {
    ids.set(name, await makeSamplePerson(services, name, at(30)))
  }
  const idOf = (name: SampleName) => ids.get(name) ?? ''
  const key = await readAnswerKey('content')

  const asel = { personId: idOf('midway'), programme, now: at(5) }
  await finishLessons(await beginProgramme(services, key, asel), 4, at(4))

  const yerlan = { personId: idOf('graduate'), programme, now: at(21) }
  const graduate = await beginProgramme(services, key, yerlan)
  await finishLessons(graduate, Infinity, at(14))
  await confirmSpelling(graduate, samplePeople.graduate.name, at(13))
  const certificate = await passFinalTest(graduate, at(12))
  await readRecordAsOfficer(services, idOf('authority'), graduate.personId, at(2))
  return { certificate }
}

async function readRecordAsOfficer(
  { database }: Services,
  officerId: string,
  personId: string,
  now: Date,
) {
  const { name, role, region, language } = samplePeople.authority
  const outcome = await database.transaction((tx) =>
    openLook(tx, {
      officer: {
        id: officerId,
        email: sampleEmail('authority'),
        name,
        language,
        roles: [role],
        region,
        district: null,
        secondFactor: 'given',
      },
      personId,
      foundBy: 'certificate',
      purpose: 'opinion-on-application',
      now,
      requestId: 'demo',
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
}

function describeSample(address: string, certificate: string): string[] {
  const people = Object.keys(samplePeople) as SampleName[]
  return [
    stepLine('Sign in', `${address}/sign-in, each with the password ${samplePassword}`),
    ...people.map((name) =>
      stepLine('', `${sampleEmail(name).padEnd(28)} ${samplePeople[name].about}`),
    ),
    stepLine('Verify', `${address}/verify/${formatCertificateCode(certificate)}`),
  ]
}

const config = readConfig()
const tell = (line: string) => process.stdout.write(`${line}\n`)
await prepareData(config, tell)
const services = await openServices({ ...config, logLevel: 'warn' })
const now = new Date()
tell(stepLine('Content', 'publishing ...'))
const outcome = await publishContent(services, { folder: 'content', actorId: null, now })
if (outcome.kind === 'refused') throw new Error('content/ has problems: see content:check')
tell(stepLine('People', 'taking sample people through the programme ...'))
const { certificate } = await seed(services, now)
await services.database.close()
for (const line of describeSample(config.baseUrl.origin, certificate)) tell(line)
