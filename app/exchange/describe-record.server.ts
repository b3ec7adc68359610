import type { ScopedPerson } from '../accounts/find-person-within.server'
import { lookEnd } from '../eligibility/domain/look'
import type { EligibilityRecord, RecordItem } from '../eligibility/domain/record'
import { wordOf } from '../eligibility/domain/standing-word'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { subjectOf } from './secrecy/subject-of.server'

/** A record as a client reads it: what it says and why, in words that stay the same when pages change. */
export function describeRecord(
  secrets: Secrets,
  {
    clientId,
    look,
    person,
    record,
    now,
  }: {
    clientId: string
    look: { id: string; at: Date; purposeAt?: Date | null }
    person: ScopedPerson
    record: EligibilityRecord
    now: Date
  },
) {
  return {
    lookId: look.id,
    lookEndsAt: lookEnd(look).toISOString(),
    subject: subjectOf(secrets, clientId, person.id),
    person: {
      name: person.name,
      iinLastFour: person.iinLastFour,
      iinGround: person.iinGround,
    },
    region: person.region,
    forms: record.map(({ placementForm, title, items }) => ({
      placementForm,
      title,
      requirements: items.map(describeItem),
    })),
    readAt: now.toISOString(),
  }
}

function describeItem(item: RecordItem) {
  const { requirement, kind, title, state, since, endsAt, restsOn, evidence } = item
  const { training, decision, rule } = item
  return {
    requirement,
    kind,
    title,
    state,
    standing: wordOf(item),
    since: since?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    restsOn,
    certificateCode: evidence?.certificateCode ?? null,
    training: training && {
      provedHours: training.provedHours,
      neededHours: training.neededHours,
      fulfilled: training.fulfilled,
    },
    decision: decision && describeDecision(decision),
    rule: {
      version: rule.number,
      source: { title: rule.source.title, url: rule.source.url },
      checkedOn: rule.checkedOn,
      decidedBy: rule.decidedBy,
    },
  }
}

function describeDecision(decision: NonNullable<RecordItem['decision']>) {
  const { kind, ground, groundDate, validUntil, recognised, region, secondOfficial, at } = decision
  const told = { kind, ground, groundDate, validUntil, recognised, region, secondOfficial }
  return { ...told, at: at.toISOString() }
}
