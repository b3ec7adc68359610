// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What the record itself says: states of requirements, evidence, decisions, history. Keys
 * that end in `Own` speak to the person (“you”), those in `Official` to an officer about
 * the person.
 */
export const recordMessages: Catalogue<
  keyof typeof kk.record,
  {
    metOfficial: { date: string | number }
    'in-progressOfficial': { proved: string | number }
    untoldOfficial: { proved: string | number }
    expiredOfficial: { date: string | number }
    withdrawnOfficial: { date: string | number }
    metOwn: { date: string | number }
    'in-progressOwn': { proved: string | number }
    untoldOwn: { proved: string | number }
    trainingCertificate: { code: string | number; hours: number }
    trainingPart: { code: string | number; hours: number; part: string | number }
    expiredOwn: { date: string | number }
    withdrawnOwn: { date: string | number }
    certificate: { code: string | number }
    ruleVersion: { date: string | number; number: string | number }
    checkedOnValue: { date: string | number }
    toProgramme: { title: string | number }
    becameEvidence: { code: string | number }
    ceasedEvidence: { code: string | number }
    historyItem: { form: string | number; number: string | number; title: string | number }
    expiringOfficial: { end: string | number }
    expiringOwn: { end: string | number }
    suspendedOfficial: { date: string | number }
    suspendedOwn: { date: string | number }
    satisfiedSaid: { date: string | number; region: string | number }
    notSatisfiedSaid: { date: string | number; region: string | number }
    exemptSaid: { date: string | number; region: string | number }
    decisionWithdrawnSaid: { date: string | number; region: string | number }
    decisionExpiredSaid: { date: string | number; region: string | number }
    decidedRegionName: { region: string | number }
    suspendedEvidence: { code: string | number }
    reinstatedEvidence: { code: string | number }
    decisionMade: { kind: string | number; region: string | number }
    notSatisfiedOfficial: { date: string | number; region: string | number }
    recognisedSaid: { date: string | number; region: string | number }
    withoutDataSaid: { date: string | number; region: string | number }
    recognisedLine: { hours: number; issuer: string | number; number: string | number }
  }
> = {
  kk: kk.record,
  ru: ru.record,
  en: en.record,
}
