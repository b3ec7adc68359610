import { nameAct, type AuditAction } from './audit-actions'

/** Whether the end of the trail is signed as soon as an act is committed, and why, or why it may wait for its turn. */
type Turn = { isAtOnce: boolean; because: string }

const atOnce = (because: string): Turn => ({ isAtOnce: true, because })
const inTurn = (because: string): Turn => ({ isAtOnce: false, because })

const takesBack = atOnce('ends what others rely on: whoever it hits would have it undone')
const givesPower = atOnce('gives or takes power over others: its trace is what a thief removes')
const signsIn = atOnce('changes who can sign in as somebody')
const key = atOnce('changes whose signature counts')
const restore = atOnce('explains signed ends that are missing: nobody else may')
const alarm = atOnce('tells of misuse: whoever it is about would have it forgotten')
const decision = atOnce("is an authority's word on a requirement, for somebody or against them")
const rules = atOnce('changes what is demanded of everybody')
const proposal = inTurn('changes nothing before a second person agrees, which is signed at once')
const lapse = inTurn('writes down what the age of a proposal says by itself')
const learning = inTurn('happens thousands of times a day, and whom it favours has the proof of it')
const look = inTurn('changes nothing, and happens at every page of an officer')
const ownWord = inTurn("a person's own word about themself, which they can give again")
const content = inTurn('versions are only added, and each is named by its content hash')

/** Every act, and when the end of the trail is signed after it: at once, or when it is time (link-entries). */
const turns: Record<AuditAction, Turn> = {
  'approval.confirmed': givesPower,
  'approval.declined': takesBack,
  'approval.proposed': proposal,
  'batch.alarmed': alarm,
  'batch.announced': proposal,
  'batch.checked': look,
  'batch.vouched': givesPower,
  'certificate.awarded': learning,
  'certificate.change-declined': proposal,
  'certificate.change-lapsed': lapse,
  'certificate.change-proposed': proposal,
  'certificate.reinstated': givesPower,
  'certificate.replaced': takesBack,
  'certificate.revoked': takesBack,
  'certificate.suspended': takesBack,
  'client.changed': givesPower,
  'client.created': givesPower,
  'desk.alarmed': alarm,
  'desk.listed': look,
  'desk.searched': look,
  'email.changed': signsIn,
  'email.restored': signsIn,
  'emergencies.published': content,
  'household.invited': ownWord,
  'household.joined': ownWord,
  'household.left': ownWord,
  'iin.asserted': ownWord,
  'iin.given': givesPower,
  'iin.released': takesBack,
  'iin.seen': decision,
  'key.compromised': key,
  'key.retired': key,
  'learning.granted': learning,
  'library.published': content,
  'list.alarmed': alarm,
  'list.opened': look,
  'module.resumed': content,
  'module.retired': content,
  'person.opened': look,
  'programme.published': content,
  'programme.resumed': content,
  'programme.retired': content,
  'record.decided': decision,
  'record.decision-declined': proposal,
  'record.decision-lapsed': lapse,
  'record.decision-proposed': proposal,
  'record.extracted': look,
  'record.looked-at': look,
  'record.sought-elsewhere': look,
  'record.transfer-declined': proposal,
  'record.transfer-requested': proposal,
  'record.transferred': givesPower,
  'register.restored': restore,
  'residence.moved': ownWord,
  'role.granted': givesPower,
  'role.removed': takesBack,
  'rules.published': rules,
  'second-factor.codes-renewed': signsIn,
  'second-factor.removed': signsIn,
  'second-factor.set-up': signsIn,
  'site.published': content,
}

/** The actions after which the end of the trail is signed at once; see isSignedAtOnce for the one exception. */
export const actsSignedAtOnce: readonly string[] = Object.entries(turns)
  .filter(([, { isAtOnce }]) => isAtOnce)
  .map(([action]) => action)

const known: ReadonlySet<string> = new Set(actsSignedAtOnce)

/**
 * Whether the end of the trail is signed as soon as an act is committed; false for an action that nobody knows. That
 * somebody is a learner from now on stands in the trail of every registration, and grants nothing.
 */
export function isSignedAtOnce({
  action,
  detail,
}: {
  action: string
  detail: Record<string, unknown>
}): boolean {
  return known.has(nameAct(action)) && !(action === 'role.granted' && detail.role === 'learner')
}
