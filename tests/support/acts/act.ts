import type { FormDoor } from '../../../app/accounts/domain/form-doors'
import {
  isStaff,
  mayDo,
  needsSecondFactor,
  type Permission,
} from '../../../app/accounts/domain/permissions'
import type { Services } from '../../../app/context'
import type { ActName } from './list-acts'
import type { Actor, Relation } from './given-cast'

/** What becomes of an act. */
export type Outcome =
  | 'done'
  | 'sign-in'
  | 'locked'
  | 'asked-again'
  | 'forbidden'
  | 'set-up'
  | 'not-there'
  | 'own-case'
  | 'own-proposal'
  | 'not-own-proposal'
  | 'not-independent'
  | 'proposer-left'

/** What an act is sent with. */
export type Sent = {
  params?: Record<string, string>
  query?: string
  fields: Record<string, string>
}

/** Who takes part in what an act is about: made anew for every time that it is done. */
export type Situation = {
  services: Services
  /** Whom it is about, and who applies together with them; both hold the role of the act. */
  subject: Actor
  member: Actor
  /** Who has left them by now; they hold the role, too. */
  formerMember: Actor
  /** Who proposed what waits. */
  proposer: Actor
  /** Somebody of the role who has nothing to do with the case. */
  other: Actor
}

/** By what rules an act is allowed; each rule that is named holds in every case of its kind. */
export type Act = {
  name: ActName
  /** What the actor must be allowed; of their own things everybody does everything. */
  permission: Permission
  /** It is done with something of the subject's own, which to everybody else is not there. */
  owned?: true
  /** It is about a person: refused to that person and their household, or allowed for the reason that is said. */
  ownCase?: 'refused' | { allowed: string }
  /** It is about a person of KZ-75, and nobody elsewhere reaches them; or for the reason that is said it is not bound to a place. */
  place?: 'theirs' | { anywhere: string }
  /** It only shows again what was typed, to whoever typed it, and changes nothing. */
  shows?: true
  /** It answers what somebody proposed: as a second person, or by the proposer alone. */
  answers?: 'as the second' | 'by declining' | 'as the proposer'
  /** Where somebody who did not get that far is told something else than most. */
  told?: Partial<Record<Relation, Outcome | string>>
  /** Why a refusal leaves a trace, where it does. */
  traces?: string
  /** Makes what the act is about. @returns what a page of an actor would send. */
  given: (situation: Situation) => Promise<(actor: Actor) => Sent | Promise<Sent>>
}

/** What must become of an act, by its rules alone. @param door what its page asks of a form. */
export function expectedOf(
  act: Act,
  { role, standing, relation }: Actor,
  door: FormDoor | undefined,
): Outcome | string {
  if (role === 'nobody') return 'sign-in'
  if (standing === 'owed') return 'locked'
  const held = standing === 'withdrawn' ? (['learner'] as const) : (['learner', role] as const)
  if (standing === 'stale' && door === 'again' && isStaff(held)) return 'asked-again'
  if (!mayDo(held, act.permission)) return 'forbidden'
  if (standing === 'none' && needsSecondFactor(held, act.permission)) return 'set-up'
  if (act.shows) return 'done'
  if (act.owned) return 'not-there'
  return act.told?.[relation] ?? outcomeFor(act, relation)
}

function outcomeFor({ ownCase, place, answers, permission }: Act, relation: Relation): Outcome {
  if (answers === 'as the proposer') {
    return relation === 'who proposed it' ? 'done' : 'not-own-proposal'
  }
  switch (relation) {
    case 'whom it is about':
    case 'of one household with them':
    case 'of one household with them until now':
      return ownCase === 'refused' ? 'own-case' : 'done'
    case 'of another region':
    case 'of another district':
      return place === 'theirs' ? 'not-there' : 'done'
    case 'who proposed it':
      return answers ? 'own-proposal' : 'done'
    case 'promoted by who proposed it':
    case 'promoter of who proposed it':
      return answers === 'as the second' ? 'not-independent' : 'done'
    case 'promoted by one hand with who proposed it':
      return answers === 'as the second' && isOfAdministrators(permission)
        ? 'not-independent'
        : 'done'
    case 'when who proposed it has left office':
    case 'when who proposed it has lost their second factor':
      return answers === 'as the second' ? 'proposer-left' : 'done'
    case 'nobody of the case':
      return 'done'
  }
}

/** Administrators can promote others, so that one hand could make itself two (accounts/domain/promotion). */
function isOfAdministrators(permission: Permission): boolean {
  return mayDo(['administrator'], permission)
}
