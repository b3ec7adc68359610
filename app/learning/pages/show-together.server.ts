import {
  listHouseholdConsents,
  type HouseholdConsent,
} from '../../accounts/list-household-consents.server'
import type { RequestContext } from '../../context'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import { progressConsent, shareProgress } from '../domain/shown-to-household'
import { findProgrammeVersion } from '../find-programme-version.server'
import { listOwnEnrolments } from '../list-own-enrolments.server'
import type { OtherLearner } from '../ui/other-learner'

type Context = Pick<RequestContext, 'database' | 'language' | 'now'>

/**
 * The others with whom a person prepares, each with how far they are where they let the person see it; of whoever does not,
 * nothing is read.
 */
export async function showTogether(context: Context, personId: string) {
  const asked = { personId, about: progressConsent }
  const others = await listHouseholdConsents(context.database.read, asked)
  return {
    consents: others,
    others: await Promise.all(others.map((each) => showOther(context, each))),
  }
}

async function showOther(
  { database, language, now }: Context,
  { personId, name, receivedAt }: HouseholdConsent,
): Promise<OtherLearner> {
  if (receivedAt === null) return { name, shown: null }
  const enrolments = await listOwnEnrolments(database.read, personId)
  // Of each programme the enrolment under way: a certificate of the one before stands in the record, not here.
  const underWay = enrolments.filter(
    ({ programme }, at) => enrolments.findIndex((each) => each.programme === programme) === at,
  )
  const shown = await Promise.all(
    underWay.map(async (enrolment) => {
      const version = await findProgrammeVersion(database.read, enrolment.programmeVersionId)
      const judged = await judgeEnrolment(database.read, enrolment, now)
      return { title: version.definition.title[language], ...shareProgress(version, judged, now) }
    }),
  )
  return { name, shown }
}
