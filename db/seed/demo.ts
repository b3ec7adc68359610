/* `npm run demo` runs this on a scratch folder: content is published, and sample people live in it. */
import { isStaff } from '../../app/accounts/domain/permissions'
import { setUpSecondFactor } from '../../app/accounts/set-up-second-factor.server'
import { formatCertificateCode } from '../../app/certification/domain/certificate-code'
import type { Services } from '../../app/context'
import { openLook } from '../../app/eligibility/open-look.server'
import { publishContent } from '../../app/journeys/publish-content.server'
import { openServices } from '../../app/open-services'
import { readSettings } from '../../app/platform/launch/read-settings.server'
import { stepLine } from '../../app/platform/launch/tell-steps.mjs'
import { prepareData } from '../../app/prepare-data'
import { readAnswerKey } from './answer-key'
import { beginProgramme, confirmSpelling, finishLessons, passFinalTest } from './learn'
import { makeSampleClient } from './sample-client'
import { joinSamplePeople } from './sample-household'
import {
  makeSamplePerson,
  sampleEmail,
  sampleFactorSecret,
  samplePassword,
  samplePeople,
  type SampleName,
} from './sample-people'

const programme = 'adoptive-parent'
const day = 86_400_000

type Seeded = { certificate: string; recoveryCodes: string[] }

/** Fills new data with sample people, each brought to where they are by the doors that pages use. */
async function seed(services: Services, now: Date): Promise<Seeded> {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day)
  const ids = new Map<SampleName, string>()
  for (const name of Object.keys(samplePeople) as SampleName[]) {
    ids.set(name, await makeSamplePerson(services, name, at(30)))
  }
  const idOf = (name: SampleName) => ids.get(name) ?? ''
  let recoveryCodes: string[] = []
  for (const name of Object.keys(samplePeople) as SampleName[]) {
    if (!isStaff([samplePeople[name].role])) continue
    const factor = { personId: idOf(name), secret: sampleFactorSecret, now: at(29) }
    const codes = await setUpSecondFactor(services, factor)
    if (name === 'authority') recoveryCodes = codes
  }
  const key = await readAnswerKey(services.config.contentDir)

  const asel = { personId: idOf('midway'), programme, now: at(5) }
  await finishLessons(await beginProgramme(services, key, asel), 4, at(4))

  const yerlan = { personId: idOf('graduate'), programme, now: at(21) }
  const graduate = await beginProgramme(services, key, yerlan)
  await finishLessons(graduate, Infinity, at(14))
  await confirmSpelling(graduate, samplePeople.graduate.name, at(13))
  const certificate = await passFinalTest(graduate, at(12))
  const together = { inviter: 'graduate', invited: 'partner', now: at(10) } as const
  await joinSamplePeople(services, ids, together)
  await readRecordAsOfficer(services, idOf('authority'), graduate.personId, at(2))
  return { certificate, recoveryCodes }
}

async function readRecordAsOfficer(
  { database }: Services,
  officerId: string,
  personId: string,
  now: Date,
) {
  const { name, region } = samplePeople.authority
  const outcome = await database.transaction((tx) =>
    openLook(tx, {
      officer: { id: officerId, name, region },
      personId,
      foundBy: 'certificate',
      purpose: 'opinion-on-application',
      now,
      requestId: 'demo',
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
}

function describeSample(address: string, { certificate, recoveryCodes }: Seeded): string[] {
  const people = Object.keys(samplePeople) as SampleName[]
  return [
    stepLine('Sign in', `${address}/sign-in, each with the password ${samplePassword}`),
    ...people.map((name) =>
      stepLine('', `${sampleEmail(name).padEnd(28)} ${samplePeople[name].about}`),
    ),
    stepLine('Code', `all but learners also give a code: add the key ${sampleFactorSecret}`),
    stepLine(
      '',
      `to an app such as Aegis or Google Authenticator; ${sampleEmail('authority')} may take`,
    ),
    stepLine('', 'one of these instead, each once:'),
    stepLine('', recoveryCodes.slice(0, 5).join('  ')),
    stepLine('', recoveryCodes.slice(5).join('  ')),
    stepLine('Verify', `${address}/verify/${formatCertificateCode(certificate)}`),
  ]
}

const config = readSettings()
const tell = (line: string) => process.stdout.write(`${line}\n`)
await prepareData(config, tell)
const services = await openServices({ ...config, logLevel: 'warn' })
const now = new Date()
tell(stepLine('Content', 'publishing ...'))
const { contentDir: folder } = config
const outcome = await publishContent(services, { folder, actorId: null, now })
if (outcome.kind === 'refused') throw new Error(`${folder} has problems: see content:check`)
tell(stepLine('People', 'taking sample people through the programme ...'))
const seeded = await seed(services, now)
const aboutApi = await makeSampleClient(services, config.baseUrl.origin, now)
await services.database.close()
for (const line of [...describeSample(config.baseUrl.origin, seeded), ...aboutApi]) tell(line)
